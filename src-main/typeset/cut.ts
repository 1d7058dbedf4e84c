/** Cuts a row of sizes into groups that fit. */
import { sum } from './printed-size.ts';

export interface Range {
  /** From 0. */
  readonly from: number;
  /** The first one that is left out. */
  readonly to: number;
}

/** Each group has at most `most` in sum, and at least one. */
export function cut(sizes: readonly number[], most: number): Range[] {
  const groups: Range[] = [];
  for (const at of sizes.keys()) {
    const group = groups.at(-1);
    if (group && sizes.slice(group.from, at + 1).reduce(sum, 0) <= most) {
      groups[groups.length - 1] = { from: group.from, to: at + 1 };
    } else groups.push({ from: at, to: at + 1 });
  }
  return groups;
}
