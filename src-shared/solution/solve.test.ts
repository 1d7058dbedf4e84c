/** Updates one after the other, the query's class, and exercises that have no solution. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyExercise, type RawExercise } from '../../testing/any-exercise.ts';
import { repeats } from '../../testing/full-counts.ts';
import { columnOf, entryAt, toRows } from '../algebra/matrix.ts';
import { ExerciseError } from '../exercise/exercise-error.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { askedSteps } from './asked-steps.ts';
import { reportSolution } from './report.ts';
import { solve, type Solution } from './solve.ts';

const raw = {
  layers: [
    { W: [[0.5, -0.5]], b: [0.1], activation: { name: 'tanh' } },
    { W: [[1], [-2]], b: [0, 0.2], activation: { name: 'linear' } },
  ],
  loss: 'half_sse',
  eta: 0.5,
  X: [
    [1, 3, -1],
    [2, 0, 1],
  ],
  T: [
    [1, 0, 0],
    [0, 1, 0.5],
  ],
};

const solutionOf = (change: object): Solution => solve(readExercise({ ...raw, ...change }));

/** The network as it stands after update k of a solution. */
function layersAfter(
  { valueOf }: Solution,
  layers: RawExercise['layers'],
  update: number,
): RawExercise['layers'] {
  const version = update === 1 ? '' : `@${update}`;
  return layers.map((layer, at) => ({
    ...layer,
    W: toRows(valueOf(`W[${at + 1}]${version}`)),
    b: [...valueOf(`b[${at + 1}]${version}`).values],
  }));
}

describe('updates', () => {
  it('start where the one before ended, whatever the network', () => {
    const property = fc.property(anyExercise({ loss: 'half_sse', steps: 3 }), (exercise) => {
      const whole = solve(readExercise(exercise));
      let { layers } = exercise;
      for (const update of [1, 2, 3]) {
        const one = solve(readExercise({ ...exercise, layers, steps: 1 }));
        const E = update === 1 ? 'E' : `E@${update}`;
        expect(whole.valueOf(E)).toEqual(one.valueOf('E'));
        layers = layersAfter(one, layers, 1);
        expect(layersAfter(whole, layers, update)).toEqual(layers);
        if (update === 3) expect(whole.lossAfter).toBe(one.lossAfter);
      }
    });
    fc.assert(property, { seed: 21, numRuns: repeats(3000) });
  });

  it('use their own examples and learning rate', () => {
    const both = solutionOf({ updates: [{ examples: [3, 1] }, { examples: [2], eta: 0.25 }] });
    const column = (rows: number[][], examples: number[]): number[][] =>
      rows.map((row) => examples.map((example) => row[example - 1] ?? NaN));
    const alone = (layers: object, examples: number[], eta: number): Solution =>
      solutionOf({ layers, eta, X: column(raw.X, examples), T: column(raw.T, examples) });

    const first = alone(raw.layers, [3, 1], 0.5);
    const second = alone(layersAfter(first, raw.layers, 1), [2], 0.25);

    expect(layersAfter(both, raw.layers, 1)).toEqual(layersAfter(first, raw.layers, 1));
    expect(layersAfter(both, raw.layers, 2)).toEqual(layersAfter(second, raw.layers, 1));
    expect(both.lossPerExample(1).values).toHaveLength(2);
    expect(both.valueOf('z[1]@2').cols).toBe(1);
  });

  it('measure the loss after the last one on all examples', () => {
    const some = solutionOf({ updates: [{ examples: [2] }] });
    const after = solutionOf({ layers: layersAfter(some, raw.layers, 1) });

    expect(some.lossAfter).toBe(entryAt(after.valueOf('E'), 0, 0));
  });

  it('average over the examples that they use', () => {
    const mean = solutionOf({ reduction: 'mean', updates: [{ examples: [1, 2] }] });
    const sum = solutionOf({ reduction: 'sum', updates: [{ examples: [1, 2] }] });

    expect(mean.valueOf('db[2]').values).toEqual(sum.valueOf('db[2]').values.map((entry) => entry / 2));
    expect(mean.valueOf('delta[2]')).toEqual(sum.valueOf('delta[2]'));
  });

  it('overwrite nothing', () => {
    const { valueOf } = solutionOf({ steps: 3 });

    expect(toRows(valueOf('W[1]@0'))).toEqual(raw.layers[0]?.W);
    expect(new Set(['W[1]@0', 'W[1]', 'W[1]@2', 'W[1]@3'].map((id) => entryAt(valueOf(id), 0, 0))).size).toBe(
      4,
    );
    expect(() => valueOf('W[1]@4')).toThrow('there is no step W[1]@4');
  });
});

