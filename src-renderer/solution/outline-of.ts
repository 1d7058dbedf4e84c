/** The contents of a worked solution: its parts, and the steps in each. */
import type { PaperBlock } from '../../src-shared/contract/paper-views.ts';
import type { FormulaView, Paragraph } from '../../src-shared/contract/pieces.ts';

export interface OutlinePart {
  readonly title: Paragraph;
  readonly steps: readonly { readonly id: string; readonly name: FormulaView }[];
}

export function outlineOf(blocks: readonly PaperBlock[]): OutlinePart[] {
  const names = new Map(
    blocks.flatMap((block) =>
      block.kind === 'equation' && block.stepId !== null ? [[block.stepId, block.name] as const] : [],
    ),
  );
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading' || block.level !== 2 || block.stepIds.length === 0) return [];
    const steps = block.stepIds.flatMap((id) => {
      const name = names.get(id);
      return name ? [{ id, name }] : [];
    });
    return [{ title: block.text, steps }];
  });
}
