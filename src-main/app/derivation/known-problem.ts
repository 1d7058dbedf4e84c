/** The problem that an id stands for: one that comes with the app, or the draw of a share code. */
import { ApiFailure } from '../../../src-shared/contract/errors.ts';
import { difficulties } from '../../../src-shared/derivation/draw-problem.ts';
import { lossDefinitions } from '../../../src-shared/derivation/loss-list.ts';
import { problems, type NamedProblem } from '../../../src-shared/derivation/problem-list.ts';
import {
  openProblem,
  ProblemError,
  readProblemSpec,
  type Problem,
  type ProblemSpec,
} from '../../../src-shared/derivation/problem.ts';
import { ShareCodeError } from '../../../src-shared/exercise/code-word.ts';
import { derivationCode, readCode } from '../../../src-shared/exercise/share-code.ts';
import type { DerivationAttempt } from '../../store/derivation-store.ts';
import { storeSentences } from '../../store/sentences.ts';
import { StoreError } from '../../store/store.ts';
import { derivationWords as words, difficultyWords } from './derivation-words.ts';
import { drawnAgain } from './drawn-problem.ts';

/** How a problem is called and presented, whatever it is about. */
export interface ProblemTitle extends Pick<NamedProblem, 'title' | 'readingName' | 'reading' | 'afterword'> {
  readonly id: string;
  readonly group: NamedProblem['group'] | 'drawn';
  /** As the sheet counts, such as `D1` or `D2a`; empty for any other. */
  readonly number: string;
  /** Of a drawn one. */
  readonly code: string | null;
}

export interface KnownProblem extends ProblemTitle {
  readonly spec: ProblemSpec;
}

/** @returns null where there is no such problem, nor such a share code */
export function knownProblem(id: string): KnownProblem | null {
  const named = problems.find(({ spec }) => spec.id === id);
  return named ? titleOf(named) : drawnWithCode(id);
}

/** @throws ApiFailure notFound */
export function problemWithId(id: string): KnownProblem {
  const found = knownProblem(id);
  if (!found) throw new ApiFailure({ code: 'notFound', what: 'exercise' });
  return found;
}

/** Readings of one problem of the sheet are told apart by a letter: D2a and D2b. */
const numbers: ReadonlyMap<string, string> = new Map(
  problems.flatMap(({ spec: { id } }) => {
    const [base] = /^D\d+/.exec(id) ?? [];
    if (base === undefined) return [];
    const readings = problems.filter((other) => other.spec.id.startsWith(base));
    const at = readings.findIndex((other) => other.spec.id === id);
    return [[id, readings.length === 1 ? base : `${base}${String.fromCharCode(97 + at)}`] as const];
  }),
);

function titleOf({ spec, group, ...told }: NamedProblem): KnownProblem {
  const number = numbers.get(spec.id) ?? '';
  return { ...told, id: spec.id, spec, group, number, code: null };
}

/** @returns null where the text is no share code of a derivation that can be drawn */
export function drawnWithCode(text: string): KnownProblem | null {
  const origin = originOf(text);
  const spec = origin && drawnAgain(origin);
  const difficulty = difficulties.find((one) => one === origin?.difficulty);
  const loss = lossDefinitions.find(({ id }) => id === spec?.loss);
  if (!spec || !difficulty || !loss) return null;
  const code = derivationCode(origin);
  const title = words.drawnTitle(loss.title, difficultyWords[difficulty].name);
  const told = { title, readingName: null, reading: null, afterword: null };
  return { ...told, id: code, spec, group: 'drawn', number: '', code };
}

function originOf(text: string) {
  try {
    const found = readCode(text);
    return 'derivation' in found ? found.derivation : null;
  } catch (error) {
    if (error instanceof ShareCodeError) return null;
    throw error;
  }
}

/** What an attempt works on, as it was when the attempt began. @throws StoreError where that cannot be read */
export function problemOfAttempt({ problemId, problem }: DerivationAttempt): KnownProblem {
  try {
    return { ...problemWithId(problemId), spec: readProblemSpec(JSON.parse(problem)) };
  } catch (error) {
    if (!(error instanceof ProblemError) && !(error instanceof SyntaxError)) throw error;
    throw new StoreError(storeSentences.damagedRow(error.message), { cause: error });
  }
}

/** Opens problems, each once as long as it is among the newest. */
export type ProblemOpener = (spec: ProblemSpec) => Problem;

const mostKept = 64;

export function createProblemOpener(): ProblemOpener {
  const kept = new Map<string, Problem>();
  return (spec) => {
    const key = JSON.stringify(spec);
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= mostKept) kept.clear();
    const opened = openProblem(spec);
    kept.set(key, opened);
    return opened;
  };
}
