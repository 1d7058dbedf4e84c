/** What an exercise and the knobs that it was drawn with describe alike. */
import * as v from 'valibot';
import { activations } from '../network/activation-list.ts';
import { losses } from '../network/loss-list.ts';
import { exerciseWords as words } from './exercise-words.ts';
import { choice, listOf, number, object, text, wholeNumber } from './fields.ts';
import { limits } from './limits.ts';
import { tasks } from './task.ts';

export const activationSchema = object(
  {
    name: choice([...activations.map(({ name }) => name), 'custom']),
    alpha: v.optional(number),
    expr: v.optional(text(limits.expression)),
  },
  words.anActivation,
);

export const lossSchema = choice(losses.map(({ name }) => name));

export const reductionSchema = choice(['sum', 'mean']);

/** How exactly results are asked for. */
export const precisionSchema = object({
  digits: v.optional(wholeNumber(1, limits.digits), 6),
  kind: v.optional(choice(['figures', 'decimals']), 'figures'),
});

export const tasksSchema = listOf(choice(tasks), tasks.length, 'values', words.aListOf('tasks'));
