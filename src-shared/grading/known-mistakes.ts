/** Looks for known mistakes that give exactly what was written: in this step, or in the blank ones before it. */
import type { Formula } from '../algebra/formula.ts';
import { isSameShape } from '../algebra/fitting-shape.ts';
import { mistakeKinds, type MistakeLabel } from '../solution/mistake.ts';
import { blankSteps } from './blanks.ts';
import { isSpent } from './effort.ts';
import { fittedMistakes } from './fitted-mistake.ts';
import { formsOf } from './forms.ts';
import { readerFor } from './inputs.ts';
import type { Diagnosis } from './judgement.ts';
import { explains, type Target } from './target.ts';

interface Match {
  readonly label: MistakeLabel;
  readonly madeIn: string;
  readonly formula: Formula;
}

const labels = Object.keys(mistakeKinds) as MistakeLabel[];
const placeOf = ({ label }: { readonly label: MistakeLabel }): number => labels.indexOf(label);

/** @param seen labels given earlier in the attempt: who made a mistake once makes it again */
export function knownMistake(target: Target, seen: ReadonlySet<MistakeLabel>): Diagnosis | null {
  const told = [...ownMatches(target, seen), ...matchesThroughBlanks(target)];
  const matches = told.length > 0 ? told : fittedMatches(target);
  const again = matches.filter(({ label }) => seen.has(label));
  const [first, ...others] = (again.length > 0 ? again : matches).sort((a, b) => placeOf(a) - placeOf(b));
  if (!first) return null;
  const ties = [...new Set(others.map(({ label }) => label))].filter((label) => label !== first.label);
  return {
    kind: mistakeKinds[first.label],
    labels: [first.label],
    ties,
    decidedBy: ties.length === 0 ? null : decidingStep(target, [first.label, ...ties]),
    madeIn: first.madeIn,
    formula: first.formula,
  };
}

function ownMatches(target: Target, seen: ReadonlySet<MistakeLabel>): Match[] {
  const { step } = target.written;
  const { wrong } = formsOf(step, target.ledger.attempt.solution.valueOf);
  return wrong.flatMap(({ labels: [label], formula, shape, followsFromEarlier }) => {
    if (followsFromEarlier && !seen.has(label)) return [];
    const matches = isSameShape(shape, target.shape) && explains(target, formula, target.read);
    return matches ? [{ label, madeIn: step.id, formula }] : [];
  });
}

function fittedMatches(target: Target): Match[] {
  return fittedMistakes(target).map((found) => ({ ...found, madeIn: target.written.step.id }));
}

/** The mistakes of blank steps, each made in all of them, and in this step or not. */
function matchesThroughBlanks(target: Target): Match[] {
  const { ledger, written } = target;
  if (isSpent(ledger.effort)) return [];
  const blanks = blankSteps(ledger, written.step.operands);
  const possible = new Set(
    blanks.flatMap(({ kind }) =>
      kind.mistakes
        .filter(({ followsFromEarlier, isAlone }) => !followsFromEarlier && !isAlone)
        .map(({ label }) => label),
    ),
  );
  const { right, wrong } = formsOf(written.step, ledger.attempt.solution.valueOf);
  return [...possible].flatMap((label) => {
    const read = readerFor(ledger, written, { mistake: label });
    const too = wrong.filter(({ labels, shape }) => labels[0] === label && isSameShape(shape, target.shape));
    const forms = [...(written.fit === 'fits' ? right : []), ...too.map((form) => form.formula)];
    const formula = forms.find((form) => explains(target, form, read));
    const madeIn = blanks.find(({ kind }) => kind.mistakes.some((mistake) => mistake.label === label));
    return formula && madeIn ? [{ label, madeIn: madeIn.id, formula }] : [];
  });
}

/** The first blank step that one of them would show in. */
function decidingStep({ ledger, written }: Target, tied: readonly MistakeLabel[]): string | null {
  const shows = blankSteps(ledger, written.step.operands).find(({ kind }) =>
    kind.mistakes.some(({ label }) => tied.includes(label)),
  );
  return shows?.id ?? null;
}
