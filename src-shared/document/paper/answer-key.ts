/** The answer key: what every step comes to, and nothing else. */
import type { Block, PaperDocument } from '../blocks.ts';
import { heading, titleOf } from './opening.ts';
import { operandsOf } from './operands.ts';
import { paperDocument } from './paper-document.ts';
import type { PaperOptions } from './paper-options.ts';
import { paperWords as words } from './paper-words.ts';
import { sectionsOf } from './sections.ts';
import type { Subject } from './subject.ts';
import { valueEquation } from './value-equation.ts';

export function answerKey(subject: Subject, options: PaperOptions): PaperDocument {
  const title = words.key(subject.name);
  const { read } = operandsOf(subject.solution);
  return paperDocument(title, options.paper, [
    ...titleOf(title, subject),
    ...sectionsOf(subject.steps, subject.solution.updates).flatMap((section): Block[] => {
      const ids = section.steps.map(({ id }) => id);
      const equations = ids.map((id) => valueEquation(id, read(id), id, options));
      return [heading(2, section.title, ids), { kind: 'row', equations }];
    }),
  ]);
}
