/** The worked solution: every step with its formula, the numbers put in, the result, and what is easily got wrong. */
import type { MistakeLabel } from '../../solution/mistake.ts';
import type { Step } from '../../solution/solve.ts';
import { mistakeEntry } from '../mistake-words.ts';
import type { Block, PaperDocument } from '../blocks.ts';
import { text } from '../prose.ts';
import { stepLabels } from '../step-labels.ts';
import { withFormulas } from '../with-formulas.ts';
import { differenceRemark, type Marked } from './marked.ts';
import { heading, opening, prose } from './opening.ts';
import { paperDocument } from './paper-document.ts';
import type { PaperOptions } from './paper-options.ts';
import { paperWords as words } from './paper-words.ts';
import { sectionsOf, type Section } from './sections.ts';
import { stepEquation } from './step-equation.ts';
import { explainedAs, remarkKey, stepRemark } from './step-remark.ts';
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
  const writer: Writer = {
    subject,
    options,
    marked,
    explained: new Set(),
    rules: new Set(),
    warned: new Set(),
  };
  return paperDocument(title, options.paper, [
    ...opening(title, subject, options),
    ...sectionsOf(steps, solution.updates).flatMap((section) => sectionBlocks(section, writer)),
  ]);
}

interface Writer {
  readonly subject: Subject;
  readonly options: PaperOptions;
  readonly marked: Marked;
  /** The kinds of steps that were explained already. */
  readonly explained: Set<string>;
  /** The rules of marking that were explained already. */
  readonly rules: Set<string>;
  /** The mistakes that were warned of already, with the kind of step. */
  readonly warned: Set<string>;
}

function sectionBlocks({ title, steps }: Section, writer: Writer): Block[] {
  const head = heading(
    2,
    title,
    steps.map(({ id }) => id),
  );
  const examples = writer.options.byExample ? examplesOf(steps, writer.subject) : [];
  if (examples.length < 2) return [head, ...steps.flatMap((step) => stepBlocks(step, null, writer))];
  return [
    head,
    ...examples.flatMap((label, at) => [
      heading(3, label),
      ...steps.flatMap((step) => stepBlocks(step, at, writer)),
    ]),
  ];
}

/** The names of the columns where those of a section are examples: an update may use some of them only. */
function examplesOf([first]: readonly Step[], { exercise }: Subject): readonly string[] {
  const isByColumn = first && ['netInput', 'outputDelta', 'hiddenDelta'].includes(first.kind.name);
  return isByColumn ? stepLabels(first, exercise).colLabels : [];
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

function remarksAfter(step: Step, writer: Writer): Block[] {
  const { subject, options, marked, rules } = writer;
  const said = marked.get(step.id);
  const notes = subject.notes[step.id] ?? [];
  const mistakes = options.mistakes ? newMistakes(step, writer) : [];
  const remark = (title: string, paragraphs: Extract<Block, { kind: 'remark' }>['text']): Block => ({
    kind: 'remark',
    stepId: step.id,
    tone: 'note',
    title,
    text: paragraphs,
  });
  return [
    ...(said ? differenceRemark(said, subject, options, rules) : []),
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

/** Each is named once for a kind of step, where it changes a number first. */
function newMistakes(step: Step, { subject, options, warned }: Writer): string[] {
  const keyOf = (label: MistakeLabel): string => `${explainedAs(step)} ${label}`;
  const labels = usualMistakes(step, subject.solution, options, (label) => warned.has(keyOf(label)));
  for (const label of labels) warned.add(keyOf(label));
  return labels.map(mistakeEntry);
}
