/** Share codes: short, read back as they were, and when mistyped a sentence that says where. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryKnobs } from '../../testing/arbitrary-knobs.ts';
import { activations } from '../network/activation-list.ts';
import { losses } from '../network/loss-list.ts';
import type { Knobs } from './knobs.ts';
import { readKnobs } from './read-knobs.ts';
import { originLimits, presetNames, type Origin } from './origin.ts';
import type { DerivationOrigin } from './derivation-origin.ts';
import { derivationCode, readCode, readShareCode, shareCode } from './share-code.ts';

const seed = 20250102;
const origin = (source: fc.Arbitrary<Origin['source']>): fc.Arbitrary<Origin> =>
  fc.record({
    version: fc.integer({ min: 1, max: originLimits.versions }),
    source,
    seed: fc.integer({ min: 0, max: originLimits.seeds - 1 }),
    draw: fc.integer({ min: 0, max: originLimits.draws - 1 }),
  });
function knobsFrom(start: number): Knobs {
  const [knobs] = fc.sample(arbitraryKnobs, { numRuns: 1, seed: start });
  if (!knobs) throw new Error('no sample');
  return knobs;
}
const plain = (code: string | null): string => (code ?? '').replaceAll('-', '');
const someKnobs = knobsFrom(seed);
const fourLayers = [2, 2, 2, 2].map((units) => ({ units, activation: { name: 'tanh' as const } }));
const exam: Origin = { version: 1, source: 'exam', seed: 123456789, draw: 17 };

describe('a share code', () => {
  it.each([
    ['a preset', origin(fc.constantFrom(...presetNames)), 12],
    ['own settings', origin(arbitraryKnobs), 31],
  ])('of %s is read back and is short', (_what, origins, longest) => {
    fc.assert(
      fc.property(origins, (given) => {
        const code = shareCode(given);
        expect(readShareCode(code ?? '')).toEqual(given);
        expect(plain(code).length).toBeLessThanOrEqual(longest);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{1,4})*$/);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('keeps the places that functions and losses have in codes', () => {
    expect(
      activations
        .slice(0, 8)
        .map(({ name }) => name)
        .join(),
    ).toBe('sigmoid,tanh,relu,leaky_relu,linear,softplus,elu,softmax');
    expect(
      losses
        .slice(0, 4)
        .map(({ name }) => name)
        .join(),
    ).toBe('half_sse,mse,cross_entropy,binary_cross_entropy');
  });

  it('carries every activation and every loss', () => {
    const layers = activations.map(({ name }) => ({ units: 2, activation: { name } }));
    for (const { name } of losses) {
      for (const layer of layers) {
        expect(shareCode({ ...exam, source: { ...someKnobs, loss: name, layers: [layer] } })).not.toBeNull();
      }
    }
  });

  it.each([
    ['an expression', { name: 'custom' as const, expr: 'z' }],
    ['an own number', { name: 'elu' as const, alpha: 2 }],
  ])('cannot carry %s', (_what, activation) => {
    expect(shareCode({ ...exam, source: { ...someKnobs, layers: [{ units: 2, activation }] } })).toBeNull();
  });

  it('does not depend on the order in which tasks were chosen', () => {
    const [one, other] = (['forward', 'query'] as const).map((first) => {
      const tasks = first === 'forward' ? ['forward', 'query'] : ['query', 'forward', 'query'];
      return shareCode({ ...exam, source: readKnobs({ ...someKnobs, tasks }) });
    });
    expect(other).toBe(one);
  });

  it('is read in small letters, without dashes, and with what looks like 0 and 1', () => {
    const code = shareCode({ ...exam, seed: 0 }) ?? '';
    expect(readShareCode(code.toLowerCase())).toEqual({ ...exam, seed: 0 });
    expect(readShareCode(` ${plain(code).replaceAll('0', 'o').replaceAll('1', 'l')} `)).toEqual({
      ...exam,
      seed: 0,
    });
  });
});

describe('the code of a derivation', () => {
  const origins: fc.Arbitrary<DerivationOrigin> = fc.record({
    version: fc.integer({ min: 1, max: originLimits.versions }),
    difficulty: fc.integer({ min: 1, max: 4 }),
    seed: fc.integer({ min: 0, max: originLimits.seeds - 1 }),
    draw: fc.integer({ min: 0, max: originLimits.draws / 4 - 1 }),
  });

  it('is read back, and is as short as that of a preset', () => {
    fc.assert(
      fc.property(origins, (derivation) => {
        const code = derivationCode(derivation);
        expect(readCode(code)).toEqual({ derivation });
        expect(plain(code)).toHaveLength(12);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('is not taken for that of an exercise', () => {
    const code = derivationCode({ version: 1, difficulty: 3, seed: 123456789, draw: 2 });
    expect(code).toBe('1ZG2-3NQK-8NMQ');
    expect(() => readShareCode(code)).toThrow('This is the share code of a derivation.');
    expect(readCode(shareCode(exam) ?? '')).toEqual({ exercise: exam });
  });
});

describe('a mistyped code', () => {
  const code = '110H-3NQK-8N7S';
  const ownCode = shareCode({ ...exam, source: { ...someKnobs, layers: fourLayers } });

  it('is the one meant here', () => {
    expect(shareCode(exam)).toBe(code);
  });

  it.each([
    [
      'one wrong character',
      '110H-3NQK-8N8S',
      'Character 11 (dashes not counted), “8”, looks mistyped; “7” would fit.',
    ],
    [
      'swapped neighbours',
      '110H-3NKQ-8N7S',
      'Two characters look swapped (dashes not counted): 4 and 5, or 7 and 8, or ',
    ],
    ['several wrong', '110H-3NQA-DN7S', 'This is not a share code: several characters do not fit.'],
    ['a foreign character', '110H-3NQK-8N7U', '“U”, character 12 (dashes not counted), is in no share code.'],
    ['one missing', '110H-3NQK-8N7', 'This has 11 characters, and no share code is that long'],
    ['nothing', ' - ', 'A share code has at least 12 characters.'],
    ['a whole text', 'x'.repeat(1000), 'This is longer than any share code.'],
  ])('with %s is refused', (_what, typed, sentence) => {
    expect(() => readShareCode(typed)).toThrow(sentence);
  });

  it('of a length that its kind has not is told to be too short or too long, never repaired', () => {
    const whole = plain(ownCode);
    const needed = `This has ${whole.length - 1} characters, and a code that begins so has ${whole.length}: one is missing.`;
    // A place before the kind would make another kind of it.
    for (let at = 2; at < whole.length; at += 1)
      expect(() => readShareCode(whole.slice(0, at) + whole.slice(at + 1))).toThrow(needed);
  });

  it('of which the kind is mistyped is still repaired', () => {
    const mistyped = `${code.slice(0, 1)}H${code.slice(2)}`;
    expect(() => readShareCode(mistyped)).toThrow('“H”, looks mistyped; “1” would fit.');
  });
});
