/** The worked solution: every step with its formula, the numbers put in, the result, and what is easily got wrong. */
import type { Step } from '../../solution/solve.ts';
import type { Block, PaperDocument } from '../blocks.ts';
import { text } from '../prose.ts';
import { withFormulas } from '../with-formulas.ts';
import { differenceRemark, type Marked } from './marked.ts';
import { heading, opening, prose } from './opening.ts';
import type { PaperOptions } from './paper-options.ts';
import { paperWords as words } from './paper-words.ts';
import { sectionsOf, type Section } from './sections.ts';
import { stepEquation } from './step-equation.ts';
import { remarkKey, stepRemark } from './step-remark.ts';
import type { Subject } from './subject.ts';
import { usualMistakes } from './usual-mistakes.ts';

/** @param marked what was said of the student's steps, where their values are to stand beside those that differ */
export function workedSolution(
  subject: Subject,
  options: PaperOptions,
  marked: Marked = new Map(),
): PaperDocument {
  const { name, steps, solution } = subject;
  const title = words.solution(name);
  const writer: Writer = { subject, options, marked, explained: new Set() };
  return {
    title,
    lang: 'en',
    paper: options.paper,
    header: title,
    blocks: [
      ...opening(title, subject, options),
      ...sectionsOf(steps, solution.updates).flatMap((section) => sectionBlocks(section, writer)),
    ],
  };
}

interface Writer {
  readonly subject: Subject;
  readonly options: PaperOptions;
  readonly marked: Marked;
  /** The kinds of steps that were explained already. */
  readonly explained: Set<string>;
}

function sectionBlocks({ title, steps }: Section, writer: Writer): Block[] {
  const head = heading(
    2,
    title,
    steps.map(({ id }) => id),
  );
  const columns = writer.options.byExample ? examplesIn(steps) : 1;
  if (columns === 1) return [head, ...steps.flatMap((step) => stepBlocks(step, null, writer))];
  const examples = Array.from({ length: columns }, (_, at) => at);
  return [
    head,
    ...examples.flatMap((at) => [
      heading(3, words.example(at + 1)),
      ...steps.flatMap((step) => stepBlocks(step, at, writer)),
    ]),
  ];
}

/** How many columns the steps of a section have that are examples; 1 where there is nothing to take apart. */
function examplesIn(steps: readonly Step[]): number {
  const [first] = steps;
  const isByColumn = first && ['netInput', 'outputDelta', 'hiddenDelta'].includes(first.kind.name);
  return isByColumn ? first.value.cols : 1;
}

function stepBlocks(step: Step, example: number | null, writer: Writer): Block[] {
  const { subject, options } = writer;
  return [
    ...explanation(step, writer),
    stepEquation(step, example, subject, options),
    ...((example ?? 0) === 0 ? remarksAfter(step, writer) : []),
  ];
}

function explanation(step: Step, { subject, options, explained }: Writer): Block[] {
  const key = remarkKey(step, subject);
  if (explained.has(key)) return [];
  explained.add(key);
  return [prose(stepRemark(step, subject, options.notation))];
}

function remarksAfter(step: Step, { subject, options, marked }: Writer): Block[] {
  const said = marked.get(step.id);
  const notes = subject.notes[step.id] ?? [];
  const mistakes = options.mistakes ? usualMistakes(step, subject.solution) : [];
  const remark = (title: string, paragraphs: Extract<Block, { kind: 'remark' }>['text']): Block => ({
    kind: 'remark',
    stepId: step.id,
    tone: 'note',
    title,
    text: paragraphs,
  });
  return [
    ...(said ? differenceRemark(said, subject, options) : []),
    ...(notes.length === 0
      ? []
      : [
          remark(
            words.note,
            notes.map((note) => withFormulas(note, options.notation)),
          ),
        ]),
    ...(mistakes.length === 0 ? [] : [remark(words.usual, [[text(words.usualList(mistakes))]])]),
  ];
}
