/** The derivative of a layer's activation, from the net input and from the output. */
import { ref, slopeOf } from '../algebra/formula.ts';
import { inScripts } from '../notation/in-scripts.ts';
import { speechWords } from '../notation/speech-words.ts';
import { printedId, type Notation } from '../notation/symbols.ts';
import type { Solution, Step } from '../solution/solve.ts';
import type { Place } from '../solution/step-kind.ts';
import { equal, formula, type FormulaPiece } from './prose.ts';
import { readsSlopeFromOutput, shownFormula } from './shown-formula.ts';
import { formulaPiece, nameOf } from './working.ts';

/** `f'(z) = x (1 - x)`, from the output where it can be had. */
export function slopeEquation(place: Place, notation: Notation): FormulaPiece {
  const { f } = place;
  if (f.shape === 'softmax') throw new RangeError('softmax has a Jacobian, not a slope a cell');
  return equal(slopeName(place, notation), slopeFrom(f.slopeFromOutput ? 'x' : 'z', place, notation));
}

/** `f'(z) = sigma(z) (1 - sigma(z)) = x (1 - x)` where a step shows the last; else null. */
export function otherSlope(
  step: Step,
  solution: Pick<Solution, 'valueOf'>,
  notation: Notation,
): FormulaPiece | null {
  if (!readsSlopeFromOutput(shownFormula(step, solution))) return null;
  const fromNetInput = equal(slopeName(step.place, notation), slopeFrom('z', step.place, notation));
  return equal(fromNetInput, slopeFrom('x', step.place, notation));
}

function slopeName({ id }: Place, notation: Notation): FormulaPiece {
  return formula(
    inScripts((script) => `f'${script.bracketed(printedId(id.z, notation, script))}`),
    speechWords.applied(speechWords.slope, nameOf(id.z, notation).spoken),
  );
}

const slopeFrom = (from: 'z' | 'x', { f, id }: Place, notation: Notation): FormulaPiece =>
  formulaPiece(slopeOf(f, from, ref(id[from])), notation);
