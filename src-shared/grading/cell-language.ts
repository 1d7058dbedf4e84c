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

/** Raised digits and signs, each at the place of the usual one. */
const raised = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b';
const usualForRaised = '0123456789+-';

/** Signs that stand for several characters, and what is meant. */
const longer: readonly (readonly [RegExp, (found: string, ...parts: string[]) => string])[] = [
  [
    new RegExp(`[${raised}]+`, 'g'),
    (found) => `^${Array.from(found, (sign) => usualForRaised.charAt(raised.indexOf(sign))).join('')}`,
  ],
  [
    /(\d*) *([\u00bc-\u00be\u2150-\u215e])/g,
    (_, whole, fraction) =>
      `(${whole === '' ? '' : `${whole}+`}${fraction.normalize('NFKD').replace('\u2044', '/')})`,
  ],
  [/(\d[\d.,]*) *%/g, (_, number) => `(${number}/100)`],
];

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

/** Powers, fractions and percent are written out first; from there on places are those of what is written out. */
export function withAsciiSigns(text: string): string {
  if (usual.test(text)) return text;
  const written = longer.reduce((result, [typed, meant]) => result.replace(typed, meant), text);
  return sameLength.reduce((result, [typed, meant]) => result.replace(typed, meant), written);
}
