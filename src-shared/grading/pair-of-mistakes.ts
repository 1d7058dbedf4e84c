/** Two known mistakes in one step. */
import type { Formula } from '../algebra/formula.ts';
import { mistakeKinds, type MistakeLabel } from '../solution/mistake.ts';
import { readerFor } from './inputs.ts';
import type { Diagnosis } from './judgement.ts';
import { wrongForms } from './known-mistakes.ts';
import { gives, type Target } from './target.ts';

/** One number can be hit by chance: two mistakes are told from this many filled cells on. */
const fewestCells = 2;

/** Looks for two mistakes of one step that give exactly what was written together. */
export function pairOfMistakes(target: Target): Diagnosis | null {
  const { step } = target.written;
  const read = readerFor(target.ledger, target.written);
  if (target.cells.filter((cell) => cell !== null).length < fewestCells) return null;
  const mistakes = step.kind.mistakes.filter(({ followsFromEarlier }) => !followsFromEarlier);
  for (const [at, first] of mistakes.entries()) {
    const once = wrongForms(target, first);
    for (const second of mistakes.slice(at + 1)) {
      const formula = once
        .flatMap((form) => second.rewrite(form, step.place))
        .find((form) => gives(target, form, read));
      if (formula) return pairDiagnosis(step.id, first.label, second.label, formula);
    }
  }
  return null;
}

function pairDiagnosis(
  madeIn: string,
  first: MistakeLabel,
  second: MistakeLabel,
  formula: Formula,
): Diagnosis {
  const areConventions = mistakeKinds[first] === 'convention' && mistakeKinds[second] === 'convention';
  const kind = areConventions ? 'convention' : 'mistake';
  return { kind, labels: [first, second], ties: [], decidedBy: null, madeIn, formula };
}
