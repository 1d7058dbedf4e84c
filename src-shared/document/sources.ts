/** What one cell of a step is made of: entries of its operands, and the part of the network they belong to. */
import type { Entry } from '../algebra/cell.ts';
import type { Formula } from '../algebra/formula.ts';
import type { Shape } from '../algebra/matrix.ts';
import { provenance } from '../algebra/provenance.ts';
import { refs } from '../algebra/refs.ts';
import { idParts } from '../notation/id-parts.ts';
import type { Notation } from '../notation/symbols.ts';
import type { Solution, Step } from '../solution/solve.ts';
import { listedPieces, text, type Paragraph } from './prose.ts';
import { nameOf } from './working.ts';

/** Layer 0 is the inputs; layers, units, rows and columns count from 0. */
export interface Sources {
  readonly operands: { id: string; cells: [number, number][] }[];
  readonly units: { layer: number; unit: number }[];
  readonly edges: { layer: number; from: number; to: number }[];
  readonly sentence: Paragraph;
}

const words = {
  entry: (row: number, col: number) => `row ${row}, column ${col} of `,
  row: (row: number) => `row ${row} of `,
  column: (col: number) => `column ${col} of `,
  some: (cells: number) => `${cells} cells of `,
  with: ' with ',
  stop: '.',
  madeOf: 'Made of ',
  sizes: 'Made of the sizes of the layers.',
} as const;

export function sourcesOf(
  step: Step,
  row: number,
  col: number,
  { valueOf }: Solution,
  notation: Notation,
): Sources {
  const entries = provenance(step.formula, row, col, valueOf);
  const parts = [...entries, { id: step.id, row, col }].map((entry) => partOf(entry, step.place.layer));
  const operands = step.operands.flatMap((id): Sources['operands'] => {
    const cells = entries.filter((entry) => entry.id === id);
    return cells.length === 0 ? [] : [{ id, cells: cells.map((cell) => [cell.row, cell.col]) }];
  });
  return {
    operands,
    units: distinct(parts.flatMap(({ unit }) => unit ?? [])),
    edges: distinct(parts.flatMap(({ edge }) => edge ?? [])),
    sentence: sentenceOf(step.formula, operands, valueOf, notation),
  };
}

interface Part {
  readonly unit: { layer: number; unit: number } | null;
  readonly edge: { layer: number; from: number; to: number } | null;
}

/** @param last the layer of what has none of its own: the targets, and the loss made of the outputs */
function partOf({ id, row, col }: Entry, last: number): Part {
  const { quantity, layer } = idParts(id);
  switch (quantity) {
    case 'W':
    case 'dW':
      return { unit: null, edge: { layer: layer ?? last, from: col, to: row } };
    case 'z':
    case 'x':
    case 'delta':
    case 'b':
    case 'db':
    case 't':
      return { unit: { layer: layer ?? last, unit: row }, edge: null };
    case 'E':
    case 'eta':
    case 'class':
    case 'parameters':
      return { unit: null, edge: null };
  }
}

function distinct<T>(parts: readonly T[]): T[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

/** The two factors of a product belong together: a row with a column. */
function sentenceOf(
  formula: Formula,
  operands: Sources['operands'],
  shape: (id: string) => Shape,
  notation: Notation,
): Paragraph {
  const said = (ids: readonly string[]): Paragraph =>
    listedPieces(
      operands
        .filter(({ id }) => ids.includes(id))
        .map(({ id, cells }) => [text(cellsInWords(cells, shape(id))), nameOf(id, notation)]),
    );
  if (operands.length === 0) return [text(words.sizes)];
  const product = firstProduct(formula);
  const factors = product ? [refs(product.left), refs(product.right)] : [];
  const others = operands.map(({ id }) => id).filter((id) => !factors.flat().includes(id));
  const parts = [
    ...(factors.length === 2
      ? [[...said(factors[0] ?? []), text(words.with), ...said(factors[1] ?? [])]]
      : []),
    ...others.map((id) => said([id])),
  ];
  return [text(words.madeOf), ...listedPieces(parts), text(words.stop)].filter(
    (piece) => !('text' in piece) || piece.text !== '',
  );
}

function firstProduct(formula: Formula): { left: Formula; right: Formula } | null {
  if (formula.op === 'matmul') return formula;
  if ('left' in formula) return firstProduct(formula.left) ?? firstProduct(formula.right);
  return 'of' in formula ? firstProduct(formula.of) : null;
}

/** What comes before the name; nothing where it is the whole of it. */
function cellsInWords(cells: readonly (readonly [number, number])[], { rows, cols }: Shape): string {
  if (cells.length === rows * cols) return '';
  const [first = [0, 0]] = cells;
  const [row, col] = first;
  if (cells.length === 1) {
    if (cols === 1) return words.row(row + 1);
    return rows === 1 ? words.column(col + 1) : words.entry(row + 1, col + 1);
  }
  if (cells.length === cols && cells.every(([r]) => r === row)) return words.row(row + 1);
  if (cells.length === rows && cells.every(([, c]) => c === col)) return words.column(col + 1);
  return words.some(cells.length);
}
