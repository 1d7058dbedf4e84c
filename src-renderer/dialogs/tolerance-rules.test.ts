/** The rules that the settings offer. */
import { describe, expect, it } from 'vitest';
import { limitOf, limitsOf, rules, ruleWith } from './tolerance-rules.ts';

describe('a rule', () => {
  it.each(rules.filter((rule) => rule !== 'digits typed'))(
    '%s starts with a limit that is offered',
    (rule) => {
      const tolerance = ruleWith(rule);
      expect(tolerance.rule).toBe(rule);
      expect(limitsOf(tolerance)).toContain(limitOf(tolerance));
    },
  );

  it('keeps the limit that is chosen', () => {
    expect(ruleWith('relative', 0.05)).toEqual({ rule: 'relative', within: 0.05 });
    expect(ruleWith('figures', 4)).toEqual({ rule: 'figures', digits: 4 });
  });

  it('has none where the digits typed decide', () => {
    expect(ruleWith('digits typed')).toEqual({ rule: 'digits typed' });
    expect(limitOf({ rule: 'digits typed' })).toBeNull();
    expect(limitsOf({ rule: 'digits typed' })).toEqual([]);
  });

  it('shows a limit that it does not offer', () => {
    expect(limitsOf({ rule: 'absolute', within: 0.5 })).toEqual([0.5, 0.1, 0.01, 0.001, 0.0001, 0.00001]);
  });
});
