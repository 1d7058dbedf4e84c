/** What each preset of version 1 draws its knobs from. Codes depend on every word here: changes make a new version. */
import type { Knobs } from '../../exercise/knobs.ts';
import type { PresetName } from '../../exercise/origin.ts';

type ActivationName = Knobs['layers'][number]['activation']['name'];

/** The least and the most, both possible. */
export type Range = readonly [number, number];

export interface OutputChoice {
  readonly activation: ActivationName;
  readonly loss: Knobs['loss'];
  readonly targets: Knobs['targets'];
}

export interface ShapeRanges {
  /** Weight layers. */
  readonly layers: number;
  /** Of each hidden layer, and inputs. */
  readonly units: Range;
  readonly batch: Range;
}

export interface PresetRanges {
  /** What stands here twice is twice as likely. */
  readonly shapes: readonly ShapeRanges[];
  readonly outputUnits: Range;
  readonly hidden: readonly ActivationName[];
  readonly outputs: readonly OutputChoice[];
  readonly eta: readonly number[];
  readonly reduction: readonly Knobs['reduction'][];
  readonly data: readonly Knobs['data'][];
  readonly precision: readonly Knobs['precision'][];
  readonly tasks: readonly Knobs['tasks'][];
  /** Asked cells. */
  readonly cells: Range;
}

const fourDecimals = { digits: 4, kind: 'decimals' } as const;
const sixFigures = { digits: 6, kind: 'figures' } as const;

const squared: readonly OutputChoice[] = [
  { activation: 'sigmoid', loss: 'half_sse', targets: 'one_hot' },
  { activation: 'tanh', loss: 'half_sse', targets: 'real' },
  { activation: 'linear', loss: 'half_sse', targets: 'real' },
];
const entropies: readonly OutputChoice[] = [
  { activation: 'softmax', loss: 'cross_entropy', targets: 'one_hot' },
  { activation: 'sigmoid', loss: 'binary_cross_entropy', targets: 'binary' },
];
const everything: Knobs['tasks'] = ['forward', 'loss', 'deltas', 'gradients', 'update', 'query'];

export const presetRanges: Readonly<Record<PresetName, PresetRanges>> = {
  warm_up: {
    shapes: [{ layers: 2, units: [2, 3], batch: [1, 1] }],
    outputUnits: [2, 3],
    hidden: ['sigmoid', 'tanh'],
    outputs: [...squared, ...entropies],
    eta: [0.1, 0.2, 0.5],
    reduction: ['sum'],
    data: ['binary', 'small_integers'],
    precision: [fourDecimals, sixFigures],
    tasks: [
      ['forward', 'loss', 'deltas', 'gradients'],
      ['forward', 'deltas', 'gradients', 'update'],
    ],
    cells: [25, 45],
  },
  exam: {
    shapes: [
      { layers: 2, units: [2, 5], batch: [1, 2] },
      { layers: 2, units: [2, 5], batch: [1, 2] },
      { layers: 3, units: [2, 4], batch: [1, 2] },
    ],
    outputUnits: [2, 4],
    hidden: ['sigmoid', 'tanh', 'tanh', 'relu'],
    outputs: [...squared, ...entropies, ...entropies],
    eta: [0.1, 0.2, 0.3, 0.5],
    reduction: ['sum', 'sum', 'mean'],
    data: ['binary', 'small_integers', 'one_decimal'],
    precision: [fourDecimals, sixFigures],
    tasks: [everything, ['forward', 'deltas', 'gradients', 'update', 'query']],
    cells: [60, 100],
  },
  hard: {
    shapes: [
      { layers: 3, units: [3, 6], batch: [2, 4] },
      { layers: 3, units: [3, 6], batch: [2, 4] },
      { layers: 4, units: [3, 4], batch: [2, 2] },
    ],
    outputUnits: [2, 4],
    hidden: ['sigmoid', 'tanh', 'tanh', 'relu', 'softplus'],
    outputs: [
      ...squared,
      ...entropies,
      { activation: 'softmax', loss: 'mse', targets: 'probabilities' },
      { activation: 'softmax', loss: 'cross_entropy', targets: 'probabilities' },
      { activation: 'tanh', loss: 'mse', targets: 'real' },
    ],
    eta: [0.05, 0.1, 0.2, 0.5],
    reduction: ['sum', 'mean'],
    data: ['small_integers', 'one_decimal'],
    precision: [sixFigures],
    tasks: [everything, ['forward', 'deltas', 'gradients', 'update', 'query']],
    cells: [120, 200],
  },
};
