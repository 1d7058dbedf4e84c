/** The right and the wrong formulas of a step, made once: an attempt is graded again at every keystroke. */
import { evaluate } from '../algebra/evaluate.ts';
import type { Formula } from '../algebra/formula.ts';
import type { Matrix, Shape } from '../algebra/matrix.ts';
import { refs } from '../algebra/refs.ts';
import { fittingShape, isSameShape } from '../algebra/fitting-shape.ts';
import type { UnitFunction } from '../algebra/unit-function.ts';
import { formsWrittenOut } from '../algebra/written-out.ts';
import type { MistakeLabel } from '../solution/mistake.ts';
import type { Step } from '../solution/solve.ts';
import type { Mistake } from '../solution/step-kind.ts';

export interface WrongForm {
  /** Two for a pair. */
  readonly labels: readonly [MistakeLabel, ...MistakeLabel[]];
  readonly formula: Formula;
  readonly shape: Shape;
  readonly followsFromEarlier: boolean;
  readonly isAlone: boolean;
}

interface Forms {
  /** Those of which every rounding counts. */
  readonly right: readonly Formula[];
  /** Longer ways to the same numbers: each counts for what it gives with its parts rounded once, and no more. */
  readonly longer: readonly Formula[];
  /** Ids of what any right form reads. */
  readonly inputs: readonly string[];
  readonly wrong: readonly WrongForm[];
  /** Worked out when first asked for. */
  pairs: readonly WrongForm[] | null;
}

const known = new WeakMap<Step, Forms>();

/** @param valueOf of the step's solution: wrong formulas that do not fit together are left out */
export function formsOf(step: Step, valueOf: (id: string) => Matrix): Forms {
  const found = known.get(step);
  if (found) return found;
  const all = [step.formula, ...step.kind.equivalents(step.place)];
  const right = step.kind.copiesDigits?.(step.place) ? [step.formula] : all;
  const wrong = step.kind.mistakes.flatMap((mistake) =>
    all
      .flatMap((form) => mistake.rewrite(form, step.place))
      .flatMap((formula) => wrongForm([mistake.label], formula, mistake, valueOf)),
  );
  const forms = {
    right,
    longer: longerForms(step, all, right.length),
    inputs: [...new Set(all.flatMap(refs))],
    wrong: different(wrong),
    pairs: null,
  };
  known.set(step, forms);
  return forms;
}

/** The longer equivalents, functions written out, other orders of the work, and means that are divided term by term. */
function longerForms({ kind, place }: Step, all: readonly Formula[], counted: number): readonly Formula[] {
  const isMean = place.batch > 1 && place.reduction === 'mean';
  return [
    ...all.slice(counted),
    ...all.flatMap(formsWrittenOut),
    ...(kind.shortcuts?.(place) ?? []),
    ...(isMean ? all.filter(({ op }) => op === 'scale') : []),
  ];
}

/** Two different mistakes, one after the other. */
export function pairsOf(step: Step, valueOf: (id: string) => Matrix): readonly WrongForm[] {
  const forms = formsOf(step, valueOf);
  if (forms.pairs) return forms.pairs;
  const mistakes = step.kind.mistakes.filter(
    ({ followsFromEarlier, isAlone }) => !followsFromEarlier && !isAlone,
  );
  const pairs = mistakes.flatMap((first, at) =>
    forms.wrong
      .filter(({ labels }) => labels[0] === first.label)
      .flatMap(({ formula }) =>
        mistakes
          .slice(at + 1)
          .flatMap((second) =>
            second
              .rewrite(formula, step.place)
              .flatMap((both) => wrongForm([first.label, second.label], both, {}, valueOf)),
          ),
      ),
  );
  const single = new Set(forms.wrong.map(({ formula }) => keyOf(formula)));
  const isNew = ({ formula }: WrongForm): boolean => !single.has(keyOf(formula));
  forms.pairs = different(pairs).filter((pair) => isNew(pair) && isWrong(pair, step, valueOf));
  return forms.pairs;
}

/** What differs by less, as a part of the largest number, is the noise of arithmetic. */
const noise = 1e-9;

/** Two mistakes may undo each other, such as twice the half. */
function isWrong({ formula, shape }: WrongForm, { value }: Step, valueOf: (id: string) => Matrix): boolean {
  if (!isSameShape(shape, value)) return true;
  const { values } = evaluate(formula, valueOf);
  const largest = Math.max(...value.values.map(Math.abs));
  return values.some((wrong, at) => !(Math.abs(wrong - (value.values[at] as number)) <= noise * largest));
}

function wrongForm(
  labels: WrongForm['labels'],
  formula: Formula,
  { followsFromEarlier, isAlone }: Partial<Mistake>,
  valueOf: (id: string) => Matrix,
): WrongForm[] {
  const shape = fittingShape(formula, valueOf);
  return shape
    ? [{ labels, formula, shape, followsFromEarlier: followsFromEarlier === true, isAlone: isAlone === true }]
    : [];
}

/** The same formula may come of several right ones. */
function different(forms: readonly WrongForm[]): WrongForm[] {
  return [...new Map(forms.map((form) => [`${form.labels.join()} ${keyOf(form.formula)}`, form])).values()];
}

const numbers = new WeakMap<UnitFunction, number>();
let numbered = 0;

function numberOf(f: UnitFunction): number {
  const found = numbers.get(f) ?? (numbered += 1);
  numbers.set(f, found);
  return found;
}

/** The same for formulas that are alike; a function is known by itself. */
function keyOf(formula: Formula): string {
  return JSON.stringify(formula, (name: string, value: unknown) =>
    name === 'by' && typeof value === 'object' && value !== null && 'shape' in value
      ? numberOf(value as UnitFunction)
      : value,
  );
}
