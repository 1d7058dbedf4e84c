/** The line of the statement that decides between conventions, quoted where another one was followed. */
import type { Exercise } from '../exercise/exercise.ts';
import type { Diagnosis } from '../grading/judgement.ts';
import type { Notation } from '../notation/symbols.ts';
import type { MistakeLabel } from '../solution/mistake.ts';
import { conventionLines } from './conventions.ts';
import { text, type Paragraph } from './prose.ts';

const quoted = (line: string): string => `The statement says: “${line}”`;

type Line = keyof ReturnType<typeof conventionLines>;

const deciding: Readonly<Partial<Record<MistakeLabel, Line>>> = {
  mean_instead_of_sum: 'batch',
  sum_instead_of_mean: 'batch',
  delta_averaged: 'batch',
  factor_2: 'loss',
  factor_half: 'loss',
  other_factor: 'loss',
  mean_over_outputs: 'loss',
  gradient_transposed: 'weights',
  new_weights_transposed: 'weights',
  other_logarithm: 'naturalLog',
};

/** @returns null for anything but another convention */
export function conventionBehind(
  diagnosis: Diagnosis | null,
  exercise: Exercise,
  notation: Notation,
): Paragraph | null {
  if (diagnosis?.kind !== 'convention') return null;
  const line = deciding[diagnosis.labels[0]];
  return line === undefined ? null : [text(quoted(conventionLines(exercise, notation)[line]))];
}
