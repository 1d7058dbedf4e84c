/** What a line can be about: the quantities that may stand on its left side. */
import type { Token } from './tokens.ts';

export const lineSubjects = ['delta_k', 'dE/dy_k', 'dy_k/dz_k', 'dy_i/dz_k'] as const;

/** `delta_k` is dE/dz_k, however it was written. */
export type LineSubject = (typeof lineSubjects)[number];

/** Other spellings of the output. */
const output = '(?:y|yhat|zhat)';
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^dE$/, 'E'],
  [new RegExp(`^d${output}(?:_([a-z])?)?$`), 'y'],
];
const below: readonly (readonly [RegExp, string])[] = [
  [/^dz(?:_([a-z])?)?$/, 'z'],
  [new RegExp(`^d${output}(?:_([a-z])?)?$`), 'y'],
];

export interface Derivative {
  readonly of: string;
  readonly ofIndex: string | null;
  readonly by: string;
  readonly byIndex: string | null;
}

/** @returns dE/dy_k and its kin, read from three tokens `dE`, `/`, `dy_k`; null when it is none */
export function derivativeAt(tokens: readonly Token[], at: number): Derivative | null {
  const [top, slash, bottom] = tokens.slice(at, at + 3);
  if (top?.kind !== 'name' || slash?.text !== '/' || bottom?.kind !== 'name') return null;
  const above = firstMatch(patterns, top.text);
  const under = firstMatch(below, bottom.text);
  if (!above || !under) return null;
  return { of: above.name, ofIndex: above.index, by: under.name, byIndex: under.index };
}

function firstMatch(
  list: readonly (readonly [RegExp, string])[],
  text: string,
): { name: string; index: string | null } | null {
  for (const [pattern, name] of list) {
    const found = pattern.exec(text);
    if (found) return { name, index: found[1] ?? null };
  }
  return null;
}

/** @returns what the left side would be about if its indices were called as the problem calls them, or null */
export function subjectByOtherIndices(left: readonly Token[]): LineSubject | null {
  if (left.length === 1 && /^delta_[A-Za-z0-9]$/.test(left[0]?.text ?? '')) return 'delta_k';
  const derivative = left.length === 3 ? derivativeAt(left, 0) : null;
  if (!derivative) return null;
  const { of, ofIndex, by, byIndex } = derivative;
  if (of === 'E') return by === 'z' ? 'delta_k' : 'dE/dy_k';
  if (by !== 'z') return null;
  return ofIndex === byIndex ? 'dy_k/dz_k' : 'dy_i/dz_k';
}

/** @returns what the left side says the line is about, or null when it is nothing that a line can be about */
export function subjectOf(left: readonly Token[]): LineSubject | null {
  if (left.length === 1 && left[0]?.text === 'delta_k') return 'delta_k';
  const derivative = left.length === 3 ? derivativeAt(left, 0) : null;
  if (!derivative) return null;
  const { of, ofIndex, by, byIndex } = derivative;
  const text = `d${of}${ofIndex === null ? '' : `_${ofIndex}`}/d${by}_${byIndex ?? ''}`;
  if (text === 'dE/dz_k') return 'delta_k';
  return lineSubjects.find((subject) => subject === text) ?? null;
}
