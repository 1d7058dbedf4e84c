/** The derivations that come with the app: the sheet's three as it poses them, and the drills. */
import { ProblemError, type ProblemSpec } from './problem.ts';
import { problemWords } from './problem-words.ts';

export interface NamedProblem {
  readonly spec: ProblemSpec;
  readonly group: 'sheet' | 'drill';
  readonly title: string;
  /** What tells it from the other way to read the same problem, where there is one. */
  readonly readingName: string | null;
  /** How the problem is to be read, where there is more than one way. */
  readonly reading: string | null;
  /** What the sheet prints and where it slips, to be told once the problem is solved; formulas in backticks. */
  readonly afterword: string | null;
}

const sigmoid = '1/(1+exp(-z))';

const specOf = (id: string, more: Omit<ProblemSpec, 'id'>): ProblemSpec => ({ id, ...more });
const elementwise = (expr: string): ProblemSpec['output'] => ({ kind: 'elementwise', expr });

const slopeDrill = (name: string, title: string, expr: string): NamedProblem => ({
  spec: specOf(`drill_${name}`, {
    loss: null,
    output: elementwise(expr),
    targets: 'free',
    asked: 'dy_k/dz_k',
  }),
  group: 'drill',
  title,
  readingName: null,
  reading: null,
  afterword: null,
});

const softmaxDrill = (
  name: string,
  title: string,
  more: Pick<ProblemSpec, 'loss' | 'targets' | 'asked'>,
  afterword: string | null,
): NamedProblem => ({
  spec: specOf(name, { output: { kind: 'softmax' }, ...more }),
  group: 'drill',
  title,
  readingName: null,
  reading: null,
  afterword,
});

const sheetTitle = 'Cross-entropy with exp of a sum of squares';
const oneSum = 'one sum for all outputs';
const ownNets = 'each output with its own net';

export const problems: readonly NamedProblem[] = [
  {
    spec: specOf('D1', {
      loss: 'half_sse',
      output: elementwise(sigmoid),
      targets: 'free',
      asked: 'delta_k',
    }),
    group: 'sheet',
    title: 'Half the sum of squares with sigmoid',
    readingName: null,
    reading: null,
    afterword:
      'The sheet writes z both for the target and for the net. Its sum runs over the outputs, so one term is left for each k, however many training examples there are.',
  },
  {
    spec: specOf('D2_shared', {
      loss: 'cross_entropy',
      output: { kind: 'shared', expr: 'exp(sum_j((w_j*z_j)^2)+1)' },
      targets: 'free',
      asked: 'delta_k',
    }),
    group: 'sheet',
    title: `${sheetTitle}: ${oneSum}`,
    readingName: oneSum,
    reading:
      'As it is written, the sum runs over all nets, so every output has the same value and depends on every net.',
    afterword:
      'The sheet prints `-t_k 2 (w_k z_k) w_k`, which leaves out that every output depends on `z_k`: the targets of all outputs belong there, as `sum_i(t_i)`. Where the target is one-hot, only the entry of the target itself comes out right. The +1 changes nothing, inside the sum or outside.',
  },
  {
    spec: specOf('D2_elementwise', {
      loss: 'cross_entropy',
      output: elementwise('exp((w*z)^2+1)'),
      targets: 'free',
      asked: 'delta_k',
    }),
    group: 'sheet',
    title: `${sheetTitle}: ${ownNets}`,
    readingName: ownNets,
    reading: 'Here each output has a term of its own instead of the sum: it depends on its own net only.',
    afterword:
      'In this reading the result that the sheet prints, `-t_k 2 (w_k z_k) w_k`, is right. With the sum as it is written, it is not.',
  },
  {
    spec: specOf('D3', {
      loss: 'cross_entropy',
      output: elementwise('1/(1+exp(-2*z))'),
      targets: 'free',
      asked: 'delta_k',
    }),
    group: 'sheet',
    title: 'Cross-entropy with a scaled sigmoid',
    readingName: null,
    reading: null,
    afterword:
      'The sheet is right, with the natural logarithm. This is not binary cross-entropy, whose delta would be `2 (y_k - t_k)`: here outputs with target 0 get no gradient.',
  },
  slopeDrill('sigmoid', 'The derivative of the sigmoid', sigmoid),
  slopeDrill('tanh', 'The derivative of tanh', 'tanh(z)'),
  slopeDrill('softplus', 'The derivative of softplus', 'log(1+exp(z))'),
  softmaxDrill(
    'drill_softmax',
    'The derivatives of softmax',
    { loss: null, targets: 'free', asked: 'dy_i/dz_k' },
    null,
  ),
  softmaxDrill(
    'softmax_ce_sum1',
    'Softmax with cross-entropy, targets that sum to 1',
    { loss: 'cross_entropy', targets: 'sum_to_1', asked: 'delta_k' },
    'This short result holds because the targets sum to 1.',
  ),
  softmaxDrill(
    'softmax_ce_free',
    'Softmax with cross-entropy, any targets',
    { loss: 'cross_entropy', targets: 'free', asked: 'delta_k' },
    'Only where the targets sum to 1 does this become `y_k - t_k`.',
  ),
  softmaxDrill(
    'softmax_half_sse',
    'Softmax with half the sum of squares',
    { loss: 'half_sse', targets: 'free', asked: 'delta_k' },
    'Softmax couples all outputs, so the sum stays, whatever the loss.',
  ),
];

/** @throws ProblemError */
export function problemCalled(id: string): NamedProblem {
  const found = problems.find(({ spec }) => spec.id === id);
  if (!found) throw new ProblemError(problemWords.unknownProblem(id));
  return found;
}
