/** Drawn derivations are the same for ever: what a code stands for never changes. */
import { expect, it } from 'vitest';
import { difficulties } from '../../../src-shared/derivation/draw-problem.ts';
import { derivationCode } from '../../../src-shared/exercise/share-code.ts';
import { drawDerivation, drawnAgain } from './drawn-problem.ts';
import { drawnWithCode } from './known-problem.ts';

/** Of five seeds for each difficulty. */
const drawn = [
  '1Z00-0000-000Y | log10_cross_entropy | elementwise sqrt(1+(z)^2) | free',
  '1Z00-0000-013W | log10_cross_entropy | elementwise sqrt(1+(z)^2) | free',
  '1Z00-0000-026T | poisson | elementwise log(1+exp(z)) | free',
  '1Z00-0000-035R | log10_cross_entropy | elementwise log(1+exp(z)) | free',
  '1Z00-3NQK-8NR9 | quarter_quartic | elementwise exp(z) | free',
  '1Z80-0000-002M | half_sse | elementwise log(1+exp(-z)) | free',
  '1Z80-0000-011P | mse | elementwise sqrt(1+(2*z-1)^2) | free',
  '1Z80-0000-024G | sse | elementwise sqrt(1+(z/2)^2) | free',
  '1Z80-0000-037J | kl | elementwise sqrt(1+(3*z)^2) | sum_to_1',
  '1Z80-3NQK-8NT3 | pseudo_huber | elementwise tanh(w*z+1) | free',
  '1ZG0-0000-004A | log_cosh | elementwise tanh(z^2+1) | free',
  '1ZG0-0000-0178 | log2_cross_entropy | elementwise sqrt(1+(2*z^2)^2) | free',
  '1ZG0-0000-022E | sse | elementwise exp((w*z)^2+1) | free',
  '1ZG0-0000-031C | quarter_quartic | softmax | one_hot',
  '1ZG0-3NQK-8NWX | half_sse | elementwise (z^2+1)^2 | free',
  '1ZR0-0000-0060 | half_sse | elementwise sqrt(1+(exp(-z))^2) | free',
  '1ZR0-0000-0152 | quarter_quartic | elementwise sqrt(1+(tanh(z))^2) | free',
  '1ZR0-0000-0204 | pseudo_huber | shared 1/(1+exp(-(sum_j(z_j^2)))) | free',
  '1ZR0-0000-0336 | cross_entropy | shared exp(sum_j(w_j*z_j)) | free',
  '1ZR0-3NQK-8NYQ | kl | elementwise sqrt(1+(tanh(2*z))^2) | sum_to_1',
];

it('are those that they always were, and those of their codes', () => {
  const again = difficulties.flatMap((difficulty) =>
    [0, 1, 2, 3, 123456789].map((seed) => {
      const origin = drawDerivation(difficulty, seed);
      const code = derivationCode(origin);
      const spec = drawnAgain(origin) ?? expect.fail();
      expect(drawnWithCode(code)?.spec).toEqual(spec);
      const output = 'expr' in spec.output ? `${spec.output.kind} ${spec.output.expr}` : spec.output.kind;
      return [code, spec.loss, output, spec.targets].join(' | ');
    }),
  );
  expect(again).toEqual(drawn);
});

it('know no other way of drawing', () => {
  const origin = drawDerivation(1, 0);
  expect(drawnAgain({ ...origin, version: 2 })).toBeNull();
  expect(drawnWithCode(derivationCode({ ...origin, version: 2 }))).toBeNull();
});
