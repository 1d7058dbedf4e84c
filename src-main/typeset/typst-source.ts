/** A document as Typst source: each block becomes a call of the template, its text in string literals. */
import type { Block, Equation, Frame, PaperDocument } from '../../src-shared/document/blocks.ts';
import { paperWords } from '../../src-shared/document/paper/paper-words.ts';
import type { Paragraph, Piece } from '../../src-shared/document/prose.ts';
import type { Printed } from '../../src-shared/notation/in-scripts.ts';
import { typstScript } from '../../src-shared/notation/typst.ts';
import { arranged } from './arrange.ts';
import { isTooLarge, matrixBlocks, type MatrixBlock } from './large-matrix.ts';
import { qrCode } from './qr-code.ts';
import { typesetWords as words } from './typeset-words.ts';
import { literal, printedLiteral } from './typst-text.ts';

/** Widths of a line in em, as the template makes them, less a little. */
interface Page {
  readonly size: string;
  readonly width: number;
  readonly widthOnItsSide: number;
}
const pages: Readonly<Record<PaperDocument['paper'], Page>> = {
  a4: { size: 'a4', width: 43.2, widthOnItsSide: 66 },
  letter: { size: 'us-letter', width: 44.7, widthOnItsSide: 61.3 },
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
      return equationSource(block, page);
    case 'row':
      return rowSource(block.equations, page);
    case 'frame':
      return frameSource(block);
    case 'remark':
      return `#remark(${[literal(block.tone), printedLiteral(block.title), ...block.text.map(content)].join(', ')})`;
    case 'table':
      return `#data(${[block.header, ...block.rows].map((row) => list(row.map(content))).join(', ')})`;
    case 'room':
      return `#room(${block.millimetres}mm)`;
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
  return `#m(${literal(piece.spoken)}, ${math(piece)});`;
}

/** What is too large for any page is told in blocks, or left out where it is only the way to the result. */
function equationSource(equation: Equation, page: Page): string {
  const { sides } = equation;
  const fitting = sides.filter((parts) => !parts.some(isTooLarge));
  const large = sides.filter((parts) => parts.some(isTooLarge));
  return [
    ...(fitting.length > 0 ? [fittingSource({ ...equation, sides: fitting }, page)] : []),
    ...large.map(([only, ...others]) =>
      only?.cells && others.length === 0 ? inBlocks(equation, only.cells) : labelSource(words.tooWide),
    ),
  ].join('\n');
}

/** Above so many lines of text an equation may be broken at the end of a page. */
const longest = 18;

function fittingSource({ left, sides, spoken }: Equation, page: Page): string {
  const { typst, isWide, height } = arranged(left, sides, page.width);
  const alt = literal(spoken);
  if (isWide) {
    const onItsSide = arranged(left, sides, page.widthOnItsSide);
    return `#wide-eq(${alt}, $${typst}$, $${onItsSide.typst}$)`;
  }
  return `#${height > longest ? 'long-eq' : 'eq'}(${alt}, $${typst}$)`;
}

/** The first block reads the whole aloud. */
function inBlocks({ left, spoken }: Equation, cells: readonly (readonly Printed[])[]): string {
  return matrixBlocks(cells)
    .map(({ rows, cols }, at) => {
      const label = blockLabel(left.spoken, { rows, cols });
      const part = cells.slice(rows.from, rows.to).map((row) => row.slice(cols.from, cols.to));
      const matrix = typstScript.matrix(part.map((row) => row.map(({ typst }) => typst)));
      const alt = literal(at === 0 ? spoken : label);
      return `${labelSource(label)}\n#eq(${alt}, $${left.typst} = ${matrix}$)`;
    })
    .join('\n');
}

function blockLabel(name: string, { rows, cols }: MatrixBlock): string {
  return words.block(name, [words.rows(rows.from + 1, rows.to), words.columns(cols.from + 1, cols.to)]);
}

const labelSource = (text: string): string => `#label(${printedLiteral(text)})`;

/** An equation that needs more than a line stands alone, below the row. */
function rowSource(equations: readonly Equation[], page: Page): string {
  const drawn = equations.map((equation) => equationSource(equation, page));
  const isShort = (source: string): boolean => /^#eq\([^\n]*$/.test(source) && !source.includes(' \\ ');
  const short = drawn.filter(isShort).map((source) => source.slice(1));
  return [
    ...(short.length > 0 ? [`#row(${short.join(', ')})`] : []),
    ...drawn.filter((source) => !isShort(source)),
  ].join('\n');
}

function frameSource({ left, rows, cols, rowLabels, colLabels, spoken }: Frame): string {
  const labels = [rowLabels, colLabels].map((names) => list(names.map(printedLiteral)));
  return `#frame(${[literal(spoken), math(left), rows, cols, ...labels].join(', ')})`;
}
