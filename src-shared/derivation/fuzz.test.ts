/** Whatever is typed gets a verdict or a sentence, in time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, oracleCases, oracleProblems } from '../../testing/derivations.ts';
import { repeats } from '../../testing/full-counts.ts';

const longest = 5000;
const words = [
  ...[
    'z_k',
    't_k',
    'w_k',
    'y_k',
    'y_i',
    'z_j',
    'n',
    'e',
    'pi',
    'd_ik',
    'softmax_k',
    'dE/dy_k',
    'dy_i/dz_k',
    'delta_k',
  ],
  ...[
    '+',
    '-',
    '*',
    '/',
    '^',
    '=',
    '(',
    ')',
    '[',
    ']',
    ',',
    '.',
    "'",
    '\\',
    '^2(',
    '!',
    '|',
    ';',
    '%',
    '\u200b',
    '\ud800',
  ],
  ...[
    'exp(',
    'ln(',
    'log10(',
    'tanh(',
    's(',
    'sqrt(',
    'cosh(',
    'sech(',
    'sin(',
    'softplus(',
    'sum_i(',
    'sum_j(',
    'sum_k(',
  ],
  ...[
    '0',
    '1',
    '2',
    '.5',
    '1e308',
    '10^308',
    '9'.repeat(300),
    '10^20',
    '(-8)^(1/3)',
    '1/0',
    '0^0',
    '0.0001',
    '^999999999',
  ],
  ...[
    'σ',
    '∑ᵢ(',
    'δₖ',
    '∂',
    '√',
    'ŷ',
    '½',
    '²',
    '⁻',
    '−',
    'а',
    'ο',
    'ｚ',
    '𝑧',
    'ﬁ',
    '\u0302',
    '\u202e',
    'constructor',
    '__proto__',
  ],
];

const shuffled = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(' '));
const glued = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(''));
const anything = fc.string({ unit: 'binary', maxLength: 60 });
const nested = fc
  .tuple(
    fc.constantFrom('exp(', 'cosh(', 'sin(', '(', 'sum_i(', '-', '1/(', '10^('),
    fc.nat(50),
    fc.boolean(),
  )
  .map(
    ([part, depth, closed]) =>
      part.repeat(depth) + 'z_k' + (closed && part.endsWith('(') ? ')'.repeat(depth) : ''),
  );

/** An answer of the oracle with one place changed. */
const nearAnswers = fc
  .record({
    one: fc.constantFrom(...oracleCases),
    at: fc.nat(),
    gone: fc.nat(3),
    put: fc.constantFrom('', ...words),
  })
  .map(({ one, at, gone, put }) => {
    const place = at % (one.answer.length + 1);
    return one.answer.slice(0, place) + put + one.answer.slice(place + gone);
  });

describe('any text', () => {
  it('is judged or refused with a sentence, within five seconds', () => {
    const problem = fc.constantFrom(...oracleProblems);
    const typed = fc.oneof(shuffled, glued, anything, nested, nearAnswers, nearAnswers);
    let slowest = { milliseconds: 0, line: '' };
    const property = fc.property(problem, typed, (one, line) => {
      const started = performance.now();
      const { verdict, message, refusal } = check(one, line);
      const milliseconds = performance.now() - started;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, line };
      expect(['right', 'wrong', 'undecided', 'unreadable']).toContain(verdict);
      expect(message).toMatch(/[.]$/u);
      if (refusal) expect(refusal.start).toBeLessThanOrEqual(refusal.end);
      if (refusal) expect(refusal.end).toBeLessThanOrEqual(line.length);
    });

    fc.assert(property, { seed: 7, numRuns: repeats(100_000) });

    expect(slowest.milliseconds, slowest.line).toBeLessThan(longest);
  }, 3_000_000);
});
