/** Why a share code is refused. */

const mostPairs = 3;

export const codeWords = {
  empty: 'A share code has at least 12 characters.',
  long: 'This is longer than any share code. Expressions and numbers of your own travel in an exercise file.',
  foreign: (character: string, place: number) => `“${character}”, character ${place}, is in no share code.`,
  length: (count: number) =>
    `This has ${count} ${count === 1 ? 'character' : 'characters'}, and no share code is that long: one is missing or too many.`,
  oneWrong: (character: string, place: number, right: string) =>
    `Character ${place}, “${character}”, looks mistyped; “${right}” would fit.`,
  /** Neighbours are the likeliest, and come first. */
  swapped: (pairs: readonly (readonly number[])[]) =>
    `Two characters look swapped: ${pairs
      .slice(0, mostPairs)
      .map((places) => places.join(' and '))
      .join(', or ')}.`,
  wrong: 'This is not a share code: several characters do not fit.',
  derivation: 'This is the share code of a derivation.',
  unknown: 'This is a share code of a newer Deltadrill.',
} as const;
