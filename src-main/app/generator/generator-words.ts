/** What is said about exercises that are drawn: presets, sources, and why something cannot be done. */
import type { Knobs } from '../../../src-shared/exercise/knobs.ts';
import type { PresetName } from '../../../src-shared/exercise/origin.ts';
import type { Task } from '../../../src-shared/exercise/task.ts';
import { listed } from '../../../src-shared/document/prose.ts';

function span([least, most]: readonly [number, number]): string {
  if (least === most) return least.toString();
  return `${least.toString()} ${most - least === 1 ? 'or' : 'to'} ${most.toString()}`;
}

export const presetTitles: Readonly<Record<PresetName, string>> = {
  warm_up: 'Warm-up',
  exam: 'Exam',
  hard: 'Hard',
};

export const targetNames: Readonly<Record<Knobs['targets'], string>> = {
  one_hot: 'One-hot',
  binary: '0 and 1',
  real: 'Real numbers',
  probabilities: 'Probabilities',
};

export const taskNames: Readonly<Record<Task, string>> = {
  parameters: 'Number of parameters',
  forward: 'Forward pass',
  loss: 'Loss value',
  deltas: 'Deltas',
  gradients: 'Gradients',
  update: 'Update',
  query: 'Class of a query',
};

export const factWords = {
  network: 'Network',
  layers: (layers: readonly [number, number], units: readonly [number, number]) =>
    `${span(layers)} weight layers, ${span(units)} units`,
  units: 'Units',
  functions: (names: readonly string[]) => listed(names).replace(/ and (?=[^,]*$)/, ' or '),
  data: 'Data',
  examples: (batch: readonly [number, number], asksQuery: boolean) =>
    `${span(batch)} ${batch[1] === 1 ? 'example' : 'examples'}${asksQuery ? ', one query' : ''}`,
} as const;

export const generatorWords = {
  ownSettings: 'Own settings',
  ownNumbers: 'Own numbers',
  noCode: 'Expressions and numbers of your own do not fit into a code: this exercise travels as a file.',
  noTasks: 'Choose at least one task.',
  notFinite: 'A value or the loss of this exercise is not a number.',
  cannotWork: (reason: string) => `This exercise cannot be worked with: ${reason}.`,
  noFile: (line: number, reason: string) =>
    `This isn’t a Deltadrill exercise file: line ${line}: ${reason}${/[?]$/.test(reason) ? '' : '.'}`,
  nameLong: (most: number) => `The name of a preset has at most ${most} characters.`,
  /** As the window calls settings that are chosen one by one. */
  custom: 'Custom',
  nameReserved: (name: string) => `“${name}” is the name of a choice here. Use another name.`,
  nameTaken: (name: string) => `There is a preset “${name}” already.`,
  hiddenIn: (mistake: string) => `${mistake}: `,
} as const;
