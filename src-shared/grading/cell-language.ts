/** The language of cells: what may be typed besides a plain number. */
import { usualFunctions, type ScalarLanguage } from '../algebra/parse-scalar.ts';

/** Constants are variables here, so that the numbers left in the tree are exactly those that were typed. */
export const cellConstants = { e: Math.E, pi: Math.PI } as const;

export const cellLanguage: ScalarLanguage = {
  variables: Object.keys(cellConstants),
  constants: {},
  functions: { ...usualFunctions, s: 'sigmoid' },
  juxtaposed: 'brackets',
};

/** Each typed sign and the one that is meant. No text gets longer or shorter, so that places stay true. */
const sameLength: readonly (readonly [RegExp, string])[] = [
  [/[\u2212\u2013]/g, '-'],
  [/[\u00d7\u00b7\u22c5]/g, '*'],
  [/\u00f7/g, '/'],
  [/\u03c3/g, 's'],
  [/\*\*/g, ' ^'],
  [/\s/g, ' '],
];

/** Most cells: nothing in them has another sign. */
const usual = /^[\w.,+\-/^()]*$/;

export function withAsciiSigns(text: string): string {
  if (usual.test(text)) return text;
  return sameLength.reduce((result, [typed, meant]) => result.replace(typed, meant), text);
}
