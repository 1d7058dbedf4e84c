/** Why a share code is refused. */

const mostPairs = 3;
const notCounted = ' (dashes not counted)';
const missing = (n: number): string => (n === 1 ? 'one is missing' : `${n} are missing`);
const tooMany = (n: number): string => (n === 1 ? 'one is too many' : `${n} are too many`);

export const codeWords = {
  empty: 'A share code has at least 12 characters.',
  long: 'This is longer than any share code. Expressions and numbers of your own travel in an exercise file.',
  foreign: (character: string, place: number) =>
    `“${character}”, character ${place}${notCounted}, is in no share code.`,
  length: (count: number) =>
    `This has ${count} ${count === 1 ? 'character' : 'characters'}, and no share code is that long: one is missing or too many.`,
  /** Its kind, the second character, tells how long it should be. */
  lengthOfKind: (count: number, needed: number) =>
    `This has ${count} characters, and a code that begins so has ${needed}: ${
      count < needed ? missing(needed - count) : tooMany(count - needed)
    }.`,
  oneWrong: (character: string, place: number, right: string) =>
    `Character ${place}${notCounted}, “${character}”, looks mistyped; “${right}” would fit.`,
  /** Neighbours are the likeliest, and come first. */
  swapped: (pairs: readonly (readonly number[])[]) =>
    `Two characters look swapped${notCounted}: ${pairs
      .slice(0, mostPairs)
      .map((places) => places.join(' and '))
      .join(', or ')}.`,
  wrong: 'This is not a share code: several characters do not fit.',
  derivation: 'This is the share code of a derivation.',
  unknown: 'This is a share code of a newer Deltadrill.',
} as const;
