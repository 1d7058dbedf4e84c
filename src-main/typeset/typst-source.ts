/** A document as Typst source: each block becomes a call of the template, its text in string literals. */
import type { Block, Frame, PaperDocument } from '../../src-shared/document/blocks.ts';
import { paperWords } from '../../src-shared/document/paper/paper-words.ts';
import type { FormulaPiece, Paragraph, Piece } from '../../src-shared/document/prose.ts';
import type { Printed } from '../../src-shared/notation/in-scripts.ts';
import { blockLabel, blocksOf, labelSource } from './blocks-of-matrix.ts';
import { equationSource, rowSource, type PageWidths } from './equation-source.ts';
import { qrCode } from './qr-code.ts';
import { typstScript } from '../../src-shared/notation/typst.ts';
import { widthOf } from './printed-size.ts';
import { typesetWords as words } from './typeset-words.ts';
import { literal, printedLiteral } from './typst-text.ts';

interface Page extends PageWidths {
  readonly size: string;
}
const pages: Readonly<Record<PaperDocument['paper'], Page>> = {
  a4: { size: 'a4', upright: 43.2, onItsSide: 66 },
  letter: { size: 'us-letter', upright: 44.7, onItsSide: 61.3 },
};

export function typstSource({ title, lang, paper, header, blocks }: PaperDocument): string {
  const page = pages[paper];
  const [before, between, after] = words.page.map(literal);
  const number = `(page, pages) => ${before ?? ''} + str(page) + ${between ?? ''} + str(pages) + ${after ?? ''}`;
  const settings = [
    `title: ${literal(title)}`,
    `lang: ${literal(lang)}`,
    `size: ${literal(page.size)}`,
    `header: ${printedLiteral(header)}`,
    `number: ${number}`,
  ];
  return [
    '#import "/paper.typ": *',
    `#show: paper.with(${settings.join(', ')})`,
    ...blocks.map((block, at) => blockSource(block, blocks[at + 1], page)),
    '',
  ].join('\n');
}

function blockSource(block: Block, next: Block | undefined, page: Page): string {
  switch (block.kind) {
    case 'heading':
      return `#heading(level: ${block.level}, ${content(block.text)})`;
    case 'prose':
      return `#${next?.kind === 'equation' ? 'lead' : 'par'}(${content(block.text)})`;
    case 'list':
      return `#list(${block.items.map(content).join(', ')})`;
    case 'equation':
      return next?.kind === 'remark'
        ? `#with-next[${equationSource(block, page)}]`
        : equationSource(block, page);
    case 'row':
      return rowSource(block.equations, page);
    case 'frames':
      return framesSource(block.frames);
    case 'remark':
      return `#remark(${[literal(block.tone), printedLiteral(block.title), ...block.text.map(content)].join(', ')})`;
    case 'table':
      return `#data(${[block.header, ...block.rows].map((row) => list(row.map(content))).join(', ')})`;
    case 'room':
      return next ? `#room(${block.millimetres}mm)` : '#last-room()';
    case 'page':
      return '#pagebreak(weak: true)';
    case 'code': {
      const qr = block.qr ? literal(qrCode(block.code)) : 'none';
      const text = content([{ text: paperWords.shareCode(block.code) }]);
      return `#code(${text}, ${literal(block.spoken)}, ${qr})`;
    }
  }
}

/** An array with any number of entries. */
const list = (entries: readonly string[]): string => `(${entries.map((entry) => `${entry},`).join(' ')})`;

const math = ({ typst }: Printed): string => `$${typst}$`;

function content(pieces: Readonly<Paragraph>): string {
  return `[${pieces.map(pieceSource).join('')}]`;
}

function pieceSource(piece: Piece): string {
  if ('text' in piece) return `#${printedLiteral(piece.text)};`;
  if (widthOf(piece) > longestInText) return inPieces(piece);
  const call = piece.typst.includes('mat(') ? 'tall' : 'm';
  return `#${call}(${literal(piece.spoken)}, $${unparted(piece.typst)}$);`;
}

/** Typst breaks a line behind a relation; a value is not parted from its name. */
const unparted = (typst: string): string => typst.replaceAll('=', ' thick class("normal", =) thick ');

/** In em; a formula is not broken, so a longer one would leave a gap or the page. */
const longestInText = 40;

/** Numbers in a row, broken between them: the first piece reads the whole aloud, the others themselves. */
function inPieces({ typst, spoken }: FormulaPiece): string {
  const between = typstScript.betweenEntries;
  const [first = '', ...others] = typst.split(between).map(withOwnBrackets);
  return [
    `#m(${literal(spoken)}, $${first}$);`,
    ...others.map((piece) => ` #m(${literal(piece)}, $${piece}$);`),
  ].join('');
}

/** A bracket whose partner stands in another piece is a sign like others. */
function withOwnBrackets(piece: string): string {
  const isWhole = piece.split('[').length === piece.split(']').length;
  return isWhole ? piece : piece.replace(/\[(?=-?\d)|(?<=\d)\]/g, '\\$&');
}

/** What a page has room for, in cells that can be written in. */
const mostFrameRows = 24;
const mostFrameCols = 8;

/** Beside each other; one that is too large stands between them, in blocks of its own. */
function framesSource(frames: readonly Frame[]): string {
  const lines: string[] = [];
  let beside: string[] = [];
  const endLine = (): void => {
    if (beside.length > 0) lines.push(`#row(${beside.join(', ')})`);
    beside = [];
  };
  for (const blocks of frames.map(frameBlocks)) {
    if (blocks.length > 1) {
      endLine();
      lines.push(...blocks.map(({ frame, label }) => `${labelSource(label)}\n#${frame}`));
    } else beside.push(...blocks.map(({ frame }) => frame));
  }
  endLine();
  return lines.join('\n');
}

/** Calls of the template, each with what is said above it where there are several. */
function frameBlocks({
  left,
  rows,
  cols,
  rowLabels,
  colLabels,
  spoken,
}: Frame): { frame: string; label: string }[] {
  return blocksOf(rows, mostFrameRows, cols, mostFrameCols).map((block, at) => {
    const [down, across] = [block.rows, block.cols];
    const labels = [rowLabels.slice(down.from, down.to), colLabels.slice(across.from, across.to)];
    const names = labels.map((texts) => list(texts.map(printedLiteral)));
    const label = blockLabel(left.spoken, block);
    const alt = literal(at === 0 ? spoken : label);
    const size = [down.to - down.from, across.to - across.from];
    return { frame: `frame(${[alt, math(left), ...size, ...names].join(', ')})`, label };
  });
}
