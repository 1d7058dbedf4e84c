/** A pasted matrix in any of the usual forms, read as rows of entries; what the entries mean is not asked here. */
import { isPlainNumber } from '../state/plain-number.ts';
import { bracketGroups, type Group } from './bracket-groups.ts';
import { constantMatrix } from './constant-matrix.ts';
import { ROW, stripText } from './strip-text.ts';

/** Rows of entries as they were written; rows may differ in length. */
export type Block = readonly (readonly string[])[];

export interface BlockReadings {
  /** A comma between two digits is a decimal sign. */
  readonly decimal: Block;
  /** Every comma separates two entries. */
  readonly separated: Block;
  /** The reading of commas of which the text itself leaves no doubt. */
  readonly sure: 'decimal' | 'separated' | null;
}

/** What a group of brackets may have beside it: a call, words and separators, but nothing to reckon with. */
const HARMLESS = /^[\p{L}_.\s,;:\\&]*$/u;
/** A number with a point, or three numbers in a row. */
const SEPARATES = /\d\.|\.\d|\d,\d+,\d/;
/** No whole number begins with a zero, or is minus zero. */
const IS_DECIMAL = /\d,0\d|[-−–]0,\d/;
/** R fills a matrix by columns. */
const BY_COLUMNS = /\bmatrix\s*\(\s*c\s*\(/;

/** @returns null when the text is one entry, or words and expressions that only happen to have spaces */
export function readBlock(text: string): BlockReadings | null {
  if (BY_COLUMNS.test(text)) return null;
  const clean = stripText(text);
  const constant = constantMatrix(clean);
  if (constant) return { decimal: constant, separated: constant, sure: 'separated' };
  const root = bracketGroups(clean);
  const decimal = matrixOf(root, (row) => entriesOf(row, /,(?!\d)|(?<!\d),/));
  const separated = matrixOf(root, (row) => entriesOf(row, /,/));
  if (!decimal || !separated) return null;
  const separates = root.groups.some(({ groups }) => groups.length > 0) || SEPARATES.test(clean);
  const isDecimal = IS_DECIMAL.test(clean);
  const sure = separates === isDecimal ? null : isDecimal ? 'decimal' : 'separated';
  const isStructured = root.groups.length > 0 || /[\t\n;&]/.test(clean) || clean.includes(ROW);
  return isMatrix(sure === 'separated' ? separated : decimal, isStructured)
    ? { decimal, separated, sure }
    : null;
}

function isMatrix(block: Block, isStructured: boolean): boolean {
  const entries = block.flat().filter((entry) => entry !== '');
  if (!isStructured) return entries.length > 1 && entries.every(isPlainNumber);
  return entries.length > 0 && 2 * entries.filter((entry) => /\d/.test(entry)).length >= entries.length;
}

type ReadRow = (row: string) => string[];

/** @returns null when something stands beside the brackets that would have to be worked out */
function matrixOf(root: Group, read: ReadRow): Block | null {
  if (root.groups.length === 0) return rowsOf(root.between.join(''), /\n|;/).map(read);
  if (!root.between.every((text) => HARMLESS.test(text))) return null;
  const matrices = root.groups.map((group) => blockOf(group, read, /\n|;/));
  const height = matrices[0]?.length ?? 0;
  const areColumns = height > 1 && matrices.every(({ length }) => length === height);
  return areColumns
    ? (matrices[0] ?? []).map((_, row) => matrices.flatMap((matrix) => matrix[row] ?? []))
    : matrices.flat();
}

/** @param line what ends a row; a long row of NumPy's output goes on in the next line */
function blockOf({ between, groups, turned }: Group, read: ReadRow, line: RegExp): Block {
  const rows =
    groups.length > 0
      ? groups.flatMap((group) => blockOf(group, read, /;/))
      : rowsOf(between.join(''), line).map(read);
  return turned ? transposed(rows) : rows;
}

export function transposed(block: Block): Block {
  const width = Math.max(0, ...block.map((row) => row.length));
  return Array.from({ length: width }, (_, col) => block.map((row) => row[col] ?? ''));
}

function rowsOf(text: string, line: RegExp): string[] {
  const rows = text.includes(ROW) ? text.split(ROW) : text.split(line);
  return rows.filter((row) => row.trim() !== '');
}

/** Tabs and `&` separate by themselves and may leave an entry empty; else spaces and commas do. */
function entriesOf(row: string, comma: RegExp): string[] {
  const separator = ['&', '\t'].find((one) => row.includes(one));
  if (separator) return row.split(separator).map((entry) => entry.trim());
  return row
    .split(comma)
    .flatMap((part) => part.split(/\s+/))
    .filter((entry) => entry !== '');
}
