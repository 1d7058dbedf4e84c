/** New exercises: the settings they are drawn from, presets, share codes, and those made before. */
import type { HandworkView, KnobsView } from '../../src-shared/contract/generator-views.ts';
import { count, inSentence, listed, outOf } from './parts.ts';

/** Above it, an exercise takes more than an evening. */
const longCells = 200;

const reduction: Readonly<Record<KnobsView['reduction'], string>> = { sum: 'Sum', mean: 'Mean' };
const examples: Readonly<Record<KnobsView['examples'], string>> = {
  all: 'All examples',
  one_by_one: 'One after the other',
};
const weights: Readonly<Record<KnobsView['weights'], string>> = {
  constant: 'One constant, as in the sheet',
  one_decimal: 'Small random, one decimal',
  small_integers: 'Small integers',
};
const data: Readonly<Record<KnobsView['data'], string>> = {
  binary: '0 and 1',
  small_integers: 'Small integers',
  one_decimal: 'One decimal',
};
const kinds: Readonly<Record<KnobsView['precision']['kind'], string>> = {
  decimals: 'decimals',
  figures: 'figures',
};

const minutes = (n: number): string => `${String(Math.round(n))} min`;

export const generatorWords = {
  tab: 'New exercise',
  preset: 'Preset',
  custom: 'Custom',
  layers: 'Layers',
  layer: (at: number, last: number): string => (at === last ? 'Output' : `Hidden ${at + 1}`),
  input: 'Input',
  values: 'values',
  units: (layer: string): string => `${layer}: units`,
  activation: (layer: string): string => `${layer}: activation`,
  addLayer: 'Add layer',
  removeLayer: (layer: string): string => `Remove ${layer}`,
  lastOnly: (label: string): string => `${label} (output only)`,
  expression: (layer: string): string => `${layer}: f(z) =`,
  expressionNote: (names: readonly string[]): string =>
    `With z, numbers, + − * / ^, brackets, ${names.join(', ')}.`,
  alpha: (layer: string): string => `${layer}: alpha`,
  alphaNote: (usual: string): string => `Usually ${usual}.`,
  loss: 'Loss',
  because: (labels: readonly string[], reason: string): string =>
    `${labels.map((label, at) => (at === 0 ? label : inSentence(label))).join(' and ')} cannot be chosen. ${reason}`,
  moved: (knob: 'loss' | 'targets', to: string, reason: string): string =>
    `Changed ${knob === 'loss' ? '' : 'the targets '}to ${inSentence(to)}: ${inSentence(reason)}`,
  reductionName: 'Gradients over the batch',
  reduction,
  batch: 'Batch size',
  eta: 'Learning rate η',
  digits: 'Digits asked',
  kind: 'Counted as',
  kinds,
  updates: 'Updates',
  oneExample: 'With one example, both are the same.',
  examplesName: 'Each update uses',
  examples,
  weightsName: 'Starting weights and biases',
  weights,
  dataName: 'Inputs',
  data,
  targets: 'Targets',
  tasksName: 'Tasks to include',
  noTask: 'Choose at least one task.',
  softmaxTip: [
    { text: 'Softmax with cross-entropy makes the output delta ' },
    { tex: 'x^{[L]}-t', spoken: 'x L minus t' },
    { text: '; no derivative to multiply. Pick squared error to practise ' },
    { tex: "f'(z)", spoken: 'f prime of z' },
    { text: '.' },
  ],
  preview: 'Preview',
  handwork: 'Handwork',
  cells: (n: number): string => count(n, 'cell'),
  inSteps: (n: number): string => `in ${count(n, 'step')}, about`,
  minutes,
  byHand: ({ cells, minutes: n }: Pick<HandworkView, 'cells' | 'minutes'>): string =>
    `${count(cells, 'cell')}, about ${minutes(n)}`,
  byHandName: 'By hand',
  phases: (phases: HandworkView['phases']): string =>
    `Cells by phase: ${phases.map(({ name, cells }) => `${name} ${cells}`).join(', ')}`,
  long: (cells: number): string => (cells > longCells ? 'This is long for one sitting.' : ''),
  told: (n: number, of: number): string => {
    if (of === 0) return 'No usual mistake is known of what is asked here.';
    if (n < of) return `${outOf(n, of)} usual ${of === 1 ? 'mistake gives' : 'mistakes give'} other numbers.`;
    if (of === 1) return 'The one usual mistake gives other numbers.';
    return `${of === 2 ? 'Both' : `All ${of}`} usual mistakes give other numbers.`;
  },
  hidden: 'These cannot be seen here',
  refused: 'Not with these settings',
  fieldsWrong: (fields: readonly string[]): string => `Fix ${listed(fields)} to start.`,
  previewOld: 'This preview shows the last valid settings.',
  previewBusy: 'The new preview is being worked out…',
  code: 'Share code',
  codeField: 'Share code of the exercise, or type another',
  codeNote: 'The same code gives a friend the same exercise.',
  codeEmpty: 'Type a share code. Left empty, the field takes back the one it had.',
  codeFrom: (from: string, title: string): string => `${from}: ${title}`,
  copyCode: 'Copy code',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Select it and copy it by keyboard.',
  again: 'Draw again',
  start: 'Start exercise',
  printSheet: 'Print sheet',
  savePreset: 'Save as preset',
  presetName: 'Name of the preset',
  noName: 'A preset needs a name.',
  save: 'Save',
  cancel: 'Cancel',
  presetSaved: (name: string): string => `Saved as ${name}.`,
  yourPresets: 'Your presets',
  rename: (name: string): string => `Rename ${name}`,
  remove: (name: string): string => `Delete ${name}`,
  removed: (name: string): string => `Deleted ${name}.`,
  undo: 'Undo',
  random: 'New random exercise',
  allOptions: 'All options',
  network: 'Network',
  recent: 'Recent exercises',
  noRecent: 'Exercises that you draw or open by code appear here.',
  madeAt: (from: string, day: string): string => `${from}, made ${day}`,
  more: (title: string): string => `More about ${title}`,
  likeThisOne: 'Like this one',
  likeThisOneNote: 'The same shape with new numbers',
  withSoftmax: 'Same with softmax and cross-entropy',
  hide: 'Remove from this list',
  hiddenRecent: (title: string): string => `${title} is no longer in this list. Your attempts are kept.`,
  saveFile: 'Save as file',
  openFile: 'Open an exercise file',
} as const;
