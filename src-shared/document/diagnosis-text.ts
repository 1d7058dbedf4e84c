/** What is said about a step that is wrong and known why. */
import type { RawCells } from '../grading/attempt.ts';
import type { StepGrade } from '../grading/grade.ts';
import type { Diagnosis } from '../grading/judgement.ts';
import type { Notation } from '../notation/symbols.ts';
import type { MistakeLabel } from '../solution/mistake.ts';
import type { Solution, Step } from '../solution/solve.ts';
import { diagnosisWords as words } from './diagnosis-words.ts';
import { mistakeWords } from './mistake-words.ts';
import { factsOf } from './mistakes/facts-of.ts';
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
  readonly grade?: Pick<StepGrade, 'cells'>;
  /** The whole attempt, to put the student's own numbers in. */
  readonly answers?: ReadonlyMap<string, RawCells> | undefined;
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
  const { step, solution, notation, grade, answers = new Map() } = setting;
  const made = solution.steps.find(({ id }) => id === diagnosis.madeIn) ?? step;
  const cell = firstWrong(grade?.cells ?? []);
  const facts = factsOf({ made, formula: diagnosis.formula, cell, solution, notation, answers });
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

function firstWrong(cells: StepGrade['cells']): { row: number; col: number } {
  const row = cells.findIndex((own) => own.includes('wrong'));
  return row < 0 ? { row: 0, col: 0 } : { row, col: cells[row]?.indexOf('wrong') ?? 0 };
}
