/** No net input is exactly where its function has a kink: which slope it has there is a convention, not arithmetic. */
import type { Candidate } from './candidate.ts';
import { isKinked } from './kinked.ts';

/** What is 0 on paper comes out as a few 1e-17. */
const kinkWidth = 1e-9;

export function netInputsAreOffKinks({ solution }: Candidate): boolean {
  return solution.steps.every(
    ({ kind, place, value }) =>
      kind.name !== 'netInput' || !isKinked(place.f) || value.values.every((z) => Math.abs(z) > kinkWidth),
  );
}
