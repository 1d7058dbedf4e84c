/** Compares arrays of numbers with those of an oracle: to nine figures, or to what a sheet prints. */
import { expect } from 'vitest';

type Compare = (got: number[], expected: (number | null)[], path: string) => void;

/** Numbers of nested arrays in one list; null stays, as "not told". */
function flat(value: unknown): (number | null)[] {
  return Array.isArray(value) ? value.flatMap(flat) : [value as number | null];
}

const isNumberOrNull = (n: unknown): boolean => n === null || typeof n === 'number';

function isArrayOfNumbers(value: unknown): boolean {
  return typeof value === 'number' || (Array.isArray(value) && flat(value).every(isNumberOrNull));
}

/**
 * Calls back for each array of numbers in `expected`, with what stands at the same path in `got`.
 * @returns how many there were
 */
export function compareArrays(got: unknown, expected: unknown, compare: Compare, path = ''): number {
  if (expected === null) return 0;
  if (isArrayOfNumbers(expected)) {
    compare(flat(got) as number[], flat(expected), path);
    return 1;
  }
  return Object.entries(expected as object)
    .map(([key, part]) =>
      compareArrays((got as Record<string, unknown>)[key], part, compare, `${path}.${key}`),
    )
    .reduce((a, b) => a + b, 0);
}

/** |got - expected| <= 1e-9 max|expected| + 1e-12, for each entry. */
export const expectNear: Compare = (got, expected, path) => {
  const largest = Math.max(...expected.map((n) => Math.abs(n ?? 0)));
  expect(got.length, path).toBe(expected.length);
  expected.forEach((n, at) => {
    if (n === null) return;
    const difference = Math.abs((got[at] ?? NaN) - n);
    expect(difference, `${path}, entry ${at}`).toBeLessThanOrEqual(1e-9 * largest + 1e-12);
  });
};

/** The one value that the sheet prints in five figures. */
const fiveFigures = 0.00050575;

/** Printed with `%.6g`, as the sheet does. */
export const expectPrinted: Compare = (got, expected, path) => {
  expect(got.length, path).toBe(expected.length);
  expected.forEach((n, at) => {
    if (n === null) return;
    const exact = Math.abs(got[at] ?? NaN) < 1e-12 ? 0 : (got[at] ?? NaN);
    expect(Number(exact.toPrecision(Math.abs(n) === fiveFigures ? 5 : 6)), `${path}, entry ${at}`).toBe(n);
  });
};
