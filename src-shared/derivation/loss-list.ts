/** The losses that a derivation can start from: one term an output, summed over the outputs. */

export interface LossDefinition {
  readonly id: string;
  readonly title: string;
  /** One output's term of E, in y_i and t_i; divided by n where `mean` says so. */
  readonly term: string;
  readonly mean: boolean;
  /** dE/dy_k as it is written on paper, n included. */
  readonly slope: string;
  /** Where the loss has a value: any output, positive outputs, or outputs between 0 and 1. */
  readonly outputs: 'any' | 'positive' | 'between 0 and 1';
  /** Whether the targets must be positive. */
  readonly positiveTargets: boolean;
  /** The rule behind `slope`, as a sentence. */
  readonly rule: string;
}

const logarithmRule = 'The derivative of ln(y) is 1/y.';
const squareRule = 'The derivative of (y - t)^2 is 2 (y - t).';

const define = (
  id: string,
  title: string,
  term: string,
  slope: string,
  rule: string,
  more: Partial<LossDefinition> = {},
): LossDefinition => ({
  id,
  title,
  term,
  slope,
  rule,
  mean: false,
  outputs: 'any',
  positiveTargets: false,
  ...more,
});

const positive = { outputs: 'positive' } as const;

export const lossDefinitions: readonly LossDefinition[] = [
  define('half_sse', 'half the sum of squares', '1/2 (t_i - y_i)^2', 'y_k - t_k', squareRule),
  define('sse', 'sum of squares', '(t_i - y_i)^2', '2 (y_k - t_k)', squareRule),
  define('mse', 'mean of squares', '(t_i - y_i)^2', '2/n * (y_k - t_k)', squareRule, { mean: true }),
  define('cross_entropy', 'cross-entropy', '-t_i ln(y_i)', '-t_k/y_k', logarithmRule, positive),
  define(
    'log10_cross_entropy',
    'cross-entropy with the logarithm to base 10',
    '-t_i log10(y_i)',
    '-t_k/(y_k ln(10))',
    'The derivative of log10(y) is 1/(y ln(10)).',
    positive,
  ),
  define(
    'log2_cross_entropy',
    'cross-entropy with the logarithm to base 2',
    '-t_i log2(y_i)',
    '-t_k/(y_k ln(2))',
    'The derivative of log2(y) is 1/(y ln(2)).',
    positive,
  ),
  define(
    'binary_cross_entropy',
    'binary cross-entropy',
    '-t_i ln(y_i) - (1 - t_i) ln(1 - y_i)',
    '(y_k - t_k)/(y_k (1 - y_k))',
    'The derivative of ln(y) is 1/y, that of ln(1 - y) is -1/(1 - y).',
    { outputs: 'between 0 and 1' },
  ),
  define('poisson', 'Poisson loss', 'y_i - t_i ln(y_i)', '1 - t_k/y_k', logarithmRule, positive),
  define(
    'log_cosh',
    'log-cosh loss',
    'ln(cosh(y_i - t_i))',
    'tanh(y_k - t_k)',
    'The derivative of ln(cosh(u)) is sinh(u)/cosh(u) = tanh(u).',
  ),
  define(
    'quarter_quartic',
    'a quarter of the sum of fourth powers',
    '1/4 (y_i - t_i)^4',
    '(y_k - t_k)^3',
    'The derivative of u^4 is 4 u^3.',
  ),
  define('kl', 'Kullback-Leibler divergence', 't_i ln(t_i) - t_i ln(y_i)', '-t_k/y_k', logarithmRule, {
    ...positive,
    positiveTargets: true,
  }),
  define(
    'pseudo_huber',
    'pseudo-Huber loss',
    'sqrt(1 + (y_i - t_i)^2) - 1',
    '(y_k - t_k)/sqrt(1 + (y_k - t_k)^2)',
    'The derivative of sqrt(u) is 1/(2 sqrt(u)).',
  ),
];
