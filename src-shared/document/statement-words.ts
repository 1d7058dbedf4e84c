/** The sentences of a statement: what is given and what is asked, as a sheet would put it. */
import { counted, countWord, listed, text, type Paragraph, type Piece } from './prose.ts';

const unitsOf = (units: readonly number[]): string => {
  const [inputs = 0, ...rest] = units;
  const outputs = rest.at(-1) ?? 0;
  const ends = [counted(inputs, 'input'), counted(outputs, 'output')];
  return listed(units.length === 2 ? ends : ends.toSpliced(1, 0, counted(rest[0] ?? 0, 'hidden unit')));
};

export const statementWords = {
  /** @param units of every layer, inputs first */
  network: (units: readonly number[]): string =>
    units.length <= 3
      ? `A network with ${countWord(units.length)} layers has ${unitsOf(units)}.`
      : `A network with ${countWord(units.length)} layers has ${listed(units.map(String))} units, inputs first.`,
  networkShort: (units: readonly number[]): string =>
    units.length <= 3 ? unitsOf(units) : `${units.join('-')} units`,

  sameActivation: (name: string): string => ` Every unit uses ${name}.`,
  outputActivation: (hidden: string, output: string): string =>
    ` Hidden units use ${hidden}, output units ${output}.`,
  activations: (names: readonly string[]): string =>
    ` The layers after the inputs use ${listed(names)}, in this order.`,
  sameActivationShort: (name: string): string => `all ${name}`,
  outputActivationShort: (hidden: string, output: string): string => `${hidden}, output ${output}`,
  activationsShort: (names: readonly string[]): string => names.join(', '),

  sameStart: (value: string): string => ` All weights and biases start at ${value}.`,
  startAt: (weights: string, biases: string): string =>
    ` All weights start at ${weights}, all biases at ${biases}.`,
  startWith: (given: Paragraph): Paragraph => [text('The network starts with '), ...given, text('.')],
  startBelow: ' It starts with the weights and biases given below.',
  sameStartShort: (value: string): string => `weights and biases ${value}`,
  startAtShort: (weights: string, biases: string): string => `weights ${weights}, biases ${biases}`,
  startWithShort: 'weights and biases as given',
  all: (value: string): string => `all ${value}`,

  withLoss: (loss: string): string => `With the ${loss} loss, `,
  workOut: (parts: readonly string[]): string => `work out ${listed(parts)}`,
  oneUpdate: (batch: number): string =>
    batch === 1 ? 'do one gradient descent update' : 'do one batch gradient descent update',
  moreUpdates: (updates: number): string =>
    `do ${countWord(updates)} gradient descent updates, one after the other`,
  writeDown: (parts: readonly string[]): string => ` Write down ${listed(parts)}.`,
  useExamples: (examples: readonly number[]): string =>
    ` Use example${examples.length === 1 ? '' : 's'} ${listed(examples.map(String))}.`,
  countParameters: 'Count the parameters of the network: all its weights and biases.',
  openBracket: ' (',
  summed: ', gradients summed',
  averaged: ', gradients averaged',
  closeBracket: ')',
  forExamples: (batch: number): string =>
    batch === 1 ? ' for the training example ' : ` for the ${countWord(batch)} training examples `,
  eachUpdate: (update: number, examples: readonly number[], eta: Piece): Paragraph => [
    text(
      ` Update ${update} uses example${examples.length === 1 ? '' : 's'} ${listed(examples.map(String))} with `,
    ),
    eta,
    text('.'),
  ],
  examplesShort: (batch: number): string => (batch === 1 ? 'one example' : `${countWord(batch)} examples`),
  updatesShort: (updates: number, batch: number): string => {
    if (updates > 1) return `${countWord(updates)} updates`;
    return batch === 1 ? 'one update' : `one update on ${countWord(batch)} examples`;
  },
  classify: (afterUpdate: boolean): string =>
    afterUpdate ? 'Then classify the query ' : 'Classify the query ',
  queryShort: '; query ',
  dataInWhole: (query: boolean): string =>
    `${query ? 'Inputs, targets and the query' : 'Inputs and targets'} stand in the whole statement.`,
  withNewWeights: ' with the updated weights',
  stop: '.',
  space: ' ',
  sameStartAndUpdates: (updates: number): string =>
    `Both start with the same weights and biases and do ${counted(updates, 'update').replace(/^\d+/, countWord(updates))} (`,

  spokenInput: (example: string | null): string =>
    example === null ? 'input' : `input of example ${example}`,
  spokenTarget: (example: string | null): string =>
    example === null ? 'target' : `target of example ${example}`,
  spokenQuery: 'query',
} as const;

/** What a task is called when it is asked for on its own. */
export const taskWords = {
  forward: 'the forward pass',
  loss: 'the loss',
  deltas: 'the deltas of every layer',
  gradients: 'the gradients of all weights and biases',
  update: 'the new weights and biases',
} as const;
