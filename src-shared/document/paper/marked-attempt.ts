/** The marked attempt: what the student wrote, what was said of it, the marks, and the exact value where it was wrong. */
import { spokenFormula } from '../../notation/speech.ts';
import type { Step } from '../../solution/solve.ts';
import type { Block, Equation, PaperDocument, Table } from '../blocks.ts';
import { text, type FormulaPiece } from '../prose.ts';
import { entries, nameOf } from '../working.ts';
import { markedWords as marks } from './marked-words.ts';
import { isToFix, verdictRemark, type Marked, type MarkedStep } from './marked.ts';
import { symbolParts } from './numbers-put-in.ts';
import { heading, opening, prose } from './opening.ts';
import { operandsOf } from './operands.ts';
import { paperDocument } from './paper-document.ts';
import type { PaperOptions } from './paper-options.ts';
import { paperWords as words } from './paper-words.ts';
import { sectionsOf, type Section } from './sections.ts';
import { shownFormula } from '../shown-formula.ts';
import type { Subject } from './subject.ts';
import { altName, valueEquation } from './value-equation.ts';

/** @param exact whether the right values may be told where the student's are wrong */
export function markedAttempt(
  subject: Subject,
  marked: Marked,
  options: PaperOptions,
  exact: boolean,
): PaperDocument {
  const title = words.attempt(subject.name);
  const sections = sectionsOf(subject.steps, subject.solution.updates);
  const explained = new Set<string>();
  return paperDocument(title, options.paper, [
    ...opening(title, subject, options),
    heading(2, marks.marksOfParts),
    marksTable(sections, marked),
    ...sections.flatMap(({ title: name, steps }) => [
      heading(
        2,
        name,
        steps.map(({ id }) => id),
      ),
      ...steps.flatMap((step) =>
        stepBlocks(step, marked.get(step.id), { subject, options, exact, explained }),
      ),
    ]),
  ]);
}

function marksTable(sections: readonly Section[], marked: Marked): Table {
  const row = (name: string, steps: readonly Step[]): Table['rows'][number] => {
    const earned = steps.reduce((sum, { id }) => sum + (marked.get(id)?.earned ?? 0), 0);
    return [[text(name)], [text(marks.earnedOf(earned, steps.length))]];
  };
  return {
    kind: 'table',
    header: [[text(marks.part)], [text(marks.marksOfParts)]],
    rows: [
      ...sections.map(({ title, steps }) => row(title, steps)),
      row(
        marks.all,
        sections.flatMap(({ steps }) => steps),
      ),
    ],
  };
}

interface Writer {
  readonly subject: Subject;
  readonly options: PaperOptions;
  readonly exact: boolean;
  /** The rules of marking that were explained already. */
  readonly explained: Set<string>;
}

function stepBlocks(step: Step, marked: MarkedStep | undefined, writer: Writer): Block[] {
  const { subject, options, exact, explained } = writer;
  if (!marked) return [prose([nameOf(step.id, options.notation), text(marks.notAnswered)])];
  return [
    writtenEquation(marked, subject, options),
    verdictRemark(marked, subject, options, explained),
    ...(isToFix(marked) && exact ? exactBlocks(step, subject, options) : []),
  ];
}

function exactBlocks({ id }: Step, { solution }: Subject, options: PaperOptions): Block[] {
  const value = valueEquation(id, operandsOf(solution).read(id), id, options);
  return [prose([text(marks.exact)]), { ...value, spoken: marks.spokenExact(value.spoken) }];
}

/** The line of working with the student's numbers. */
function writtenEquation(
  { step, cells, grade }: MarkedStep,
  { solution }: Subject,
  options: PaperOptions,
): Equation {
  const { notation } = options;
  const formula = shownFormula(step, solution);
  const written: FormulaPiece = entries(cells, grade, options);
  return {
    kind: 'equation',
    stepId: step.id,
    left: nameOf(step.id, notation),
    sides: [symbolParts(formula, options), [{ tex: written.tex, typst: written.typst }]],
    spoken: marks.spokenWritten(altName(step.id, notation), spokenFormula(formula, notation), written.spoken),
  };
}
