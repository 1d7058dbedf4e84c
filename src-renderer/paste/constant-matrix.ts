/** A matrix of one value as array languages make it: `np.full((3, 5), 0.1)`, `0.1 * ones(3, 5)`, `zeros(2, 2)`. */
const NUMBER = String.raw`([-+−]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)`;
const SIZE = String.raw`[([{]?\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,?\s*[)\]}]?`;
const CALL = String.raw`(?:[\p{L}_]+\.)?`;
const FULL = new RegExp(String.raw`^${CALL}full\s*\(\s*${SIZE}\s*,\s*${NUMBER}\s*\)$`, 'iu');
const REPEATED = new RegExp(String.raw`^${CALL}(?:repmat|fill)\s*\(\s*${NUMBER}\s*,\s*${SIZE}\s*\)$`, 'iu');
const FACTOR = String.raw`(?:\s*\.?([*/])\s*${NUMBER})?`;
const ONES = new RegExp(
  String.raw`^(?:${NUMBER}\s*\.?\*\s*)?${CALL}(ones|zeros)\s*\(\s*${SIZE}\s*\)${FACTOR}$`,
  'iu',
);

/** @param text without a name before it @returns its rows, or null when it is something else */
export function constantMatrix(text: string): string[][] | null {
  const clean = text.trim().replace(/;$/, '');
  const full = FULL.exec(clean);
  if (full) return rowsOf(full[1], full[2], full[3]);
  const repeated = REPEATED.exec(clean);
  if (repeated) return rowsOf(repeated[2], repeated[3], repeated[1]);
  const [, before, name, rows, cols, sign, after] = ONES.exec(clean) ?? [];
  if (name === undefined) return null;
  if (name.toLowerCase() === 'zeros') return rowsOf(rows, cols, '0');
  if (after === undefined) return rowsOf(rows, cols, before ?? '1');
  return rowsOf(
    rows,
    cols,
    sign === '*' && before === undefined ? after : `${before ?? '1'}${sign ?? ''}${after}`,
  );
}

function rowsOf(rows: string | undefined, cols: string | undefined, value = ''): string[][] {
  return Array.from({ length: Number(rows) }, () => Array.from({ length: Number(cols) }, () => value));
}
