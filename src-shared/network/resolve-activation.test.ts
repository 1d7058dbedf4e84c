/** Functions of one's own: every name that the language has means what mathematics means by it. */
import { expect, it } from 'vitest';
import { resolveActivation } from './resolve-activation.ts';

const z = 0.7;

it.each([
  ['exp(z)', Math.exp(z)],
  ['ln(z)', Math.log(z)],
  ['log(z)', Math.log(z)],
  ['sqrt(z)', Math.sqrt(z)],
  ['tanh(z)', Math.tanh(z)],
  ['z*sigmoid(z)', z / (1 + Math.exp(-z))],
  ['softplus(z)', Math.log(1 + Math.exp(z))],
  ['sin(z)*cos(z)', Math.sin(z) * Math.cos(z)],
  ['pi*z', Math.PI * z],
  ['1/(1+e^(-z))', 1 / (1 + Math.exp(-z))],
  ['e*z', Math.E * z],
])('%s is read', (expr, value) => {
  const choice = { name: 'custom', expr };
  const f = resolveActivation(choice);
  expect(f.shape === 'softmax' ? NaN : f.valueAt(z)).toBeCloseTo(value, 12);
});

it('another name is refused with those that there are', () => {
  const choice = { name: 'custom', expr: 'swish(z)' };
  expect(() => resolveActivation(choice)).toThrow(
    '"swish" is unknown; use exp, ln, log, sqrt, tanh, sigmoid, softplus, sin, cos',
  );
});
