/** Every |f'| of the backward pass is large enough to see; the two slopes of ReLU and its kin are what they are. */
import type { Step } from '../../solution/solve.ts';
import type { Candidate } from './candidate.ts';
import { isKinked } from './kinked.ts';

const flattest = 0.05;

export function slopesAreSteep({ solution }: Candidate): boolean {
  return solution.steps.every((step) => {
    if (step.kind.name === 'netInput') return isSteep(step);
    return step.kind.name !== 'output' || step.place.f.shape !== 'softmax' || isUndecided(step);
  });
}

function isSteep({ place: { f }, value }: Step): boolean {
  if (f.shape === 'softmax' || isKinked(f)) return true;
  return value.values.every((z) => Math.abs(f.slopeAt(z)) >= flattest);
}

/** Softmax couples its outputs: in each example some x (1 - x), the slope of an output in its own z, is not flat. */
function isUndecided({ value: { cols, values } }: Step): boolean {
  return Array.from({ length: cols }, (_, example) => example).every((example) =>
    values.some((x, at) => at % cols === example && x * (1 - x) >= flattest),
  );
}
