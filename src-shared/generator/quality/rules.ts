/** What a good exercise is, besides that its mistakes show: the rules in the order in which they are checked. */
import type { Exercise } from '../../exercise/exercise.ts';
import type { Candidate } from './candidate.ts';
import { classIsClear } from './class-margin.ts';
import { noDeadUnits } from './dead-units.ts';
import { deltasAreVisible, deltasAreNotZero } from './deltas.ts';
import { netInputsAreOffKinks } from './kinks.ts';
import { slopesAreSteep } from './slopes.ts';

/** The names of all rules, the two that are checked elsewhere included. */
export type RuleName =
  | 'finite'
  | 'short_givens'
  | 'live_units'
  | 'off_kinks'
  | 'steep_slopes'
  | 'deltas_not_zero'
  | 'deltas_visible'
  | 'clear_class'
  | 'mistakes_show';

export interface Rule {
  readonly name: RuleName;
  readonly holds: (candidate: Candidate) => boolean;
}

const longestGiven = 4;

function givensAreShort({ exercise }: Candidate): boolean {
  return givens(exercise).every((given) => String(given).length <= longestGiven);
}

function givens({ layers, X, T, query, eta }: Exercise): readonly number[] {
  return [
    ...layers.flatMap(({ W, b }) => [...W.flat(), ...b]),
    ...X.flat(),
    ...T.flat(),
    ...(query ?? []),
    eta,
  ];
}

export const rules: readonly Rule[] = [
  { name: 'short_givens', holds: givensAreShort },
  { name: 'live_units', holds: noDeadUnits },
  { name: 'off_kinks', holds: netInputsAreOffKinks },
  { name: 'steep_slopes', holds: slopesAreSteep },
  { name: 'deltas_not_zero', holds: deltasAreNotZero },
  { name: 'deltas_visible', holds: deltasAreVisible },
  { name: 'clear_class', holds: classIsClear },
];
