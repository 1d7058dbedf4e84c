/** What grading knows of the steps so far. */
import type { MistakeLabel } from '../solution/mistake.ts';
import type { Conventions } from './conventions.ts';
import type { Ledger } from './inputs.ts';
import type { Standard } from './standard.ts';

export interface Run {
  readonly ledger: Ledger;
  readonly standard: Standard;
  /** The earliest fault that an entry has or carries on, by step id. */
  readonly faults: Map<string, string>;
  /** Known mistakes found so far. */
  readonly seen: Set<MistakeLabel>;
  /** Other conventions followed so far. */
  readonly conventions: Conventions;
  /** Faults that a known mistake explains. */
  readonly explained: Set<string>;
  /** Steps that are too coarse. */
  readonly coarse: Set<string>;
  /** Blank steps before something wrong that no known mistake explains, and that step. */
  readonly doubtful: Map<string, string>;
}
