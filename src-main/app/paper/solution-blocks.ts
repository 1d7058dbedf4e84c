/** The blocks of a worked solution as the window shows them. */
import type { EquationView, PaperBlock } from '../../../src-shared/contract/paper-views.ts';
import type { Block, Equation } from '../../../src-shared/document/blocks.ts';
import { printedLineId, type Notation } from '../../../src-shared/notation/symbols.ts';
import { texScript } from '../../../src-shared/notation/tex.ts';
import { toneMarks } from '../result-view.ts';
import { windowLines } from './window-lines.ts';

/** What stands on paper only is left out. */
export function blockViews(blocks: readonly Block[], notation: Notation): PaperBlock[] {
  return blocks.flatMap((block) => blockView(block, notation) ?? []);
}

function blockView(block: Block, notation: Notation): PaperBlock | null {
  switch (block.kind) {
    case 'heading':
      return { ...block, stepIds: [...block.stepIds] };
    case 'prose':
      return block;
    case 'list':
      return { kind: 'list', items: [...block.items] };
    case 'equation':
      return { kind: 'equation', ...equationView(block, notation) };
    case 'row':
      return { kind: 'row', equations: block.equations.map((equation) => equationView(equation, notation)) };
    case 'remark': {
      const { stepId, tone, title, text } = block;
      return {
        kind: 'remark',
        stepId,
        mark: tone === 'note' ? null : toneMarks[tone],
        title,
        text: [...text],
      };
    }
    case 'code':
      return { kind: 'code', code: block.code, spoken: block.spoken };
    case 'frames':
    case 'table':
    case 'room':
    case 'page':
      return null;
  }
}

function equationView({ stepId, left, sides, spoken }: Equation, notation: Notation): EquationView {
  const name = stepId === null ? left.tex : printedLineId(stepId, notation, texScript);
  return { stepId, name: { tex: name, spoken: left.spoken }, tex: windowLines(left, sides), spoken };
}
