/** The kinds of field that a file of ours has; each says in words what it expected. */
import * as v from 'valibot';
import { exerciseWords as words } from './exercise-words.ts';

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

const objectReason: Reason = (issue) => {
  if (issue.expected === 'never') return words.foreign;
  return issue.path ? words.missing : words.expected(words.anObject, issue.input);
};
export const object = <const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, Reason> => v.strictObject(entries, objectReason);
