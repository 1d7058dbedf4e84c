/** Given numbers as TeX: vectors on one line, matrices, and matrices whose entries are all the same. */
import { matrixTex } from '../notation/matrix-tex.ts';
import { numberTex } from '../notation/number-text.ts';
import { givenFigures } from './network-words.ts';

export const givenTex = (value: number): string => numberTex(value, givenFigures);

/** A column written as a transposed row. */
export function columnTex(values: readonly number[]): string {
  return `[${values.map(givenTex).join('\\ ')}]^{T}`;
}

export function rowsTex(rows: readonly (readonly number[])[]): string {
  return matrixTex(rows.map((row) => row.map(givenTex)));
}

/** @returns the entry when all are the same, else null */
export function sameEntry(rows: readonly (readonly number[])[]): number | null {
  const [first, ...others] = rows.flat();
  return first !== undefined && others.every((entry) => entry === first) ? first : null;
}
