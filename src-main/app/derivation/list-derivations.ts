/** The derivations that there are, with where the student stands, and the attempts at one of them. */
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import type { DerivationList, ProblemRow } from '../../../src-shared/contract/derivation-views.ts';
import { difficulties } from '../../../src-shared/derivation/draw-problem.ts';
import { subjectFormula } from '../../../src-shared/derivation/formula.ts';
import { problems } from '../../../src-shared/derivation/problem-list.ts';
import type { DerivationAttempt } from '../../store/derivation-store.ts';
import { storedSettings } from '../settings.ts';
import { checkedView } from './checked-view.ts';
import { derivationWords as words, difficultyWords } from './derivation-words.ts';
import { judgedLines, lettered, type DerivationContext, type JudgedLines } from './judged-lines.ts';
import { problemWithId } from './known-problem.ts';
import { formulaView } from './paragraph.ts';
import { problemRow } from './problem-row.ts';
import { shownNumbers } from './shown-numbers.ts';

const mostLines = 2;

type Progress = NonNullable<ProblemRow['progress']>;

interface Begun {
  readonly attempt: DerivationAttempt;
  readonly judged: JudgedLines;
}

export function listDerivations(context: DerivationContext): Handlers['derivations']['list'] {
  const { ports, drafts } = context;
  return async () => {
    drafts.flush();
    const newest = ports.store.newestDerivations().filter(isBegun);
    const begun = await Promise.all(newest.map((attempt) => judge(context, attempt)));
    const named = problems.map(({ spec }) => spec.id);
    const drawn = newest.map(({ problemId }) => problemId).filter((id) => !named.includes(id));
    const open = begun.find(({ judged }) => !judged.judgement.complete);
    return {
      problems: [...named, ...drawn].map((id) => ({
        ...problemRow(lettered(context, problemWithId(id))),
        progress: progressOf(begun.find(({ attempt }) => attempt.problemId === id)),
        attempts: ports.store.derivationsAt(id).length,
      })),
      difficulties: difficulties.map((difficulty) => ({ difficulty, ...difficultyWords[difficulty] })),
      resume: open ? resumeOf(context, open) : null,
    };
  };
}

export function listDerivationAttempts(context: DerivationContext): Handlers['derivations']['attempts'] {
  const { ports, drafts } = context;
  return async ({ problemId }) => {
    const { id } = problemWithId(problemId);
    drafts.flush();
    const found = ports.store.derivationsAt(id);
    const judged = await Promise.all(found.map((attempt) => judge(context, attempt)));
    const listed = judged.map(({ attempt, judged: { texts, judgement } }, at) => ({
      attemptId: attempt.id,
      number: at + 1,
      startedAt: attempt.startedAt,
      touchedAt: attempt.touchedAt,
      progress: { done: texts.length, earned: judgement.earned, total: judgement.of },
      finished: judgement.complete,
    }));
    const shown = listed.filter((_, at) => isBegun(found[at] ?? null) || at === listed.length - 1);
    return { attempts: shown.reverse() };
  };
}

/** Something was typed; otherwise it was only looked at. */
const isBegun = (attempt: DerivationAttempt | null): boolean =>
  attempt?.draft?.lines.some((line) => line.trim() !== '') ?? false;

async function judge(context: DerivationContext, attempt: DerivationAttempt): Promise<Begun> {
  return { attempt, judged: await judgedLines(context, attempt, attempt.draft?.lines ?? []) };
}

function progressOf(begun: Begun | undefined): Progress | null {
  if (!begun) return null;
  const { texts, judgement } = begun.judged;
  const { earned, of, complete } = judgement;
  return { lines: texts.length, earned, total: of, finished: complete };
}

function resumeOf({ ports }: DerivationContext, begun: Begun): DerivationList['resume'] {
  const { attempt, judged } = begun;
  const { known, problem, letters, texts, judgement } = judged;
  const { results } = checkedView(judged, shownNumbers(storedSettings(ports.store).settings));
  const unsettled = judgement.lines.findIndex((line) => line?.verdict !== 'right');
  const progress = progressOf(begun);
  return (
    progress && {
      problemId: known.id,
      attemptId: attempt.id,
      about: words.about(known.group, known.number),
      title: known.title,
      leftAt: attempt.touchedAt,
      asked: formulaView(subjectFormula(problem.spec.asked, letters)),
      line: (unsettled < 0 ? texts.length : unsettled) + 1,
      lines: results
        .flatMap(({ formula, mark }) => (formula ? [{ ...formula, mark }] : []))
        .slice(-mostLines),
      progress,
    }
  );
}
