/** The rules of what counts as right that the settings offer, each with its limits. */
import type { Settings } from '../../src-shared/contract/settings.ts';

type Tolerance = Settings['tolerance'];
export type Rule = Tolerance['rule'];

const limits: Readonly<Record<Rule, readonly number[]>> = {
  'digits typed': [],
  absolute: [0.1, 0.01, 0.001, 0.0001, 0.00001],
  relative: [0.05, 0.01, 0.001, 0.0001],
  decimals: [1, 2, 3, 4, 5, 6],
  figures: [1, 2, 3, 4, 5, 6],
};

const first: Readonly<Record<Exclude<Rule, 'digits typed'>, number>> = {
  absolute: 0.001,
  relative: 0.01,
  decimals: 3,
  figures: 3,
};

export const rules = Object.keys(limits) as readonly Rule[];

/** @returns null for the rule that has none */
export function limitOf(tolerance: Tolerance): number | null {
  if (tolerance.rule === 'digits typed') return null;
  return 'within' in tolerance ? tolerance.within : tolerance.digits;
}

/** Those to choose from; the present one is always among them. */
export function limitsOf(tolerance: Tolerance): number[] {
  const offered = limits[tolerance.rule];
  const present = limitOf(tolerance);
  return present === null || offered.includes(present) ? [...offered] : [present, ...offered];
}

/** @param limit the usual one of the rule when left out */
export function ruleWith(rule: Rule, limit?: number): Tolerance {
  switch (rule) {
    case 'digits typed':
      return { rule };
    case 'absolute':
    case 'relative':
      return { rule, within: limit ?? first[rule] };
    case 'decimals':
    case 'figures':
      return { rule, digits: limit ?? first[rule] };
  }
}
