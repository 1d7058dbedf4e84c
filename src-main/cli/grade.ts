/** The command `grade`: attempts in, the verdict of every step out, one JSON a line. */
import { signOf } from '../../src-shared/document/diagnosis-text.ts';
import { marksSentence } from '../../src-shared/document/marks-text.ts';
import { stepLabels } from '../../src-shared/document/step-labels.ts';
import { verdictText } from '../../src-shared/document/verdict-text.ts';
import type { StepGrade } from '../../src-shared/grading/grade.ts';
import { labelOf, type CellVerdict, type Verdict } from '../../src-shared/grading/judgement.ts';
import type { Notation } from '../../src-shared/notation/symbols.ts';
import { exercisePieces, type Text } from './exercise-pieces.ts';
import { gradedAttempt, type GradedAttempt } from './graded-attempt.ts';

/**
 * @param text one attempt, on any number of lines, or one a line
 * @param source how the text is called in a complaint: the file's name, or standard input
 * @yields one line of JSON an attempt, with its line end
 * @throws InputError at the first attempt that cannot be read
 */
export async function* gradeText(text: Text, source: string): AsyncGenerator<string> {
  for await (const piece of exercisePieces(text, source)) {
    yield `${JSON.stringify(reportOf(gradedAttempt(piece, source)))}\n`;
  }
}

interface StepReport {
  readonly verdict: Verdict;
  /** What is said of it, with the reason where it cannot be read. */
  readonly message: string;
  readonly cells: readonly (readonly CellVerdict[])[];
  readonly filled: StepGrade['filled'];
  readonly diagnosis: {
    /** The known mistake, or two joined by `+`; null for anything else. */
    readonly label: string | null;
    readonly kind: string;
    readonly message: string;
    /** Mistakes that would give the same numbers. */
    readonly ties: readonly string[];
  } | null;
  readonly carriedFrom: string | null;
}

interface AttemptReport {
  readonly steps: Readonly<Record<string, StepReport>>;
  readonly firstFault: string | null;
  readonly marks: { readonly earned: number; readonly total: number };
  readonly examMarks: { readonly earned: number; readonly total: number };
  readonly summary: string;
}

function reportOf({ found, ...graded }: GradedAttempt): AttemptReport {
  return {
    steps: Object.fromEntries([...found.steps].map(([id, step]) => [id, stepReport(id, step, graded)])),
    firstFault: found.firstFault,
    marks: { earned: found.earned, total: found.total },
    examMarks: found.examMarks,
    summary: marksSentence(found, (id) => signOf(id, notationOf(graded))).plain,
  };
}

type Graded = Omit<GradedAttempt, 'found' | 'steps'>;

function stepReport(id: string, graded: StepGrade, { exercise, solution, answers }: Graded): StepReport {
  const { verdict, cells, filled, diagnosis, carriedFrom } = graded;
  const message = messageOf(id, graded, { exercise, solution, answers });
  return {
    verdict,
    message,
    cells,
    filled,
    diagnosis: diagnosis && {
      label: labelOf(diagnosis),
      kind: diagnosis.kind,
      message,
      ties: 'ties' in diagnosis ? diagnosis.ties : [],
    },
    carriedFrom,
  };
}

function notationOf({ solution }: Pick<Graded, 'solution'>): Notation {
  return { target: 't', updates: solution.updates, decimalSign: '.' };
}

function messageOf(id: string, graded: StepGrade, { exercise, solution, answers }: Graded): string {
  const step = solution.steps.find((candidate) => candidate.id === id);
  if (!step) throw new RangeError(`there is no step ${id}`);
  const notation = notationOf({ solution });
  const { precision, tolerance, minimumDigits } = exercise;
  const labels = stepLabels(step, exercise);
  const setting = {
    step,
    labels,
    grade: graded,
    precision,
    tolerance,
    minimumDigits,
    solution,
    notation,
    answers,
  };
  const { title, plain } = verdictText(setting);
  return `${title}. ${plain}`;
}
