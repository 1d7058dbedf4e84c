/** The question sheet: the statement, what is given, an empty frame for every step, and room to work. */
import type { Step } from '../../solution/solve.ts';
import type { Block, Frame, PaperDocument } from '../blocks.ts';
import { stepLabels } from '../step-labels.ts';
import { nameOf } from '../working.ts';
import { heading, opening } from './opening.ts';
import { paperDocument } from './paper-document.ts';
import type { PaperOptions } from './paper-options.ts';
import { paperWords as words } from './paper-words.ts';
import { sectionsOf } from './sections.ts';
import type { Subject } from './subject.ts';
import { altName } from './value-equation.ts';

/** Of squared paper below a part of the work, by its steps. */
const roomForStep = 18;
const mostRoom = 90;

export function questionSheet(subject: Subject, options: PaperOptions): PaperDocument {
  const title = words.sheet(subject.name);
  const { steps, solution } = subject;
  return paperDocument(title, options.paper, [
    ...opening(title, subject, options),
    ...sectionsOf(steps, solution.updates).flatMap((section): Block[] => [
      heading(
        2,
        section.title,
        section.steps.map(({ id }) => id),
      ),
      { kind: 'frames', frames: section.steps.map((step) => frameFor(step, subject, options)) },
      { kind: 'room', millimetres: Math.min(mostRoom, roomForStep * section.steps.length) },
    ]),
  ]);
}

function frameFor(step: Step, { exercise }: Subject, { notation }: PaperOptions): Frame {
  const { rows, cols } = step.value;
  const { rowLabels, colLabels } = stepLabels(step, exercise);
  return {
    stepId: step.id,
    left: nameOf(step.id, notation),
    rows,
    cols,
    rowLabels,
    colLabels,
    spoken: words.frame(altName(step.id, notation), rows, cols),
  };
}
