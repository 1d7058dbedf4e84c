/** The walker against JSON.parse. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeats } from '../../testing/full-counts.ts';
import { walkJson } from './walk-json.ts';

const ignore = (): void => undefined;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // That it is none is the answer.
  }
}

function valueAt(json: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], json);
}

describe('walkJson', () => {
  it('finds every value where it stands', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 1, 3), (compact, indent) => {
        const json: unknown = JSON.parse(compact);
        const text = JSON.stringify(json, null, indent);
        const found: (readonly [(string | number)[], number])[] = [];

        expect(
          walkJson(text, (trail, offset) => found.push([trail.map(({ key }) => key), offset])),
        ).toBeNull();

        for (const [path, offset] of found) {
          const value = JSON.stringify(valueAt(json, path), null, indent);
          const depth = ' '.repeat(indent * path.length);
          expect(text.slice(offset).startsWith(value.replaceAll('\n', `\n${depth}`))).toBe(true);
        }
      }),
      { seed: 1, numRuns: repeats(20_000) },
    );
  });

  it('agrees with JSON.parse on what JSON is', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e4"',
      '"\\x"',
      '1',
      '-0.5e3',
      '01',
      'true',
      'nul',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (words) => {
        const text = words.join('');
        expect(walkJson(text, ignore) === null, text).toBe(isJson(text));
      }),
      { seed: 2, numRuns: repeats(2_000_000) },
    );
  });

  it.each([
    ['{"a": 1,}', 8],
    ['[1, 2', 5],
    ['{"a" 1}', 5],
    ['[1] 2', 4],
    ['', 0],
    ['{"a": what}', 6],
  ])('tells where %s breaks', (text, offset) => {
    expect(walkJson(text, ignore)).toBe(offset);
  });

  it('is not exhausted by depth or length', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(walkJson(JSON.stringify('x'.repeat(5_000_000)), ignore)).toBeNull();
    expect(walkJson(deep.slice(0, -1), ignore)).toBe(deep.length - 1);
  });
});
