/** Draws a derivation: a loss and an output function that fit, of the difficulty asked for. */
import { lossDefinitions, type LossDefinition } from './loss-list.ts';
import { openProblem, type ProblemSpec } from './problem.ts';
import { fewestPoints, samplePoints } from './sample.ts';

/** The source of chance: whole numbers from 0 to count - 1, all equally likely. */
export interface Chance {
  readonly below: (count: number) => number;
}

/**
 * 1: one function of z. 2: a scaled or shifted net inside. 3: a square inside, or softmax. 4: two functions in one
 * another, or an output that all nets share.
 */
export type Difficulty = 1 | 2 | 3 | 4;

export const difficulties: readonly Difficulty[] = [1, 2, 3, 4];

type Range = 'any' | 'positive' | 'between 0 and 1';

interface Outer {
  readonly expr: (inner: string) => string;
  readonly range: Range;
}

const outers: readonly Outer[] = [
  { expr: (u) => `1/(1+exp(-(${u})))`, range: 'between 0 and 1' },
  { expr: (u) => `tanh(${u})`, range: 'any' },
  { expr: (u) => `exp(${u})`, range: 'positive' },
  { expr: (u) => `log(1+exp(${u}))`, range: 'positive' },
  { expr: (u) => `(${u})^2`, range: 'any' },
  { expr: (u) => `sqrt(1+(${u})^2)`, range: 'positive' },
];

const inners: Readonly<Record<Difficulty, readonly string[]>> = {
  1: ['z'],
  2: ['2*z', '3*z', 'z/2', '-z', 'w*z', 'z+1', '2*z-1', 'w*z+1'],
  3: ['z^2', '(w*z)^2', 'z^2+1', '(w*z)^2+1', '1-z^2', '2*z^2'],
  4: ['tanh(z)', 'tanh(2*z)', 'sin(z)', 'exp(-z)', 'tanh(w*z)', 'z*tanh(z)'],
};
const sharedInners = ['sum_j(w_j*z_j)', 'sum_j((w_j*z_j)^2)+1', 'sum_j(z_j^2)', '2*sum_j(w_j*z_j)-1'];

/** Those that are drawn from; a loss that comes later is not, so that what was drawn stays what it was. */
const drawnLosses = [
  'half_sse',
  'sse',
  'mse',
  'cross_entropy',
  'log10_cross_entropy',
  'log2_cross_entropy',
  'binary_cross_entropy',
  'poisson',
  'log_cosh',
  'quarter_quartic',
  'kl',
  'pseudo_huber',
];

const fits = (range: Range, needed: Range): boolean =>
  needed === 'any' || range === needed || (needed === 'positive' && range === 'between 0 and 1');

/** Of this way of drawing: another one gives other problems for the same seed. */
export const drawVersion = 1;

/** So many draws from one seed are looked at; a share code has room for 256. */
const mostDraws = 100;

/** What is drawn, and which of the draws from its seed it is, from 0. */
export interface Drawn {
  readonly spec: ProblemSpec;
  readonly draw: number;
}

/**
 * @param chanceOf the chance of each draw
 * @returns the first draw that can be checked
 * @throws RangeError when there is none, which no source of chance has led to yet
 */
export function drawProblem(chanceOf: (draw: number) => Chance, difficulty: Difficulty): Drawn {
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const spec = drawSpec(chanceOf(draw), difficulty);
    if (samplePoints(openProblem(spec)).length >= fewestPoints) return { spec, draw };
  }
  throw new RangeError('no derivation could be drawn');
}

/** One draw, which nothing judges. */
export function drawSpec(chance: Chance, difficulty: Difficulty): ProblemSpec {
  const pick = <Item>(list: readonly Item[]): Item => list[chance.below(list.length)] as Item;
  const loss = lossCalled(pick(drawnLosses));
  const common = { id: 'drawn', loss: loss.id, asked: 'delta_k' } as const;
  const freeTargets = loss.positiveTargets ? { targets: 'sum_to_1' as const } : { targets: 'free' as const };
  if (difficulty === 3 && chance.below(3) === 0) {
    return { ...common, output: { kind: 'softmax' }, targets: pick(['sum_to_1', 'one_hot'] as const) };
  }
  const outer = pick(outers.filter(({ range }) => fits(range, loss.outputs)));
  if (difficulty === 4 && chance.below(3) === 0) {
    return { ...common, ...freeTargets, output: { kind: 'shared', expr: outer.expr(pick(sharedInners)) } };
  }
  return {
    ...common,
    ...freeTargets,
    output: { kind: 'elementwise', expr: outer.expr(pick(inners[difficulty])) },
  };
}

function lossCalled(id: string): LossDefinition {
  const found = lossDefinitions.find((loss) => loss.id === id);
  if (!found) throw new RangeError(`no loss is called ${id}`);
  return found;
}
