/** Text as data in Typst source: whatever a user wrote is printed, never read as markup. */

/** Code points that the shipped fonts can show, from and to; another would make the page unreadable aloud. */
const printableRanges: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x2ff],
  [0x391, 0x3a1],
  [0x3a3, 0x477],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2014],
  [0x2018, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2037],
  [0x2039, 0x203a],
  [0x2070, 0x2071],
  [0x2074, 0x208e],
  [0x20a0, 0x20bf],
  [0x2190, 0x2199],
  [0x2200, 0x22ff],
];

const replacement = '□';

const isPrintable = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return character === replacement || printableRanges.some(([first, last]) => code >= first && code <= last);
};

/** Line ends and their like become spaces, characters that no shipped font has become boxes. */
function printable(text: string): string {
  const plain = text.normalize('NFC').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return Array.from(plain, (character) => (isPrintable(character) ? character : replacement)).join('');
}

/** A string literal with the text as it can be printed. */
export function printedLiteral(text: string): string {
  return literal(printable(text));
}

/** A string literal with any text but control characters, for what is read aloud. */
export function literal(text: string): string {
  const plain = text.toWellFormed().replace(/\p{Cc}+/gu, ' ');
  return `"${plain.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
