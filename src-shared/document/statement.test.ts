/** Statements in words: what they say, and that they say it for every exercise. */
import { readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { readExercise } from '../exercise/read-exercise.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { classics } from '../generator/classic-list.ts';
import { conventionsOf } from './conventions.ts';
import { statementOf } from './statement.ts';
import type { Notation } from '../notation/symbols.ts';
import type { Paragraph } from './prose.ts';

interface Vectors {
  readonly vectors: { readonly id: string }[];
}
const load = (name: string): Vectors['vectors'] =>
  (JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')) as Vectors).vectors;

const spoken = (paragraph: Paragraph): string =>
  paragraph.map((piece) => ('tex' in piece ? `$${piece.tex}$` : piece.text)).join('');
const notation = { target: 't', updates: 1, decimalSign: '.' } as const;

function said(exercise: Exercise): { lines: string[]; summary: string } {
  const { paragraphs, summary } = statementOf(exercise, notation);
  return { lines: paragraphs.map(spoken), summary: spoken(summary) };
}

const classic = (id: string): Exercise =>
  classics.find((found) => found.id === id)?.exercise ?? expect.fail();

it('points below for weights that are given there', () => {
  const { paragraphs } = statementOf(readExercise(small), notation, 'below');
  expect(spoken(paragraphs[0] ?? [])).toMatch(/ It starts with the weights and biases given below\.$/);
});

const small = {
  layers: [
    { W: [[0.5, -1]], b: [0], activation: { name: 'relu' } },
    { W: [[2], [2]], b: [0.1, 0.2], activation: { name: 'softmax' } },
  ],
  loss: 'cross_entropy',
  eta: 0.1,
  X: [
    [1, 2, 3],
    [4, 5, 6],
  ],
  T: [
    [1, 0, 1],
    [0, 1, 0],
  ],
};

describe('the statement of a classic', () => {
  it('tells network, start, update and query of one example', () => {
    expect(said(classic('classic-1'))).toEqual({
      lines: [
        'A network with three layers has 5 inputs, 3 hidden units and 2 outputs. Every unit uses the sigmoid. All weights start at 0.1, all biases at 0.',
        'With the squared error loss, do one gradient descent update ($\\eta=1$) for the training example $x=[1\\ 1\\ 0\\ 0\\ 0]^{T},\\;t=[1\\ 0]^{T}$.',
        'Then classify the query $x_{\\text{new}}=[1\\ 0\\ 0\\ 0\\ 1]^{T}$ with the updated weights.',
      ],
      summary:
        '5 inputs, 3 hidden units and 2 outputs; all sigmoid; weights 0.1, biases 0; squared error; one update, $\\eta=1$. $x=[1\\ 1\\ 0\\ 0\\ 0]^{T},\\;t=[1\\ 0]^{T}$; query $x_{\\text{new}}=[1\\ 0\\ 0\\ 0\\ 1]^{T}$.',
    });
  });

  it('tells a batch, its reduction, and another output function', () => {
    const { lines, summary } = said(classic('classic-3b'));
    expect(lines).toEqual([
      'A network with four layers has 4, 4, 3 and 3 units, inputs first. Hidden units use the hyperbolic tangent, output units softmax. All weights and biases start at 0.1.',
      'With the cross-entropy loss, do one batch gradient descent update ($\\eta=0.1$, gradients summed) for the two training examples $x_{1}=[1\\ 0\\ 1\\ 0]^{T},\\;t_{1}=[0\\ 1\\ 0]^{T}$ and $x_{2}=[0\\ 0\\ 10\\ 0]^{T},\\;t_{2}=[0\\ 0\\ 1]^{T}$.',
    ]);
    expect(summary).toContain(
      'tanh, output softmax; weights and biases 0.1; cross-entropy; one update on two',
    );
  });
});

describe('the statement of any exercise', () => {
  it('prints matrices that are not all alike', () => {
    const [network] = said(readExercise(small)).lines;
    expect(network).toContain(
      'The network starts with $W^{[1]}=\\begin{bmatrix}0.5&-1\\end{bmatrix}$, $b^{[1]}=\\begin{bmatrix}0\\end{bmatrix}$, $W^{[2]}$ all 2 and $b^{[2]}=',
    );
  });

  it('prints a negative entry of a column as no difference', () => {
    const { lines } = said(readExercise({ ...small, query: [-1, -0.5] }));
    expect(lines.at(-1)).toContain('$x_{\\text{new}}=[{-1}\\ {-0.5}]^{T}$');
  });

  it('prints negative numbers with a minus sign, in sentences too', () => {
    const constant = (w: number, b: number, other = b): Exercise['layers'] => [
      { W: [[w, w]], b: [b], activation: { name: 'leaky_relu', alpha: -0.2 } },
      { W: [[w], [w]], b: [b, other], activation: { name: 'softmax' } },
    ];
    const like = (layers: Exercise['layers']): string => {
      const { lines, summary } = said(readExercise({ ...small, layers }));
      return [...lines, summary].join(' ').replaceAll(/\$.*?\$/g, '');
    };
    expect(like(constant(-0.3, -0.3))).toContain('All weights and biases start at −0.3.');
    expect(like(constant(-0.3, -0.1))).toContain('weights −0.3, biases −0.1;');
    expect(like(constant(-0.3, 0, 0.1))).toContain(' all −0.3, ');
    expect(like(constant(-0.3, -0.1))).toContain('slope −0.2 below 0');
    expect(like(constant(-0.3, -0.1))).not.toMatch(/-\d/);
  });

  it('tells several updates, each with its examples and learning rate', () => {
    const updates = [{ examples: [1] }, { examples: [2, 3], eta: 0.5 }];
    const [, task] = said(readExercise({ ...small, updates })).lines;
    expect(task).toContain(
      'do two gradient descent updates, one after the other ($\\eta=0.1$, gradients summed)',
    );
    expect(task).toMatch(
      / Update 1 uses example 1 with \$\\eta=0.1\$\. Update 2 uses examples 2 and 3 with \$\\eta=0.5\$\.$/,
    );
  });

  it('adds nothing up where each update uses one example', () => {
    const exercise = readExercise({
      ...small,
      reduction: 'mean',
      updates: [{ examples: [1] }, { examples: [2] }],
    });
    expect(said(exercise).lines[1]).toContain(', one after the other ($\\eta=0.1$) for the three ');
    expect(conventionsOf(exercise, notation).join(' ')).not.toContain('averaged');
  });

  it('asks only for what is asked', () => {
    const parts = said(readExercise({ ...small, reduction: 'mean', tasks: ['forward', 'gradients'] }));
    expect(parts.lines[1]).toMatch(
      /^With the cross-entropy loss, work out the forward pass and the gradients of all weights and biases, gradients averaged for the three training examples /,
    );
    expect(parts.lines).toHaveLength(2);
    expect(parts.summary).toMatch(
      /cross-entropy; three examples\. Inputs and targets stand in the whole statement\.$/,
    );
    const query = said(readExercise({ ...small, query: [1, 2], tasks: ['query'] }));
    expect(query.lines.at(-1)).toBe('Classify the query $x_{\\text{new}}=[1\\ 2]^{T}$.');
  });

  it('tells what is written down of an update, where not all of it is', () => {
    const tasks = ['forward', 'deltas', 'gradients', 'update'];
    expect(said(readExercise({ ...small, tasks })).lines[1]).toMatch(
      / Write down the forward pass, the deltas of every layer, the gradients of all weights and biases and the new weights and biases\.$/,
    );
    expect(said(readExercise(small)).lines[1]).not.toContain('Write down');
    const later = said(readExercise({ ...small, tasks: ['loss'], steps: 2 })).lines[1];
    expect(later).toMatch(/do two gradient descent updates.* Write down the loss\.$/);
  });

  it('tells which example is used where there is no update', () => {
    const one = { ...small, updates: [{ examples: [2] }], tasks: ['forward'] };
    expect(said(readExercise(one)).lines[1]).toMatch(/ Use example 2\.$/);
    const single = said(readExercise({ ...one, tasks: ['update'] }));
    expect(single.lines[1]).toContain('do one gradient descent update (');
  });

  it('says nothing of the examples where nothing is asked of them', () => {
    const { lines, summary } = said(readExercise({ ...small, tasks: ['parameters'] }));
    expect(lines.slice(1)).toEqual(['Count the parameters of the network: all its weights and biases.']);
    expect(summary).toMatch(
      /^2 inputs, 1 hidden unit and 2 outputs; ReLU, output softmax; weights and biases as given\.$/,
    );
    expect(said(readExercise({ ...small, query: [1, 2], tasks: ['query'] })).lines).toHaveLength(2);
  });

  it.each([...load('vectors.json'), ...load('sheet.json')].map((vector) => [vector.id, vector] as const))(
    'is whole and printable for %s',
    (_, vector) => {
      const exercise = readExercise(vector);
      const { paragraphs, summary } = statementOf(exercise, notation);
      const whole = [...paragraphs.map(spoken), spoken(summary), ...conventionsOf(exercise, notation)].join(
        ' ',
      );
      expect(whole).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\./);
      expect(whole).toContain(exercise.eta.toString());
      for (const piece of [...paragraphs.flat(), ...summary]) {
        if (!('tex' in piece)) continue;
        katex.renderToString(piece.tex, { strict: 'error', throwOnError: true });
        expect(piece.spoken).toMatch(/^[a-z0-9.,:; -]+$/i);
      }
    },
  );
});

describe('the settings', () => {
  const printed = { target: 'y', updates: 1, decimalSign: ',' } as const;

  it('change the target and the decimal sign of every sentence', () => {
    const { paragraphs, summary } = statementOf(classic('classic-3b'), printed);
    const whole = [...paragraphs, summary].map(spoken).join(' ');
    expect(whole).toContain('All weights and biases start at 0,1.');
    expect(whole).toContain('$\\eta=0{,}1$');
    expect(whole).toContain('y_{2}=[0\\ 0\\ 1]^{T}');
    expect(whole).not.toMatch(/\d\.\d|t_/);
  });

  it('change the letter in the conventions, and keep the sheet’s z apart from the net input', () => {
    const said = (target: 'y' | 'z') =>
      conventionsOf(classic('classic-3b'), { ...printed, target }).join(' ');
    expect(said('y')).toContain('minus the sum of y · ln x');
    expect(said('y')).toContain('Columns of x, z, δ and y are examples.');
    expect(said('z')).toContain('Columns of x, z, δ and of the targets are examples.');
  });

  it('leave what is read aloud as it is', () => {
    const aloud = (notation: Notation) =>
      statementOf(classic('classic-1'), notation)
        .paragraphs.flat()
        .flatMap((piece) => ('tex' in piece ? [piece.spoken] : []));
    expect(aloud(printed)).toEqual([
      'learning rate equals 1',
      'input equals column of 5: 1, 1, 0, 0, 0; target equals column of 2: 1, 0',
      'query equals column of 5: 1, 0, 0, 0, 1',
    ]);
    expect(aloud(printed)).toEqual(aloud(notation));
  });
});

describe('the conventions', () => {
  it('add up over each update where not all examples are used at once', () => {
    const updates = [{ examples: [1] }, { examples: [2, 3] }];
    expect(conventionsOf(readExercise({ ...small, updates }), notation)).toContain(
      'Loss and gradients are added over the examples of each update.',
    );
  });

  it('of one example with squared error', () => {
    expect(conventionsOf(classic('classic-1'), notation)).toEqual([
      'Squared error of one example: half the sum of (x − t)² over the outputs.',
      'W has one row for each unit of its layer and one column for each of its inputs.',
      'Deltas use the weights from before the update.',
      'Give results to six figures.',
    ]);
  });

  it('tell the reduction, the logarithm, the kink and the precision where they matter', () => {
    const whole = { ...small, reduction: 'mean', precision: { digits: 1, kind: 'decimals' } };
    expect(conventionsOf(readExercise(whole), notation)).toEqual([
      'Cross-entropy of one example: minus the sum of t · ln x over the outputs.',
      'Loss and gradients are averaged over the three examples; each delta is of its example alone.',
      'Logarithms are natural.',
      'W has one row for each unit of its layer and one column for each of its inputs.',
      'Columns of x, z, δ and t are examples.',
      'Deltas use the weights from before the update.',
      'At z = 0 the slope is that of the left side.',
      'Give results to one decimal.',
    ]);
  });
});
