/**
 * The two check characters of a share code: a Reed-Solomon code over the field of 32 elements.
 *
 * A word c_0 ... c_(n-1) of numbers 0 ... 31 is read as a polynomial whose last number is the constant term. It is
 * valid where the polynomial is 0 at 1 and at a, a being a generator of the field. With at most 31 characters every
 * place has another power of a, so any two words differ in three places: one wrong character is located, two are
 * always noticed. Swapping two characters changes both by the same amount, so the value at 1 stays 0 and the swap
 * cannot be taken for one wrong character.
 */

/** Powers of a in the field with a^5 = a^2 + 1; adding is XOR. */
const powers: readonly number[] = (() => {
  const list = [1];
  for (let at = 1; at < 31; at += 1) {
    const next = (list[at - 1] as number) << 1;
    list.push(next & 32 ? next ^ 0b100101 : next);
  }
  return list;
})();
const logarithms: ReadonlyMap<number, number> = new Map(powers.map((power, at) => [power, at]));

const powerOf = (exponent: number): number => powers[((exponent % 31) + 31) % 31] as number;

function product(left: number, right: number): number {
  const [first, second] = [logarithms.get(left), logarithms.get(right)];
  return first === undefined || second === undefined ? 0 : powerOf(first + second);
}

/** The polynomial's value at a^exponent. */
function valueAt(word: readonly number[], exponent: number): number {
  const point = powerOf(exponent);
  return word.reduce((sum, number) => product(sum, point) ^ number, 0);
}

/** @param payload at most 29 numbers 0 ... 31 @returns the payload and its two checks */
export function withChecks(payload: readonly number[]): readonly number[] {
  const word = [...payload, 0, 0];
  const [atOne, atA] = [valueAt(word, 0), valueAt(word, 1)];
  // The checks p, q solve p + q = atOne and a p + q = atA.
  const p = product(atOne ^ atA, powerOf(-(logarithms.get(powerOf(1) ^ 1) as number)));
  return [...payload, p, p ^ atOne];
}

export type Finding =
  | { readonly kind: 'valid' }
  /** One wrong character explains it: its place (from 0) and what it should be. */
  | { readonly kind: 'one wrong'; readonly place: number; readonly right: number }
  /** Two swapped characters explain it: the pairs of places (from 0) that would, neighbours first. */
  | { readonly kind: 'swapped'; readonly pairs: readonly (readonly [number, number])[] }
  | { readonly kind: 'wrong' };

/** @param word at most 31 numbers 0 ... 31, checks last */
export function examine(word: readonly number[]): Finding {
  const [atOne, atA] = [valueAt(word, 0), valueAt(word, 1)];
  if (atOne === 0 && atA === 0) return { kind: 'valid' };
  if (atOne === 0) return swaps(word);
  if (atA === 0) return { kind: 'wrong' };
  const exponent = (logarithms.get(atA) as number) - (logarithms.get(atOne) as number);
  const place = word.length - 1 - (((exponent % 31) + 31) % 31);
  if (place < 0) return { kind: 'wrong' };
  return { kind: 'one wrong', place, right: (word[place] as number) ^ atOne };
}

function swaps(word: readonly number[]): Finding {
  const pairs = word
    .flatMap((_, first) => word.slice(first + 1).map((__, gap) => [first, first + 1 + gap] as const))
    .filter(([first, second]) => word[first] !== word[second])
    .filter(([first, second]) => valueAt(swapped(word, first, second), 1) === 0)
    .sort((one, other) => one[1] - one[0] - (other[1] - other[0]));
  return pairs.length > 0 ? { kind: 'swapped', pairs } : { kind: 'wrong' };
}

/** The word with two of its numbers in each other's place. */
export function swapped(word: readonly number[], first: number, second: number): readonly number[] {
  return word.map(
    (number, at) => (at === first ? word[second] : at === second ? word[first] : number) as number,
  );
}
