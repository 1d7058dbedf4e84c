/** Files that nobody meant: JSON with something strange in it, and texts that are damaged JSON. */
import fc from 'fast-check';

const strange = fc.constantFrom<unknown>(
  null,
  true,
  '',
  'x',
  '__proto__',
  '1'.repeat(30_000),
  '('.repeat(499),
  '1+'.repeat(240),
  '1,'.repeat(10_000),
  -1,
  0,
  0.5,
  1e308,
  -1e308,
  5e-324,
  Infinity,
  [],
  [[]],
  {},
  [null],
  [[1, 2], [3]],
  new Array(70).fill(0),
  Array.from({ length: 3000 }, () => [1]),
  Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`z[${at}]`, [[at]]])),
);

/** Every place in a JSON value at which something else could be put. */
function* holders(part: unknown): Generator<Record<string, unknown>> {
  if (typeof part !== 'object' || part === null) return;
  yield part as Record<string, unknown>;
  for (const inner of Object.values(part)) yield* holders(inner);
}

/** Puts strange things in up to three places, under their own name or another. */
export function mutated(files: fc.Arbitrary<object>): fc.Arbitrary<object> {
  const name = fc.option(fc.constantFrom('etta', 'z[1]', '__proto__', '', 'x'.repeat(5000)), { freq: 5 });
  const change = fc.tuple(fc.nat(), fc.nat(), fc.oneof(strange, fc.jsonValue()), name);
  return fc.tuple(files, fc.array(change, { minLength: 1, maxLength: 3 })).map(([raw, changes]) => {
    const file = structuredClone(raw);
    for (const [where, which, what, otherName] of changes) {
      const places = [...holders(file)];
      const holder = places[where % places.length];
      const keys = Object.keys(holder ?? {});
      const key = (Array.isArray(holder) ? null : otherName) ?? keys[which % Math.max(1, keys.length)];
      if (holder && key !== undefined) holder[key] = structuredClone(what);
    }
    return file;
  });
}

/** Cuts a piece out of the JSON of a file, writes one twice, or puts something in between. */
export function damaged(files: fc.Arbitrary<object>): fc.Arbitrary<string> {
  const inserted = fc.constantFrom(
    '',
    ',',
    '"',
    '[',
    '}',
    '\\',
    '1e999',
    '"eta":0,',
    '[[',
    '\n',
    '\u0000',
    '\ud800',
  );
  return fc
    .tuple(files, fc.nat(), fc.nat({ max: 40 }), inserted, fc.constantFrom(0, 1))
    .map(([file, where, length, piece, indent]) => {
      const text = JSON.stringify(file, null, indent);
      const at = where % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at + length);
    });
}

const mostMilliseconds = 50;

/** Of this thread's processor time; what is slow once may have been compiled meanwhile. @throws RangeError where it takes too long thrice */
export function inTime<Result>(work: () => Result): Result {
  let fastest = Infinity;
  for (let tries = 0; tries < 3; tries += 1) {
    const started = process.threadCpuUsage();
    const result = work();
    const { user, system } = process.threadCpuUsage(started);
    fastest = Math.min(fastest, (user + system) / 1000);
    if (fastest <= mostMilliseconds) return result;
  }
  throw new RangeError(`took ${fastest.toFixed(0)} ms`);
}
