/** A pasted matrix in any of the usual forms, read as rows of entries; what the entries mean is not asked here. */

/** Rows of entries as they were written; rows may differ in length. */
export type Block = readonly (readonly string[])[];

export interface BlockReadings {
  /** A comma between two digits is a decimal sign. */
  readonly decimal: Block;
  /** Every comma separates two entries. */
  readonly separated: Block;
  /** The text itself leaves no doubt that commas separate: nested brackets, or a number with a point. */
  readonly separates: boolean;
}

const NUMBER = /^[-+−–]?(\d+([.,]\d*)?|[.,]\d+)(e[-+−–]?\d+)?$/i;
const ENVIRONMENT = /\\(?:begin|end)\{\w*(?:matrix|array)\}(?:\{[clr|]*\})?/g;
const LATEX_ROW = /\\\\(?:\[[^\]]*\])?/;
const POINT = /\d\.|\.\d/;

/** Whether the text is one plain number, which no program has to read to know that it is one. */
export function isPlainNumber(text: string): boolean {
  return NUMBER.test(text.trim());
}

/** @returns null when the text is one entry, or words and expressions that only happen to have spaces */
export function readBlock(text: string): BlockReadings | null {
  const clean = text.replaceAll('\u00a0', ' ').trim();
  const rows = rowsOf(clean);
  const separates = isNested(clean) || POINT.test(clean);
  const decimal = rows.map((row) => entriesOf(row, /,(?!\d)|(?<!\d),/));
  const separated = rows.map((row) => entriesOf(row, /,/));
  const structured = /[\t\n;&[]|\\\\/.test(clean);
  const all = (separates ? separated : decimal).flat();
  if (all.length === 0) return null;
  if (!structured && (all.length === 1 || !all.every(isPlainNumber))) return null;
  return { decimal, separated, separates };
}

function isNested(text: string): boolean {
  return /\[\s*\[/.test(text);
}

function rowsOf(text: string): string[] {
  const tex = text.replaceAll(ENVIRONMENT, ' ');
  if (tex !== text || LATEX_ROW.test(text)) return filled(unspaced(tex).split(LATEX_ROW));
  const inner = [...text.matchAll(/\[([^[\]]*)\]/g)].map(([, row]) => row ?? '');
  // A long row of NumPy's output goes on in the next line.
  if (isNested(text)) return filled(inner.map(unspaced));
  return filled((inner[0] ?? text).split(/\r?\n|;/));
}

const unspaced = (text: string): string => text.replaceAll(/\s*\r?\n\s*/g, ' ');
const filled = (rows: readonly string[]): string[] => rows.filter((row) => row.trim() !== '');

/** Tabs and `&` separate by themselves and may leave an entry empty; else spaces and commas do. */
function entriesOf(row: string, comma: RegExp): string[] {
  if (row.includes('&')) return trimmed(row.split('&'));
  if (row.includes('\t')) return trimmed(row.replace(/\r$/, '').split('\t'));
  return row
    .split(comma)
    .flatMap((part) => part.split(/\s+/))
    .filter((entry) => entry !== '');
}

const trimmed = (entries: readonly string[]): string[] => entries.map((entry) => entry.trim());
