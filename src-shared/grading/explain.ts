/** Explains a step that is wrong, keeps what that says about the steps after it, and accepts a convention charged before. */
import { tightBall } from '../algebra/tight-ball.ts';
import type { MistakeLabel } from '../solution/mistake.ts';
import type { Written } from './attempt.ts';
import { asErrorTerm, followedBefore } from './conventions.ts';
import { diagnose } from './diagnose.ts';
import type { Ledger } from './inputs.ts';
import type { Finding } from './judge-step.ts';
import type { CellVerdict, Diagnosis, Judgement } from './judgement.ts';
import { knownMistake } from './known-mistakes.ts';
import { pairOfMistakes } from './pair-of-mistakes.ts';
import type { Run } from './run.ts';
import { targetOf } from './target.ts';

export type Explained = Pick<Judgement, 'verdict' | 'cells' | 'diagnosis'> &
  Partial<Pick<Judgement, 'convention'>>;

/** A second thing wrong after the same blank may be the same fault: it is not held against the student. */
export function explain(
  run: Run,
  written: Written,
  finding: Finding,
  cells: Judgement['cells'],
  pastBlanks: readonly string[],
): Explained {
  const { ledger, doubtful } = run;
  const { id } = written.step;
  const diagnosis = finding.isEmpty ? null : diagnosisOf(run, written, finding, pastBlanks);
  const isOwn = diagnosis !== null && 'labels' in diagnosis && diagnosis.madeIn === id;
  const [suspect] = pastBlanks.flatMap((blank) => doubtful.get(blank) ?? []);
  if (!isOwn && suspect !== undefined) {
    ledger.entries.set(id, { ...finding.entry, repaired: null });
    run.faults.set(id, suspect);
    return { verdict: 'blank', cells, diagnosis: null };
  }
  const isKnown = diagnosis !== null && 'labels' in diagnosis;
  if (!isKnown) pastBlanks.forEach((blank) => doubtful.set(blank, id));
  run.faults.set(id, id);
  return remember(run, written, 'wrong', cells, diagnosis);
}

/** After a fault that blank steps hide: once more as if these were right, as they may be on paper. */
function diagnosisOf(
  { ledger, seen, faults }: Run,
  written: Written,
  { gauge, own, expected }: Finding,
  pastBlanks: readonly string[],
): Diagnosis | null {
  const found = diagnose(targetOf(ledger, written, gauge, own), expected, seen);
  const isTold = found !== null && found.kind !== 'invariant';
  if (isTold || pastBlanks.length === 0 || faults.size === 0) return found;
  const target = targetOf(ledger, written, gauge, own, { rightBlanks: true });
  return diagnose(target, tightBall(written.step.formula, target.read, written.rounding), seen) ?? found;
}

/** Keeps what a diagnosis says about the steps after it, and accepts a convention that was charged before. */
export function remember(
  run: Run,
  { step }: Written,
  verdict: 'wrong' | 'wrong_shape',
  cells: Judgement['cells'],
  diagnosis: Diagnosis | null,
): Explained {
  const { ledger, seen, explained, conventions } = run;
  if (diagnosis === null || !('labels' in diagnosis)) return { verdict, cells, diagnosis };
  const found = asErrorTerm(diagnosis, ledger.attempt, seen);
  const before = followedBefore(found, step, conventions, ledger.attempt);
  explained.add(step.id);
  [...diagnosis.labels, ...found.labels].forEach((label) => seen.add(label));
  if (diagnosis.madeIn !== step.id) assumeInBlanks(ledger, step.id, diagnosis);
  else ledger.made.set(step.id, diagnosis.labels);
  if (found.kind === 'convention') {
    found.labels.forEach((label) => conventions.set(label, [...(conventions.get(label) ?? []), step.id]));
  }
  if (!before) return { verdict, cells, diagnosis: found };
  const entry = ledger.entries.get(step.id);
  if (entry) ledger.entries.set(step.id, { ...entry, repaired: null });
  const accepted = cells.map((row) => row.map((cell): CellVerdict => (cell === 'blank' ? cell : 'carried')));
  return { verdict: 'carried', cells: accepted, diagnosis: null, convention: before };
}

function assumeInBlanks(
  ledger: Ledger,
  seenIn: string,
  { labels: [label], ties }: Extract<Diagnosis, { labels: unknown }>,
): void {
  const { throughBlanks, otherBlanks } = ledger;
  ledger.otherBlanks = [
    ...ties.map((tied) => [...throughBlanks, tied]),
    ...otherBlanks.map((other) => [...other, label]),
  ];
  ledger.seenIn ??= seenIn;
  assume(ledger, [...new Set([...throughBlanks, label])]);
}

/** Takes blank steps to hold these mistakes. */
export function assume(ledger: Ledger, mistakes: readonly MistakeLabel[]): void {
  ledger.throughBlanks = mistakes;
  ledger.fills.clear();
}

/** Another shape may come of a known mistake: a transpose, examples that were not added. */
export function explainShape(
  { ledger, seen }: Run,
  written: Written,
  { gauge, own }: Finding,
): Diagnosis | null {
  const target = targetOf(ledger, written, gauge, own);
  return knownMistake(target, seen) ?? pairOfMistakes(target);
}
