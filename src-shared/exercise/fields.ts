/** The kinds of field that a file of ours has; each says in words what it expected. */
import * as v from 'valibot';
import type { FieldPath } from './exercise-error.ts';
import { exerciseWords as words } from './exercise-words.ts';
import { nearestName } from './nearest-name.ts';

type Reason = (issue: v.BaseIssue<unknown>) => string;

export const expected =
  (what: string): Reason =>
  ({ input }) =>
    words.expected(what, input);

/** One of a list of words. */
export const choice = <const Name extends string>(
  names: readonly Name[],
): v.PicklistSchema<readonly Name[], Reason> => v.picklist(names, expected(words.oneOf(names)));

export const number = v.pipe(v.number(expected(words.aNumber)), v.finite(expected(words.aFiniteNumber)));

export const positive = v.pipe(number, v.gtValue(0, expected(words.aPositiveNumber)));

export const wholeNumber = (least: number, most: number): v.GenericSchema<unknown, number> => {
  const reason = expected(words.aWholeNumber(least, most));
  return v.pipe(v.number(reason), v.integer(reason), v.minValue(least, reason), v.maxValue(most, reason));
};

export const text = (most: number): v.GenericSchema<unknown, string> => {
  const reason = expected(words.aText(most));
  return v.pipe(v.string(reason), v.maxLength(most, reason));
};

/** What was expected, in view of what is there. */
type Called = (got: unknown) => string;

export const listOf = <Item>(
  item: v.GenericSchema<unknown, Item>,
  most: number,
  what: string,
  called: Called,
) =>
  v.pipe(
    v.custom<unknown[]>(Array.isArray, ({ input }) => words.expected(called(input), input)),
    v.minLength(1, words.empty),
    v.maxLength(most, words.tooLong(most, what)),
    // Only what is short enough is looked into.
    v.array(item),
  );

/** Which field is not there, or should not be; a misspelt one leads to what was meant. */
function objectReason(names: readonly string[], called: Called): Reason {
  return ({ expected: wanted, path, input }) => {
    const [place] = path ?? [];
    if (!place) return words.expected(called(input), input);
    if (Array.isArray(place.input)) return words.expected(called(place.input), place.input);
    const name = String(place.key);
    if (!isForeign(wanted)) return words.missing(name);
    const free = names.filter((known) => !(known in (place.input as object)));
    const own = words.ownName(name);
    return words.foreign(nearestName(name, free) ?? (own !== null && free.includes(own) ? own : null));
  };
}

const isForeign = (wanted: string | null): boolean => wanted === 'never';

export const object = <const Entries extends v.ObjectEntries>(
  entries: Entries,
  called: Called = words.anObject,
): v.StrictObjectSchema<Entries, Reason> =>
  v.strictObject(entries, objectReason(Object.keys(entries), called));

interface Told {
  readonly path: FieldPath;
  readonly message: string;
}

/**
 * Where a field is missing, one that does not belong there is told instead: it may be the missing one, misspelt.
 * @param first what was found first in the raw value
 */
export function tellingIssue(schema: v.GenericSchema, raw: unknown, first: v.BaseIssue<unknown>): Told {
  const holder = first.type === 'strict_object' ? first.path?.at(-1)?.input : undefined;
  if (holder === undefined) return { path: pathOf(first), message: first.message };
  // A list in place of an object lacks every field.
  if (Array.isArray(holder)) return { path: pathOf(first).slice(0, -1), message: first.message };
  const foreign = (v.safeParse(schema, raw).issues ?? []).filter((issue) => isForeign(issue.expected));
  const telling = foreign.find((issue) => issue.path?.at(-1)?.input === holder) ?? foreign[0] ?? first;
  return { path: pathOf(telling), message: telling.message };
}

const pathOf = ({ path }: v.BaseIssue<unknown>): FieldPath =>
  (path ?? []).map(({ key }) => key as string | number);
