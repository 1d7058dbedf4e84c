/** Blank steps between a step and the entries it rests on. */
import { hasBlank, type Ledger } from './inputs.ts';
import type { Step } from '../solution/solve.ts';

/** @returns the steps with blanks that `operands` lead to through nothing but blanks, in writing order */
export function blankSteps(ledger: Ledger, operands: readonly string[]): readonly Step[] {
  return behind(ledger, operands).blanks;
}

/** @returns the entries that `operands` lead to, past blanks */
export function entriesBefore(ledger: Ledger, operands: readonly string[]): readonly string[] {
  return behind(ledger, operands).entries;
}

export function inWritingOrder({ attempt }: Ledger, ids: Iterable<string>): string[] {
  const place = (id: string): number => attempt.order.get(id) ?? 0;
  return [...ids].sort((a, b) => place(a) - place(b));
}

interface Behind {
  /** In writing order. */
  readonly blanks: readonly Step[];
  readonly entries: readonly string[];
}

/** What was asked last: one step asks for the same again and again. */
const latest = new WeakMap<Ledger, Map<string, Behind>>();
const mostKept = 8;

function behind(ledger: Ledger, operands: readonly string[]): Behind {
  const known = latest.get(ledger) ?? new Map<string, Behind>();
  latest.set(ledger, known);
  const key = operands.join();
  const found = known.get(key);
  if (found) return found;
  if (known.size >= mostKept) known.clear();
  const made = lookBehind(ledger, operands);
  known.set(key, made);
  return made;
}

function lookBehind(ledger: Ledger, operands: readonly string[]): Behind {
  const { steps } = ledger.attempt.solution;
  const { blanks, entries } = joined(ledger, operands, placesBehind(ledger));
  return {
    blanks: blanks.list().map((place) => steps[place] as Step),
    entries: entries.list().map((place) => (steps[place] as Step).id),
  };
}

interface PlacesBehind {
  readonly blanks: Places;
  readonly entries: Places;
}

const worked = new WeakMap<Ledger, readonly (PlacesBehind | null)[]>();

/** For each blank step itself and those behind it: worked out for all at once, in writing order. */
function placesBehind(ledger: Ledger): readonly (PlacesBehind | null)[] {
  const found = worked.get(ledger);
  if (found) return found;
  const all: (PlacesBehind | null)[] = [];
  ledger.attempt.solution.steps.forEach(({ id, operands }, at) => {
    const own = hasBlank(ledger, id) ? joined(ledger, operands, all) : null;
    own?.blanks.add(at);
    all.push(own);
  });
  worked.set(ledger, all);
  return all;
}

function joined(
  { attempt: { solution, written, order } }: Ledger,
  operands: readonly string[],
  known: readonly (PlacesBehind | null)[],
): PlacesBehind {
  const [blanks, entries] = [new Places(solution.steps.length), new Places(solution.steps.length)];
  for (const id of operands) {
    const place = order.get(id);
    if (place === undefined) continue;
    if (written.has(id)) entries.add(place);
    const own = known[place];
    if (own) {
      blanks.addAll(own.blanks);
      entries.addAll(own.entries);
    }
  }
  return { blanks, entries };
}

/** A set of places in writing order. */
class Places {
  readonly #words: Uint32Array;

  constructor(count: number) {
    this.#words = new Uint32Array(Math.ceil(count / 32));
  }

  add(place: number): void {
    this.#words[place >>> 5] = (this.#words[place >>> 5] as number) | (1 << (place & 31));
  }

  addAll(others: Places): void {
    others.#words.forEach((word, at) => {
      this.#words[at] = (this.#words[at] as number) | word;
    });
  }

  list(): number[] {
    const found: number[] = [];
    this.#words.forEach((word, at) => {
      for (let left = word; left !== 0; left &= left - 1) found.push(at * 32 + 31 - Math.clz32(left & -left));
    });
    return found;
  }
}
