/** What stands in the way of drawing an exercise, and what to change. */
import type { RuleName } from './quality/rules.ts';

export const knobWords = {
  softmaxLast: 'Softmax is possible in the last layer only.',
  softmaxUnits: 'Softmax needs at least 2 outputs.',
  noExpression: 'A function of your own needs an expression in z.',
  onlyCustom: 'Only a function of your own has an expression.',
  noAlpha: (activation: string) => `${activation} has no alpha.`,
  expression: (layer: number, reason: string) =>
    `The expression of layer ${layer} cannot be read: ${reason}.`,
  loss: 'Cross-entropy needs outputs between 0 and 1.',
  targetsForLoss: 'This loss needs targets that are probabilities.',
  targetsForSoftmax: 'Softmax with cross-entropy needs targets that add up to 1.',
  oneOutput: 'These targets need at least 2 outputs.',
  eta: (least: number) => `Use at least ${least}, e.g. 0.05.`,
  longEta: (longest: number) => `Use at most ${longest} characters, e.g. 0.05.`,
  tooManyUpdates: (batch: number) =>
    `One example an update needs as many examples as updates; there ${batch === 1 ? 'is 1' : `are ${batch}`}.`,
  digits: (least: number, most: number) => `Ask for ${least} to ${most} digits.`,
} as const;

/** Said when no draw was good enough: which rule refused most, and what would help. */
export const ruleWords: Readonly<
  Record<RuleName, { readonly refusal: string; readonly suggestion: string }>
> = {
  finite: {
    refusal: 'With these settings a value or the loss is not a number.',
    suggestion: 'Choose another function or another loss.',
  },
  short_givens: {
    refusal: 'With these settings a given number has more than 4 characters.',
    suggestion: 'Choose a shorter learning rate.',
  },
  live_units: {
    refusal: 'With these settings some ReLU unit is off all the time.',
    suggestion: 'Choose more units or more examples, or another function.',
  },
  off_kinks: {
    refusal: 'With these settings some net input is exactly 0, where its function has a kink.',
    suggestion: 'Choose one-decimal weights or data, or another function.',
  },
  steep_slopes: {
    refusal: "With these settings some slope f'(z) is below 0.05, too flat to work with.",
    suggestion: 'Choose smaller weights or smaller data, fewer units, or another function.',
  },
  deltas_not_zero: {
    refusal: 'With these settings all deltas of a layer are 0.',
    suggestion: 'Choose random starting weights, or another loss.',
  },
  deltas_visible: {
    refusal: 'With these settings some delta vanishes at the asked precision.',
    suggestion: 'Ask for significant figures or more decimals, or choose fewer layers.',
  },
  clear_class: {
    refusal: 'With these settings the two largest outputs of the query are closer than 0.02.',
    suggestion: 'Choose a larger learning rate or random starting weights, or do not ask for the class.',
  },
  mistakes_show: {
    refusal: 'With these settings some known mistake gives the right numbers.',
    suggestion: 'Ask for more digits, or choose more examples, more varied data or another learning rate.',
  },
};

const fittingKnobs: Readonly<Record<string, string>> = {
  layers: 'softmax only for two or more outputs',
  loss: 'a loss that goes with the outputs',
  eta: 'the learning rate 0.1',
  updates: 'as many updates as there are examples',
  targets: 'targets that go with the loss',
  precision: 'a precision that can be asked for',
};

/** What a change does that helps: on its button. */
export const changeWords = {
  fit: (changed: readonly string[]) =>
    `Take ${changed.map((name) => fittingKnobs[name] ?? name).join(', and ')}`,
  exact: 'Ask for six figures',
  oneDecimalWeights: 'Start from one-decimal weights',
  oneDecimalData: 'Take one-decimal data',
  binaryData: 'Take data of 0 and 1',
  rate: (eta: number) => `Take the learning rate ${eta}`,
  oneMoreExample: 'Add an example',
  oneMoreUnit: 'Add a unit to each hidden layer',
  smooth: 'Use tanh in the hidden layers',
  noQuery: 'Do not ask for the class',
  gentle: 'Take tanh, one-decimal numbers and six figures',
} as const;
