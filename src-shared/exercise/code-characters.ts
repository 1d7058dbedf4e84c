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

export interface TypedCharacter {
  /** A capital or a digit, where a code has nothing else. */
  readonly character: string;
  /** Where it stands in the text, from 0. */
  readonly at: number;
}

/** The characters of a typed code without blanks and dashes. */
export function typedCharacters(text: string): readonly TypedCharacter[] {
  let end = 0;
  return Array.from(text).flatMap((typed) => {
    const at = end;
    end += typed.length;
    const plain = typed.toUpperCase().replace(/[\s\p{Pd}\u2212]/gu, '');
    return Array.from(plain, (character) => ({ character, at }));
  });
}

/** @returns the number of each character; null for one that no code has */
export function readCharacters(plain: readonly string[]): readonly (number | null)[] {
  return plain.map((character) => {
    const number = characters.indexOf(lookAlikes[character] ?? character);
    return number < 0 ? null : number;
  });
}
