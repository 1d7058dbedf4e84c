/** The exercise: its schema is the file format, its type is what the engine works on. */
import * as v from 'valibot';
import { activations } from '../network/activation-list.ts';
import { losses } from '../network/loss-list.ts';
import { exerciseWords as words } from './exercise-words.ts';
import { exerciseFormat, limits } from './limits.ts';

/** What an exercise can ask for, in the order of the work. */
export const tasks = ['forward', 'loss', 'deltas', 'gradients', 'update', 'query'] as const;
export type Task = (typeof tasks)[number];

type Reason = (issue: v.BaseIssue<unknown>) => string;

const expected =
  (what: string): Reason =>
  ({ input }) =>
    words.expected(what, input);

const choice = <const Name extends string>(
  names: readonly Name[],
): v.PicklistSchema<readonly Name[], Reason> => v.picklist(names, expected(words.oneOf(names)));

const number = v.pipe(v.number(expected(words.aNumber)), v.finite(expected(words.aFiniteNumber)));

const wholeNumber = (least: number, most: number): v.GenericSchema<unknown, number> => {
  const reason = expected(words.aWholeNumber(least, most));
  return v.pipe(v.number(reason), v.integer(reason), v.minValue(least, reason), v.maxValue(most, reason));
};

const text = (most: number): v.GenericSchema<unknown, string> => {
  const reason = expected(words.aText(most));
  return v.pipe(v.string(reason), v.maxLength(most, reason));
};

const listOf = <Item>(item: v.GenericSchema<unknown, Item>, most: number, what: string, called: string) =>
  v.pipe(
    v.array(item, expected(called)),
    v.minLength(1, words.empty),
    v.maxLength(most, words.tooLong(most, what)),
  );

const list = listOf(number, limits.units, 'values', words.aList);
const matrix = listOf(list, limits.units, 'rows', words.aMatrix);

const objectReason: Reason = (issue) => {
  if (issue.expected === 'never') return words.foreign;
  return issue.path ? words.missing : words.expected(words.anObject, issue.input);
};
const object = <const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, Reason> => v.strictObject(entries, objectReason);

const activationSchema = object({
  name: choice([...activations.map(({ name }) => name), 'custom']),
  alpha: v.optional(number),
  expr: v.optional(text(limits.expression)),
});

const layerSchema = object({ W: matrix, b: list, activation: activationSchema });

const updateSchema = object({
  /** Numbered from 1. */
  examples: listOf(wholeNumber(1, limits.examples), limits.examples, 'values', words.aList),
  eta: v.optional(number),
});

const fileSchema = object({
  format: v.optional(v.literal(exerciseFormat), exerciseFormat),
  id: v.optional(text(limits.id)),
  title: v.optional(text(limits.title), 'Exercise'),
  /** Said for readers; what they say is the only thing Deltadrill does. */
  conventions: v.optional(
    object({
      log: v.optional(v.literal('natural', words.naturalLog), 'natural'),
      weights: v.optional(v.literal('out x in', words.weightsOutByIn), 'out x in'),
      examples: v.optional(v.literal('columns', words.examplesInColumns), 'columns'),
    }),
    {},
  ),
  /** How exactly results are asked for. */
  precision: v.optional(
    object({
      digits: v.optional(wholeNumber(1, limits.digits), 6),
      kind: v.optional(choice(['figures', 'decimals']), 'figures'),
    }),
    {},
  ),
  tasks: v.optional(listOf(choice(tasks), tasks.length, 'values', words.aListOf('tasks'))),
  /** W is out x in. */
  layers: listOf(layerSchema, limits.layers, 'layers', words.aListOf('layers')),
  loss: choice(losses.map(({ name }) => name)),
  reduction: v.optional(choice(['sum', 'mean']), 'sum'),
  eta: number,
  steps: v.optional(wholeNumber(1, limits.updates)),
  /** One entry an update: which examples it uses, and its learning rate. */
  updates: v.optional(listOf(updateSchema, limits.updates, 'updates', words.aListOf('updates'))),
  /** Inputs, in x batch: columns are examples. */
  X: matrix,
  /** Targets, out x batch. */
  T: matrix,
  query: v.optional(v.nullable(list), null),
  // Material that may stand beside an exercise and is not part of it.
  tags: v.optional(v.unknown()),
  expected: v.optional(v.unknown()),
  printed: v.optional(v.unknown()),
  notes: v.optional(v.unknown()),
});

export const exerciseSchema = v.pipe(
  fileSchema,
  v.transform(({ tags: _tags, expected: _expected, printed: _printed, notes: _notes, ...exercise }) => ({
    ...exercise,
    steps: exercise.steps ?? exercise.updates?.length ?? 1,
    tasks: exercise.tasks ?? tasks.filter((task) => task !== 'query' || exercise.query !== null),
  })),
);

export type Exercise = v.InferOutput<typeof exerciseSchema>;
