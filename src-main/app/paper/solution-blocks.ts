/** The blocks of a worked solution as the window shows them. */
import type { EquationView, PaperBlock } from '../../../src-shared/contract/paper-views.ts';
import type { Mark } from '../../../src-shared/contract/step-views.ts';
import type { Block, Equation, EquationPart, Remark } from '../../../src-shared/document/blocks.ts';
import { printedLineId, type Notation } from '../../../src-shared/notation/symbols.ts';
import { texScript } from '../../../src-shared/notation/tex.ts';

const marks: Readonly<Record<Remark['tone'], Mark | null>> = {
  correct: 'ok',
  rounded: 'approx',
  carried: 'carry',
  wrong: 'bad',
  hold: 'hold',
  shown: 'shown',
  note: null,
};

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
      return { kind: 'remark', stepId, mark: marks[tone], title, text: [...text] };
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
  return { stepId, name: { tex: name, spoken: left.spoken }, tex: linesOf(left.tex, sides), spoken };
}

/** More columns than these make a line of their own. */
const mostColumns = 8;

/** One side a line, aligned at the equals signs; a short result stands behind the line before it. */
function linesOf(left: string, sides: Equation['sides']): string {
  const [first = '', ...others] = sides.map((side) => side.map(({ tex }) => tex).join(''));
  if (others.length === 0) return `${left}=${first}`;
  const last = others.length - 1;
  const isShort = last > 0 && columnsOf(sides.slice(-2).flat()) <= mostColumns;
  const lines = others.map((side, at) => (isShort && at === last ? `=${side}` : `\\\\[4pt]&=${side}`));
  return `\\begin{aligned}${left}&=${first}${lines.join('')}\\end{aligned}`;
}

function columnsOf(parts: readonly EquationPart[]): number {
  return parts.reduce((sum, { cells }) => sum + (cells?.[0]?.length ?? 0), 0);
}
