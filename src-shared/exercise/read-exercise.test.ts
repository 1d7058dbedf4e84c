/** The exercise file: defaults and refusals. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ExerciseError } from './exercise-error.ts';
import { readExercise } from './read-exercise.ts';

const plain = {
  layers: [
    { W: [[0.5, -0.5]], b: [0], activation: { name: 'tanh' } },
    { W: [[1], [2]], b: [0, 0], activation: { name: 'linear' } },
  ],
  loss: 'half_sse',
  eta: 0.1,
  X: [
    [1, 3],
    [2, 4],
  ],
  T: [
    [1, 0],
    [0, 1],
  ],
};

const firstLayer = (change: object): object => ({
  ...plain,
  layers: [{ ...plain.layers[0], ...change }, plain.layers[1]],
});

describe('defaults', () => {
  it('fills in everything that an exercise may leave out', () => {
    expect(readExercise(plain)).toEqual({
      ...plain,
      format: 'deltadrill-exercise/1',
      title: 'Exercise',
      conventions: { log: 'natural', weights: 'out x in', examples: 'columns' },
      precision: { digits: 6, kind: 'figures' },
      tasks: ['forward', 'loss', 'deltas', 'gradients', 'update'],
      reduction: 'sum',
      steps: 1,
      query: null,
    });
  });

  it('asks for the query where there is one', () => {
    expect(readExercise({ ...plain, query: [1, 0] }).tasks).toContain('query');
  });

  it('counts the updates that are listed', () => {
    expect(readExercise({ ...plain, updates: [{ examples: [1] }, { examples: [2], eta: 1 }] }).steps).toBe(2);
  });

  it('leaves out what stands beside an exercise', () => {
    expect(readExercise({ ...plain, tags: ['x'], expected: {}, printed: 1, notes: null })).toEqual(
      readExercise(plain),
    );
  });

  it('reads what it has read again without a change', () => {
    const files = JSON.parse(readFileSync(new URL('../fixtures/vectors.json', import.meta.url), 'utf8')) as {
      vectors: unknown[];
    };
    for (const file of files.vectors) {
      const exercise = readExercise(file);
      expect(readExercise(JSON.parse(JSON.stringify(exercise)))).toEqual(exercise);
    }
  });
});

function refusalOf(raw: unknown): string {
  try {
    readExercise(raw);
    return 'taken';
  } catch (error) {
    if (error instanceof ExerciseError) return error.message;
    throw error;
  }
}

describe('refusals', () => {
  it.each<[string, unknown, string]>([
    ['no object', 7, 'the exercise: expected an object, got 7'],
    ['a list', [], 'the exercise: expected an object, got a list'],
    ['nothing', null, 'the exercise: expected an object, got null'],
    [
      'a newer version',
      { ...plain, format: 'deltadrill-exercise/2' },
      'format: version 2 is newer than this Deltadrill, which reads "deltadrill-exercise/1"',
    ],
    [
      'another format',
      { ...plain, format: 'pytorch' },
      'format: expected "deltadrill-exercise/1", got "pytorch"',
    ],
    ['a format that is no text', { format: [1] }, 'format: expected "deltadrill-exercise/1", got a list'],
    ['an unknown field', { ...plain, etta: 1 }, 'etta: is not a field of an exercise'],
    ['a field with a strange name', { ...plain, 'a\nb': 1 }, '"a\\nb": is not a field of an exercise'],
    [
      'a missing field',
      { ...plain, loss: undefined },
      'loss: expected one of half_sse, mse, cross_entropy, binary_cross_entropy, got undefined',
    ],
    [
      'an unknown loss',
      { ...plain, loss: 'hinge' },
      'loss: expected one of half_sse, mse, cross_entropy, binary_cross_entropy, got "hinge"',
    ],
    ['a number as text', { ...plain, eta: '0.1' }, 'eta: expected a number, got "0.1"'],
    [
      'an infinite number',
      JSON.parse(JSON.stringify(plain).replace('0.1', '1e999')),
      'eta: expected a number that can be worked with, got Infinity',
    ],
    [
      'a hole in a matrix',
      {
        ...plain,
        X: [
          [1, null],
          [2, 4],
        ],
      },
      'X[1][2]: expected a number, got null',
    ],
    ['a ragged matrix', { ...plain, X: [[1, 2], [2]] }, 'X: row 2 has 1 value, row 1 has 2'],
    ['an empty matrix', { ...plain, X: [] }, 'X: is empty'],
    ['no layers', { ...plain, layers: [] }, 'layers: is empty'],
    ['weights that do not fit', firstLayer({ W: [[1, 2, 3]] }), 'layers[1].W: has 3 columns, needs 2'],
    ['biases that do not fit', firstLayer({ b: [0, 0] }), 'layers[1].b: has 2 values, needs 1'],
    ['targets that do not fit', { ...plain, T: [[1, 0]] }, 'T: has 1 row, needs 2'],
    ['a target too few', { ...plain, T: [[1], [0]] }, 'T: has 1 column, needs 2 (one an example)'],
    ['a query that does not fit', { ...plain, query: [1] }, 'query: has 1 value, needs 2'],
    [
      'softmax inside',
      firstLayer({ activation: { name: 'softmax' } }),
      'layers[1].activation: softmax is possible in the last layer only',
    ],
    [
      'an unknown activation',
      firstLayer({ activation: { name: 'swish' } }),
      'layers[1].activation.name: expected one of sigmoid, tanh, relu, leaky_relu, linear, softplus, elu, softmax, custom, got "swish"',
    ],
    [
      'a parameter too many',
      firstLayer({ activation: { name: 'tanh', alpha: 1 } }),
      'layers[1].activation.alpha: tanh has none',
    ],
    [
      'an expression too many',
      firstLayer({ activation: { name: 'tanh', expr: 'z' } }),
      'layers[1].activation.expr: only a custom activation has one',
    ],
    [
      'a custom activation without one',
      firstLayer({ activation: { name: 'custom' } }),
      'layers[1].activation.expr: is missing',
    ],
    [
      'another logarithm',
      { ...plain, conventions: { log: 'base 10' } },
      'conventions.log: Deltadrill computes with the natural logarithm ("natural")',
    ],
    [
      'weights the other way',
      { ...plain, conventions: { weights: 'in x out' } },
      'conventions.weights: Deltadrill takes W with a row for each unit of its layer ("out x in")',
    ],
    [
      'examples the other way',
      { ...plain, conventions: { examples: 'rows' } },
      'conventions.examples: Deltadrill takes examples as columns ("columns")',
    ],
    [
      'too many digits',
      { ...plain, precision: { digits: 16 } },
      'precision.digits: expected a whole number from 1 to 15, got 16',
    ],
    [
      'an unknown task',
      { ...plain, tasks: ['forward', 'sleep'] },
      'tasks[2]: expected one of parameters, forward, loss, deltas, gradients, update, query, got "sleep"',
    ],
    [
      'a query that is not there',
      { ...plain, tasks: ['query'] },
      'tasks: asks for the query, but there is none',
    ],
    [
      'an example that is not there',
      { ...plain, updates: [{ examples: [3] }] },
      'updates[1].examples: there is no example 3; X has 2',
    ],
    [
      'an example twice',
      { ...plain, updates: [{ examples: [1, 1] }] },
      'updates[1].examples: example 1 is there twice',
    ],
    [
      'two counts of updates',
      { ...plain, steps: 3, updates: [{ examples: [1] }] },
      'steps: is 3, but updates has 1',
    ],
    ['half an update', { ...plain, steps: 0.5 }, 'steps: expected a whole number from 1 to 100, got 0.5'],
    ['too many units', { ...plain, X: Array.from({ length: 65 }, () => [1, 2]) }, 'X: has more than 64 rows'],
    ['too many examples', { ...plain, X: [new Array(65).fill(0)] }, 'X[1]: has more than 64 values'],
    [
      'too many layers',
      { ...plain, layers: new Array(33).fill(plain.layers[0]) },
      'layers: has more than 32 layers',
    ],
    [
      'too long a title',
      { ...plain, title: 'x'.repeat(201) },
      `title: expected a text of at most 200 characters, got "${'x'.repeat(40)}…"`,
    ],
    [
      'a prototype',
      JSON.parse(`${JSON.stringify(plain).slice(0, -1)}, "__proto__": {"eta": 1}}`),
      '__proto__: is not a field of an exercise',
    ],
    [
      'examples as rows',
      {
        ...plain,
        X: [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      },
      'X: has examples as rows; give one column for each example (needed: 2 rows, 3 columns; found: 3 rows, 2 columns)',
    ],
    [
      'one example as a row',
      { ...plain, X: [[1, 2]], T: [[1], [0]] },
      'X: has examples as rows; give one column for each example (needed: 2 rows, 1 column; found: 1 row, 2 columns)',
    ],
    [
      'examples as rows, and weights by inputs',
      {
        ...firstLayer({
          W: [
            [1, 2, 3],
            [4, 5, 6],
          ],
          b: [0, 0, 0],
        }),
        X: [
          [1, 2],
          [3, 4],
          [5, 6],
          [7, 8],
        ],
      },
      'X: has examples as rows; give one column for each example (needed: 2 rows, 4 columns; found: 4 rows, 2 columns)',
    ],
    [
      'targets as rows',
      {
        ...plain,
        X: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        T: [
          [1, 0],
          [0, 1],
          [1, 1],
        ],
      },
      'T: has examples as rows; give one column for each example (needed: 2 rows, 3 columns; found: 3 rows, 2 columns)',
    ],
    [
      'weights with a row for each input',
      firstLayer({ W: [[0.5], [-0.5]] }),
      'layers[1].W: has a row for each input; give a row for each unit and a column for each input (needed: 1 row, 2 columns; found: 2 rows, 1 column)',
    ],
    ['a list of numbers for a matrix', { ...plain, T: [1, 0] }, 'T[1]: expected a list such as [1], got 1'],
    ['a number for a list', firstLayer({ b: 0.5 }), 'layers[1].b: expected a list such as [0.5], got 0.5'],
    [
      'the name of an activation alone',
      firstLayer({ activation: 'tanh' }),
      'layers[1].activation: expected an object such as {"name": "tanh"}, got "tanh"',
    ],
    ['a list for a layer', { ...plain, layers: [[]] }, 'layers[1]: expected an object, got a list'],
    [
      'no biases',
      { ...plain, layers: [{ W: [[1]], activation: { name: 'tanh' } }] },
      'layers[1].b: is missing; for a layer without biases, give a list of zeros',
    ],
    [
      'another name for the learning rate',
      JSON.parse(JSON.stringify(plain).replace('"eta"', '"learning_rate"')),
      'learning_rate: is not a field of an exercise; did you mean "eta"?',
    ],
    [
      'a misspelt field beside a missing one further in',
      { ...plain, layers: [{ W: [[1]] }], etta: 1 },
      'etta: is not a field of an exercise',
    ],
    [
      'an exercise inside',
      { exercise: plain, answers: {} },
      'exercise: the exercise is inside this field; give what the field holds as a file of its own',
    ],
    ['no exercise inside', { exercise: null }, 'exercise: is not a field of an exercise'],
    ['a constructor', { ...plain, constructor: 1 }, 'constructor: is not a field of an exercise'],
  ])('says what is wrong with %s', (_what, raw, sentence) => {
    expect(refusalOf(raw)).toBe(sentence);
  });
});
