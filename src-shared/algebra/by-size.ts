/** Puts the entries of a matrix in order of their sizes. */

/** Up to so many, inserting one after the other is faster than anything else. */
const few = 128;

/** @returns places of the finite entries, the smallest size first, equal ones in their order */
export function placesBySize(values: readonly number[]): ArrayLike<number> {
  if (values.length > few) return byDigits(values);
  const places: number[] = [];
  for (let place = 0; place < values.length; place += 1) {
    if (Number.isFinite(values[place])) places.push(place);
  }
  insert(places, 0, places.length, values);
  return places;
}

/** Sorts part of a list of places. */
function insert(places: number[] | Uint32Array, from: number, to: number, values: readonly number[]): void {
  for (let next = from + 1; next < to; next += 1) {
    const place = places[next] as number;
    const size = Math.abs(values[place] as number);
    let at = next;
    for (; at > from; at -= 1) {
      const before = places[at - 1] as number;
      if (Math.abs(values[before] as number) <= size) break;
      places[at] = before;
    }
    places[at] = place;
  }
}

/** Which half of a double holds its exponent, which depends on the machine. */
const upper = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 1 : 0;

/**
 * Comparing places by a function takes most of the time of a large solution. Doubles without a sign are in the order of
 * their bits, so they are dealt out by eight bits at a time, the last of the upper half first; what differs in the lower
 * half only is put in order afterwards.
 */
function byDigits(values: readonly number[]): Uint32Array {
  let from = finite(values);
  let to = dealt(from.keys.length);
  for (let shift = 0; shift < 32; shift += 8) {
    deal(from, to, shift);
    [from, to] = [to, from];
  }
  sortRuns(from, values);
  return from.places;
}

interface Dealt {
  readonly places: Uint32Array;
  /** The upper half of the size at each place. */
  readonly keys: Uint32Array;
}

const dealt = (count: number): Dealt => ({
  places: new Uint32Array(count),
  keys: new Uint32Array(count),
});

function finite(values: readonly number[]): Dealt {
  const { places, keys } = dealt(values.length);
  const size = new Float64Array(1);
  const halves = new Uint32Array(size.buffer);
  let count = 0;
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] as number;
    if (!Number.isFinite(value)) continue;
    size[0] = Math.abs(value);
    places[count] = place;
    keys[count] = halves[upper] as number;
    count += 1;
  }
  return { places: places.subarray(0, count), keys: keys.subarray(0, count) };
}

/** What has the same digit stays in its order. */
function deal(from: Dealt, to: Dealt, shift: number): void {
  const starts = new Uint32Array(257);
  const count = from.keys.length;
  for (let at = 0; at < count; at += 1) {
    const next = (((from.keys[at] as number) >>> shift) & 255) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let digit = 1; digit < 257; digit += 1) {
    starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number);
  }
  for (let at = 0; at < count; at += 1) {
    const key = from.keys[at] as number;
    const digit = (key >>> shift) & 255;
    const target = starts[digit] as number;
    starts[digit] = target + 1;
    to.keys[target] = key;
    to.places[target] = from.places[at] as number;
  }
}

/** Sorts what stands together by its key and need not be in order; equal sizes are. */
function sortRuns({ places, keys }: Dealt, values: readonly number[]): void {
  const compare = (one: number, other: number): number =>
    Math.abs(values[one] as number) - Math.abs(values[other] as number);
  let from = 0;
  while (from < keys.length) {
    let isSorted = true;
    let to = from + 1;
    for (; to < keys.length && keys[to] === keys[from]; to += 1) {
      isSorted &&= compare(places[to - 1] as number, places[to] as number) <= 0;
    }
    if (!isSorted && to - from <= few) insert(places, from, to, values);
    else if (!isSorted) places.subarray(from, to).sort(compare);
    from = to;
  }
}
