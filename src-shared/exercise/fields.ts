/** The kinds of field that a file of ours has; each says in words what it expected. */
import * as v from 'valibot';
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

export const listOf = <Item>(
  item: v.GenericSchema<unknown, Item>,
  most: number,
  what: string,
  called: string,
) =>
  v.pipe(
    v.array(item, expected(called)),
    v.minLength(1, words.empty),
    v.maxLength(most, words.tooLong(most, what)),
  );

/** Which field is not there, or should not be; a misspelt one leads to what was meant. */
function objectReason(names: readonly string[]): Reason {
  return ({ expected: wanted, path, input }) => {
    const [place] = path ?? [];
    if (!place) return words.expected(words.anObject, input);
    if (!isForeign(wanted)) return words.missing;
    const free = names.filter((name) => !(name in (place.input as object)));
    return words.foreign(nearestName(String(place.key), free));
  };
}

const isForeign = (wanted: string | null): boolean => wanted === 'never';

export const object = <const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, Reason> => v.strictObject(entries, objectReason(Object.keys(entries)));

/**
 * In an object that lacks a field, one that does not belong there is told instead: it may be the missing one, misspelt.
 * @param first what was found first in the raw value
 */
export function tellingIssue(
  schema: v.GenericSchema,
  raw: unknown,
  first: v.BaseIssue<unknown>,
): v.BaseIssue<unknown> {
  const holder = first.type === 'strict_object' ? first.path?.at(-1)?.input : undefined;
  if (holder === undefined) return first;
  const all = v.safeParse(schema, raw).issues ?? [];
  return all.find((issue) => isForeign(issue.expected) && issue.path?.at(-1)?.input === holder) ?? first;
}
