/** The walker against JSON.parse. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeats } from '../../testing/full-counts.ts';
import { limits } from './limits.ts';
import { walkJson } from './walk-json.ts';

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
        const fault = walkJson(text);
        // Names that come twice are valid JSON, of which the last counts.
        if (fault?.kind !== 'twice') expect(fault === null, text).toBe(isJson(text));
      }),
      { seed: 2, numRuns: repeats(2_000_000) },
    );
  });

  it.each([
    ['{"a": 1,}', 'syntax', 8],
    ['[1, 2', 'end', 5],
    ['{"a" 1}', 'syntax', 5],
    ['[1] 2', 'syntax', 4],
    ['', 'end', 0],
    ['{"a": what}', 'syntax', 6],
  ])('tells where %s breaks', (text, kind, offset) => {
    expect(walkJson(text)).toEqual({ kind, offset });
  });

  it.each([
    ['{"a": 1, "b": 2, "a": 3}', 17, 1, ['a']],
    ['[{"x": {"a": [], "a": 0}}]', 17, 8, [0, 'x', 'a']],
    ['{"a": 1, "\\u0061": 2}', 9, 1, ['a']],
    ['{"": 1, "": 2}', 8, 1, ['']],
    ['{"__proto__": 1, "__proto__": 2}', 17, 1, ['__proto__']],
  ])('finds the name that is twice in %s', (text, offset, first, path) => {
    expect(walkJson(text)).toEqual({ kind: 'twice', offset, first, path });
  });

  it('takes a name again in another object', () => {
    expect(walkJson('[{"a": {"a": 1}}, {"a": 2}]')).toBeNull();
  });

  it('stops at the limits', () => {
    const { depth, values } = limits.file;
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    const long = (count: number): string => `[${new Array(count - 1).fill(0).join(',')}]`;

    expect(walkJson(nested(depth))).toBeNull();
    expect(walkJson('['.repeat(10_000_000))).toEqual({ kind: 'depth', offset: depth });
    expect(walkJson(long(values))).toBeNull();
    expect(walkJson(long(values + 1))).toMatchObject({ kind: 'values' });
    expect(walkJson(JSON.stringify('x'.repeat(5_000_000)))).toBeNull();
  });
});
