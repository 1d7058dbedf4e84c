/** A plain decimal number as it is typed into a field of the settings: with a point or a comma. */

/** @returns null for anything else */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