describe('the query', () => {
  it('goes through the last weights', () => {
    const { valueOf } = solutionOf({ steps: 2, query: [1, 2] });
    const after = solutionOf({ layers: layersAfter(solutionOf({ steps: 2 }), raw.layers, 2) });

    // The query is the first example.
    expect(valueOf('query.x[2]')).toEqual(
      columnOf(toRows(after.valueOf('x[2]')).map(([entry]) => entry ?? NaN)),
    );
  });

  it('gives the lowest class on a tie, and tells the tie', () => {
    const equal = { W: [[1], [2], [2]], b: [0, 0, 0], activation: { name: 'sigmoid' } };
    const solution = solutionOf({
      layers: [equal],
      X: [[0]],
      T: [[0.5], [0.5], [0.5]],
      query: [3],
    });

    expect(reportSolution(solution).query).toMatchObject({ class: 2, tied: [2, 3] });
  });
});

describe('what is asked', () => {
  it.each([
    [['parameters'], ['parameters']],
    [['forward'], ['z[1]', 'x[1]', 'z[2]', 'x[2]']],
    [
      ['loss', 'deltas'],
      ['E', 'delta[2]', 'delta[1]'],
    ],
    [['gradients'], ['dW[2]', 'db[2]', 'dW[1]', 'db[1]']],
    [
      ['query', 'update'],
      ['W[2]', 'b[2]', 'W[1]', 'b[1]', 'query.z[1]', 'query.x[1]', 'query.z[2]', 'query.x[2]', 'class'],
    ],
  ])('for %s is %s', (tasks, ids) => {
    const exercise = readExercise({ ...raw, tasks, query: [1, 0] });

    expect(askedSteps(solve(exercise), exercise).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the query', () => {
  const classOf = (change: object): readonly number[] =>
    solutionOf({ ...change, query: [1, 0] }).valueOf('query.z[1]').values;

  it('goes through the given weights where nothing asks for new ones', () => {
    expect(classOf({ tasks: ['forward', 'query'] })).toEqual([0.6]);
    expect(classOf({ tasks: ['gradients', 'query'] })).toEqual([0.6]);
  });

  it('goes through the last weights where they are asked or more than one update is done', () => {
    const once = classOf({ tasks: ['update', 'query'] });
    expect(once).not.toEqual([0.6]);
    expect(classOf({})).toEqual(once);
    expect(classOf({ tasks: ['forward', 'query'], steps: 2 })).toEqual(classOf({ steps: 2 }));
  });
});

it('counts every weight and every bias, whatever the network', () => {
  const property = fc.property(anyExercise({ loss: 'half_sse' }), (exercise) => {
    const numbers = exercise.layers.flatMap(({ W, b }) => [...W.flat(), ...b]);
    const solution = solve(readExercise(exercise));
    expect(solution.valueOf('parameters').values).toEqual([numbers.length]);
    expect(reportSolution(solution).parameters).toBe(numbers.length);
  });
  fc.assert(property, { seed: 23, numRuns: repeats(1000) });
});

describe('an exercise without a solution', () => {
  const custom = (expr: string): object => ({
    layers: [{ W: [[1, 0]], b: [0], activation: { name: 'custom', expr } }],
    T: [[1, 2, 3]],
  });

  it.each([
    ['a number too large', custom('exp(1000*z)'), 'x[1], row 1, column 1: not a finite number'],
    ['no number', custom('sqrt(z)'), 'x[1], row 1, column 3: not a finite number'],
    ['a slope too steep', custom('sqrt(z+1)'), 'delta[1], row 1, column 3: not a finite number'],
    ['a loss without a value', { loss: 'cross_entropy' }, 'example 1, output 1: log of -0.3799'],
    ['a large step', { eta: 1e308, steps: 2 }, 'not a finite number'],
    ['an unknown name', custom('2*y'), 'layers[1].activation.expr: "y" is unknown'],
    ['code', custom('constructor(z)'), 'layers[1].activation.expr: "constructor" is unknown'],
  ])('with %s is refused', (_what, change, sentence) => {
    const attempt = (): Solution => solutionOf(change);

    expect(attempt).toThrow(ExerciseError);
    expect(attempt).toThrow(sentence);
  });

  it('tells after which update a loss has no value', () => {
    const steep = {
      layers: [{ W: [[1, 0]], b: [0], activation: { name: 'linear' } }],
      X: [[0.5], [0]],
      T: [[0.1]],
    };

    expect(() => solutionOf({ ...steep, loss: 'binary_cross_entropy', eta: 100 })).toThrow(
      /^after update 1, example 1, output 1: log of -/,
    );
  });
});
