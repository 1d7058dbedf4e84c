/** Every |f'| of the backward pass is large enough to see; the two slopes of ReLU and its kin are what they are. */
import type { Candidate } from './candidate.ts';
import { isKinked } from './kinked.ts';

const flattest = 0.05;

export function slopesAreSteep({ solution }: Candidate): boolean {
  return solution.steps.every(({ kind, place: { f }, value }) => {
    if (kind.name !== 'netInput' || f.shape === 'softmax' || isKinked(f)) return true;
    return value.values.every((z) => Math.abs(f.slopeAt(z)) >= flattest);
  });
}
