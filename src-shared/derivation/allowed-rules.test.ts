/** The rules beside the paper fit the problem, and are no drill's answer. */
import { describe, expect, it } from 'vitest';
import { openNamed } from '../../testing/derivations.ts';
import { allowedRules } from './allowed-rules.ts';
import { openProblem } from './problem.ts';
import { chainRule, linkRules } from './rule-words.ts';

const { power, factor, exp, log, sigmoid, tanh, softplus, sum, sin, product, quotient, reciprocal } =
  linkRules;

describe('the rules that may be used', () => {
  it.each([
    ['D1', [sigmoid, power, factor]],
    ['D2_shared', [exp, log, power, factor, sum]],
    ['D3', [sigmoid, log, power, factor]],
    ['softmax_half_sse', [exp, power, factor, quotient, sum]],
    ['drill_softmax', [exp, power, factor, quotient, sum]],
    ['drill_sigmoid', [exp, power, factor, reciprocal]],
    ['drill_softplus', [exp, log, power, factor]],
    ['drill_tanh', [power, factor]],
  ])('in %s are those of what occurs in it', (id, rules) => {
    expect(new Set(allowedRules(openNamed(id)))).toEqual(new Set([chainRule, ...rules]));
  });

  it('are those of any function', () => {
    const output = { kind: 'elementwise', expr: 'z*sin(z)' } as const;
    const spec = { id: 'own', loss: 'half_sse', output, targets: 'free', asked: 'delta_k' } as const;
    const rules = allowedRules(openProblem(spec));

    expect(rules).toEqual([chainRule, sin, power, factor, product]);
    expect(rules).not.toContain(tanh);
    expect(rules).not.toContain(softplus);
  });
});
