/** The marked attempt: entries, verdicts, where a carried value came from, marks. */
import { beforeAll, expect, it } from 'vitest';
import { followed } from '../../../testing/classics.ts';
import { equationsOf, lineOf, textOf } from '../../../testing/document-parts.ts';
import { classicSubject } from '../../../testing/exercise-subject.ts';
import { grade } from '../../grading/grade.ts';
import type { Answers } from '../../grading/attempt.ts';
import type { Remark } from '../blocks.ts';
import { markedAttempt } from './marked-attempt.ts';
import type { Marked } from './marked.ts';
import type { PaperOptions } from './paper-options.ts';
import type { Subject } from './subject.ts';

const options: PaperOptions = {
  notation: { target: 't', updates: 1, decimalSign: '.' },
  shown: { figures: 6, decimalSign: '.' },
  paper: 'a4',
  intermediate: false,
  byExample: false,
  mistakes: false,
};

const answers = new Map([
  ['z[1]', [['0.3'], ['0.3'], ['0.3']]],
  ['x[1]', [['0.574443'], ['0.574443'], ['0.574443']]],
  ['z[2]', [['0.16495'], ['0.16495']]],
]);

/** Nothing was shown or changed since. */
const asWritten = { shown: false, outdated: null, fromOutdated: false, kept: false } as const;

let subject: Subject;
let marked: Marked;
beforeAll(() => {
  subject = classicSubject('classic-1');
  marked = markedWith(answers);
});

function markedWith(written: Answers): Marked {
  const { solution, steps, exercise } = subject;
  const { steps: grades } = grade(solution, steps, written, { precision: exercise.precision });
  return new Map(
    steps.flatMap((step) => {
      const [found, cells] = [grades.get(step.id), written.get(step.id)];
      if (!found || !cells) return [];
      const about = { step, cells, grade: found, answers: written, earned: found.earned };
      return [[step.id, { ...asWritten, ...about }] as const];
    }),
  );
}

const remarksIn = (of: Marked, exact = true): Remark[] =>
  markedAttempt(subject, of, options, exact).blocks.filter((block) => block.kind === 'remark');

it('says of each step what was said of it, and what it earned', () => {
  const said = remarksIn(marked).map(({ stepId, tone, title }) => [stepId, tone, title]);
  expect(said).toEqual([
    ['z[1]', 'wrong', 'Not yet: all 3 cells differ'],
    ['x[1]', 'carried', 'Right method, carried value'],
    ['z[2]', 'correct', 'Correct'],
  ]);
  const document = markedAttempt(subject, marked, options, true);
  expect(textOf(document)).toContain('the slip was at net input 1');
  expect(textOf(document)).toContain('output 2: not answered.');
  const table = document.blocks.find((block) => block.kind === 'table');
  const rows = table?.rows.map((row) => row.map(([piece]) => (piece && 'text' in piece ? piece.text : '')));
  expect(rows?.[0]).toEqual(['Forward pass', '2 of 4']);
  expect(rows?.at(-1)).toEqual(['All', `2 of ${String(subject.steps.length)}`]);
});

it('explains a rule of marking once, and says in a line what follows from it', () => {
  const { solution } = subject;
  const all = followed(solution, { 'z[1]': answers.get('z[1]') ?? [] });
  const said = markedWith(new Map([...all].slice(0, 5)));
  const lines = remarksIn(said).map(textOfRemark);
  expect(lines.filter((line) => line.includes('This step earns its mark')).length).toBe(1);
  expect(lines.slice(2)).toEqual([
    'Follows from your net input 1 = 0.3.1 of 1 mark.',
    'Follows from your net input 1 = 0.3.1 of 1 mark.',
  ]);
});

it('says of an outdated step that it keeps its mark, without the exact value', () => {
  const old = new Map(
    [...marked].map(([id, entry]) => [id, { ...entry, outdated: { by: 'x[1]' }, earned: 1 }]),
  );
  const remarks = remarksIn(old);
  expect(new Set(remarks.map(({ tone, title }) => `${tone} ${title}`))).toEqual(
    new Set(['outdated Outdated']),
  );
  expect(remarks.map(textOfRemark)[0]).toContain('keeps its mark. output 1 has changed since');
  expect(remarks.map(textOfRemark)[1]).toBe('output 1 has changed since.1 of 1 mark.');
  const document = markedAttempt(subject, old, options, true);
  expect(equationsOf(document).filter(({ stepId }) => stepId === 'z[1]')).toHaveLength(1);
});

it('says of a revealed step that it has no mark, without promising one or telling what to do next', () => {
  const earnedNothing = new Map(
    [...marked].map(([id, said]) => [id, { ...said, earned: 0, shown: id === 'z[2]' }]),
  );
  const { blocks } = markedAttempt(subject, earnedNothing, options, true);
  const said = blocks.flatMap((block) =>
    block.kind === 'remark' ? [[block.title, textOfRemark(block)]] : [],
  );
  expect(said[1]).toEqual([
    'Right method, carried value',
    expect.stringMatching(
      /net input 1 = 0\.3\. The slip was at net input 1\.0 of 1 mark: the step had been shown before\.$/,
    ),
  ]);
  expect(said[2]).toEqual(['Shown, no mark', '0 of 1 mark.']);
});

it('writes the formula in the form that the worked solution shows', () => {
  const softmax = classicSubject('classic-3b');
  const step = softmax.steps.find(({ id }) => id === 'delta[3]') ?? expect.fail();
  const cells = [['0.1'], ['0.1'], ['0.1']];
  const answers = new Map([['delta[3]', cells]]);
  const { steps } = grade(softmax.solution, softmax.steps, answers, {
    precision: softmax.exercise.precision,
  });
  const found = steps.get('delta[3]') ?? expect.fail();
  const entry = { ...asWritten, step, cells, grade: found, answers, earned: 0 };
  const lines = equationsOf(markedAttempt(softmax, new Map([['delta[3]', entry]]), options, false));
  const line = lines.find(({ stepId }) => stepId === 'delta[3]') ?? expect.fail();
  expect(lineOf(line, 'tex')).toMatch(/^\\delta\^\{\[3\]\}=x\^\{\[3\]\}-t=/);
});

const textOfRemark = ({ text }: Remark): string =>
  text
    .flatMap((paragraph) => paragraph.map((piece) => ('text' in piece ? piece.text : piece.spoken)))
    .join('');

it('writes entries as they were typed, with the exact value only where it may be told', () => {
  const linesFor = (exact: boolean): string[] =>
    equationsOf(markedAttempt(subject, marked, options, exact))
      .filter(({ stepId }) => stepId === 'z[1]')
      .map((equation) => lineOf(equation, 'tex'));
  const [written, right] = linesFor(true);
  expect(written).toMatch(/=\\begin\{bmatrix\}0\.3\\\\0\.3\\\\0\.3\\end\{bmatrix\}$/);
  expect(right).toMatch(/=\\begin\{bmatrix\}0\.2\\\\0\.2\\\\0\.2\\end\{bmatrix\}$/);
  expect(linesFor(false)).toEqual([written]);
});
