/** The only source of chance: named streams of whole numbers, the same for the same name on every machine, for ever. */
import seedrandom from 'seedrandom';

export interface RandomStream {
  /** @param count 1 to 2^32 @returns a whole number from 0 to count - 1, all equally likely */
  readonly below: (count: number) => number;
}

const wordSize = 2 ** 32;

/**
 * A stream of its own for each name, so that what one draws never shifts what another does.
 * The terminator keeps the cipher's key from repeating: without it "ab" and "abab" give the same stream.
 */
export function openStream(name: string): RandomStream {
  const words = seedrandom(`${name}\0`);
  return {
    below: (count) => {
      if (!(count >= 1 && count <= wordSize)) throw new RangeError(`no whole number below ${count}`);
      // Rejecting the incomplete last block of words leaves no number likelier than another.
      const end = wordSize - (wordSize % count);
      for (;;) {
        const word = words.int32() >>> 0;
        if (word < end) return word % count;
      }
    },
  };
}

/** @throws RangeError for an empty list */
export function pickFrom<Item>(stream: RandomStream, items: readonly Item[]): Item {
  return items[stream.below(items.length)] as Item;
}
