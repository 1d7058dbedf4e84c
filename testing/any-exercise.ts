/** Random exercises for properties: every activation and loss of the registries, in any depth and batch. */
import fc from 'fast-check';
import { activations } from '../src-shared/network/activation-list.ts';

export interface LayerChoice {
  readonly name: string;
  readonly alpha?: number;
  readonly expr?: string;
}

const customs = ['1/(1+exp(-2*z))', 'z*sigmoid(z)', 'sqrt(1+z^2)/2', '2^z/3 + sin(z)*cos(z)/pi^2'];

/** Each activation as it is, those with a parameter also with another one, and some custom expressions. */
export const layerChoices: readonly LayerChoice[] = [
  ...activations.map(({ name }) => ({ name })),
  ...activations.flatMap(({ name, alpha }) => (alpha === null ? [] : [{ name, alpha: 0.3 }])),
  ...customs.map((expr) => ({ name: 'custom', expr })),
];

const isHidden = ({ name }: LayerChoice): boolean =>
  activations.find((activation) => activation.name === name)?.place !== 'last layer';

/** The raw exercise, as a file would hold it; plain enough to be changed by a test. */
export interface RawExercise {
  readonly layers: readonly {
    readonly W: readonly (readonly number[])[];
    readonly b: readonly number[];
    readonly activation: LayerChoice;
  }[];
  readonly loss: string;
  readonly reduction: 'sum' | 'mean';
  readonly eta: number;
  readonly steps: number;
  readonly X: readonly (readonly number[])[];
  readonly T: readonly (readonly number[])[];
  readonly query: readonly number[] | null;
}

interface Wanted {
  /** Of the last layer; any when left out. */
  readonly output?: LayerChoice;
  readonly loss: string;
  /** 1 when left out. */
  readonly steps?: number;
}

const number = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(least * 100), max: Math.round(most * 100) }).map((n) => n / 100);

const matrix = (rows: number, cols: number, entry: fc.Arbitrary<number>): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(entry, { minLength: cols, maxLength: cols }), { minLength: rows, maxLength: rows });

const column = (rows: number, entry: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
  fc.array(entry, { minLength: rows, maxLength: rows });

/** Depth 1 to 4, 1 to 3 units a layer, 1 to 4 examples. Outputs of a loss with a logarithm are kept near 1/2. */
export function anyExercise({ output, loss, steps = 1 }: Wanted): fc.Arbitrary<RawExercise> {
  const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 5 });
  return fc.tuple(sizes, fc.integer({ min: 1, max: 4 })).chain(([units, batch]) => {
    const [inputs = 1] = units;
    const outputs = units.at(-1) ?? 1;
    const layers = units.slice(1).map((size, at) => {
      const isLast = at === units.length - 2;
      const hasLog = isLast && loss.includes('entropy');
      const spread = hasLog ? 0.3 : 1.2;
      return fc.record({
        W: matrix(size, units[at] ?? 1, number(-spread, spread)),
        b: column(size, hasLog ? number(0.4, 0.6) : number(-1, 1)),
        activation: isLast && output ? fc.constant(output) : fc.constantFrom(...hiddenOrAny(isLast)),
      });
    });
    return fc.record({
      layers: fc.tuple(...layers),
      loss: fc.constant(loss),
      reduction: fc.constantFrom('sum' as const, 'mean' as const),
      eta: number(0.01, 0.3),
      steps: fc.constant(steps),
      X: matrix(inputs, batch, number(-1.5, 1.5)),
      T: matrix(outputs, batch, number(0, 1)),
      query: fc.option(column(inputs, number(-1.5, 1.5))),
    });
  });
}

function hiddenOrAny(isLast: boolean): readonly LayerChoice[] {
  return isLast ? layerChoices : layerChoices.filter(isHidden);
}
