/** What is said about a step that is wrong and known why. */
import { refs } from '../algebra/refs.ts';
import type { Diagnosis } from '../grading/judgement.ts';
import type { Notation } from '../notation/symbols.ts';
import { sentenceNumber } from '../notation/number-text.ts';
import type { MistakeLabel } from '../solution/mistake.ts';
import type { Solution, Step } from '../solution/solve.ts';
import { diagnosisWords as words } from './diagnosis-words.ts';
import { mistakeWords, type MistakeFacts } from './mistake-words.ts';
import { sentences, type Said, type Sign } from './said.ts';
import { nameOf } from './working.ts';

export interface Told {
  readonly title: string;
  readonly body: Said;
}

/** What the sentences are made from, besides the grade. */
export interface Setting {
  readonly step: Step;
  readonly solution: Solution;
  readonly notation: Notation;
}

type Known = Extract<Diagnosis, { labels: unknown }>;

/** @returns null where only the numbers can be pointed at */
export function diagnosisText(diagnosis: Diagnosis | null, setting: Setting): Told | null {
  if (diagnosis === null || !('labels' in diagnosis)) return null;
  return knownText(diagnosis, setting);
}

/** A hint beside what is said about the numbers; null where there is none. */
export function hintText(diagnosis: Diagnosis | null): Said | null {
  if (diagnosis === null || 'labels' in diagnosis) return null;
  if (diagnosis.kind === 'invariant') return words.invariant(diagnosis.invariant);
  return words.slip(diagnosis.slip);
}

function knownText(diagnosis: Known, setting: Setting): Told {
  const facts = factsOf(diagnosis, setting);
  const [first, second] = diagnosis.labels;
  const isElsewhere = diagnosis.madeIn !== setting.step.id;
  const body = [
    ...(isElsewhere ? [words.leftOut(signOf(diagnosis.madeIn, setting.notation))] : []),
    mistakeWords[first].repair(facts),
    ...(second === undefined ? [] : [mistakeWords[second].repair(facts)]),
    ...tieText(diagnosis, setting),
  ];
  return { title: titleOf(diagnosis), body: sentences(body) };
}

function titleOf({ kind, labels: [first, second] }: Known): string {
  if (kind === 'convention') return words.convention;
  return second === undefined
    ? words.notYet(mistakeWords[first].short)
    : words.two(mistakeWords[first].short, mistakeWords[second].short);
}

function tieText({ ties, decidedBy }: Known, { notation }: Setting): Said[] {
  if (ties.length === 0) return [];
  const shorts = ties.map((label: MistakeLabel) => mistakeWords[label].short);
  return [words.tie(shorts), ...(decidedBy === null ? [] : [words.enter(signOf(decidedBy, notation))])];
}

export function signOf(id: string, notation: Notation): Sign {
  return { plain: id, ...nameOf(id, notation) };
}

/** Given weights are told without their version in plain text, as in the formula. */
function factsOf({ madeIn, formula }: Known, { step, solution, notation }: Setting): MistakeFacts {
  const made = solution.steps.find(({ id }) => id === madeIn) ?? step;
  const { id, layer, batch } = made.place;
  const sign = (of: string): Sign => ({ ...signOf(of, notation), plain: of.replace(/@0$/, '') });
  const slopeLayer = formula ? otherLayer(refs(formula), id.z, id.x) : null;
  return {
    sign: {
      W: sign(id.W),
      b: sign(id.b),
      z: sign(id.z),
      x: sign(id.x),
      xBefore: sign(id.xBefore),
      t: { ...signOf('t', notation), plain: 't' },
      delta: sign(id.delta),
      dW: sign(id.dW),
      WAbove: sign(id.WAbove),
    },
    layer,
    slopeLayer,
    batch,
    eta: sentenceNumber(solution.valueOf(id.eta).values[0] ?? NaN, {
      figures: 6,
      decimalSign: notation.decimalSign,
    }),
    isBias: made.kind.name === 'biasUpdate',
  };
}

/** The layer of a net input or output that the right formula of a delta does not read. */
function otherLayer(read: readonly string[], z: string, x: string): number | null {
  const other = read.find((id) => /^[zx]\[/.test(id) && id !== z && id !== x);
  return other === undefined ? null : Number(/\d+/.exec(other)?.[0]);
}
