/** Everything that is printed in a document, part by part. */
import type { Block, Equation, PaperDocument } from '../src-shared/document/blocks.ts';
import type { FormulaPiece, Paragraph } from '../src-shared/document/prose.ts';

export function equationsOf({ blocks }: PaperDocument): Equation[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'row') return block.equations;
    return block.kind === 'equation' ? [block] : [];
  });
}

/** The whole line of an equation in one script. */
export function lineOf({ left, sides }: Equation, script: 'tex' | 'typst'): string {
  return [left[script], ...sides.map((side) => side.map((part) => part[script]).join(''))].join('=');
}

function paragraphsOf({ blocks }: PaperDocument): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    switch (block.kind) {
      case 'heading':
      case 'prose':
        return [block.text];
      case 'list':
        return [...block.items];
      case 'remark':
        return [...block.text];
      case 'table':
        return [...block.header, ...block.rows.flat()];
      default:
        return [];
    }
  });
}

/** Formulas in running text. */
export function piecesOf(document: PaperDocument): FormulaPiece[] {
  return paragraphsOf(document)
    .flat()
    .filter((piece) => 'tex' in piece);
}

/** The alternative texts of all that stands in a block of its own. */
export function altsOf(document: PaperDocument): string[] {
  const others = document.blocks.flatMap((block: Block) => {
    if (block.kind === 'frames') return block.frames.map(({ spoken }) => spoken);
    return block.kind === 'code' ? [block.spoken] : [];
  });
  return [...equationsOf(document).map(({ spoken }) => spoken), ...others];
}

/** Running text as it reads, formulas read aloud. */
export function textOf(document: PaperDocument): string {
  const said = (paragraph: Paragraph): string =>
    paragraph.map((piece) => ('tex' in piece ? piece.spoken : piece.text)).join('');
  return paragraphsOf(document).map(said).join('\n');
}
