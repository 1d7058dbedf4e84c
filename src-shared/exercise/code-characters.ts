/** How the numbers of a share code are written: 32 characters, none of which looks like another. */

const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What a reader may take 0 and 1 for. */
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const groupSize = 4;

/** @param numbers 0 ... 31 each */
export function writeCharacters(numbers: readonly number[]): string {
  const text = numbers.map((number) => characters[number] ?? '').join('');
  return (text.match(new RegExp(`.{1,${groupSize}}`, 'g')) ?? []).join('-');
}

/** The characters of a typed code: capitals, without blanks and dashes. */
export function plainCharacters(text: string): readonly string[] {
  return Array.from(text.toUpperCase().replace(/[\s\p{Pd}\u2212]/gu, ''));
}

/** @returns the number of each character; null for one that no code has */
export function readCharacters(plain: readonly string[]): readonly (number | null)[] {
  return plain.map((character) => {
    const number = characters.indexOf(lookAlikes[character] ?? character);
    return number < 0 ? null : number;
  });
}
