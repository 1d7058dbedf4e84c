/** The rules of differentiation that worked lines and hints name: a formula and a sentence for each. */
import { multiply, subtract } from '../algebra/scalar.ts';
import type { LinkRule } from './chain.ts';
import { lineFormula } from './formula.ts';
import { kron, slopeName } from './forms.ts';
import type { Letters } from './letters.ts';
import type { LineSubject } from './line-side.ts';
import { named, sumOver, type Expression, type Index } from './names.ts';
import type { Formula } from './pieces.ts';

export interface RuleWords {
  /** The rule as a formula, where it is one. */
  readonly formula: ((letters: Letters) => Formula) | null;
  readonly sentence: string;
}

/** A rule about any functions, in whatever letters; its sentence says what a line of text can say. */
const fixed =
  (tex: string, spoken: string): RuleWords['formula'] =>
  () => ({ tex, plain: '', spoken });

const line =
  (subject: LineSubject, value: Expression): RuleWords['formula'] =>
  (letters) =>
    lineFormula(subject, value, letters);

const quotient = "\\left(\\frac{f}{g}\\right)'=\\frac{f'g-fg'}{g^2}";

/** One for each kind of link in an output function. */
export const linkRules: Readonly<Record<LinkRule, RuleWords>> = {
  sigmoid: {
    formula: fixed(
      "\\sigma'(u)=\\sigma(u)\\,(1-\\sigma(u))",
      'sigmoid prime of u equals sigmoid of u times open bracket 1 minus sigmoid of u close bracket',
    ),
    sentence: 'The derivative of the sigmoid is the sigmoid times one minus the sigmoid.',
  },
  tanh: {
    formula: fixed("\\tanh'(u)=1-\\tanh^2(u)", 'tanh prime of u equals 1 minus tanh squared of u'),
    sentence: 'The derivative of tanh is one minus its square.',
  },
  exp: {
    formula: fixed("\\exp'(u)=\\exp(u)", 'exp prime of u equals exp of u'),
    sentence: 'The derivative of exp is exp itself.',
  },
  log: {
    formula: fixed("\\log'(u)=\\frac{1}{u}", 'log prime of u equals 1 divided by u'),
    sentence: 'The derivative of the natural logarithm is 1/u.',
  },
  log1p: {
    formula: fixed(
      '\\frac{d}{du}\\log(1+u)=\\frac{1}{1+u}',
      'derivative by u of log of open bracket 1 plus u close bracket equals 1 divided by open bracket 1 plus u close bracket',
    ),
    sentence: 'The derivative of log(1 + u) is 1/(1 + u).',
  },
  log10: {
    formula: fixed(
      "\\log_{10}'(u)=\\frac{1}{u\\log 10}",
      'log to base 10 prime of u equals 1 divided by u times log of 10',
    ),
    sentence: 'The derivative of the logarithm to base 10 is 1/(u ln(10)).',
  },
  log2: {
    formula: fixed(
      "\\log_{2}'(u)=\\frac{1}{u\\log 2}",
      'log to base 2 prime of u equals 1 divided by u times log of 2',
    ),
    sentence: 'The derivative of the logarithm to base 2 is 1/(u ln(2)).',
  },
  sqrt: {
    formula: fixed(
      "\\sqrt{u}\\,'=\\frac{1}{2\\sqrt{u}}",
      'derivative of the root of u equals 1 divided by 2 times the root of u',
    ),
    sentence: 'The derivative of the root is 1 over twice the root.',
  },
  softplus: {
    formula: fixed("\\operatorname{softplus}'(u)=\\sigma(u)", 'softplus prime of u equals sigmoid of u'),
    sentence: 'The derivative of softplus is the sigmoid.',
  },
  sin: {
    formula: fixed("\\sin'(u)=\\cos(u)", 'sine prime of u equals cosine of u'),
    sentence: 'The derivative of the sine is the cosine.',
  },
  cos: {
    formula: fixed("\\cos'(u)=-\\sin(u)", 'cosine prime of u equals minus sine of u'),
    sentence: 'The derivative of the cosine is minus the sine.',
  },
  sinh: {
    formula: fixed("\\sinh'(u)=\\cosh(u)", 'sinh prime of u equals cosh of u'),
    sentence: 'The derivative of sinh is cosh.',
  },
  cosh: {
    formula: fixed("\\cosh'(u)=\\sinh(u)", 'cosh prime of u equals sinh of u'),
    sentence: 'The derivative of cosh is sinh.',
  },
  sech: {
    formula: fixed(
      "\\operatorname{sech}'(u)=-\\operatorname{sech}(u)\\tanh(u)",
      'sech prime of u equals minus sech of u times tanh of u',
    ),
    sentence: 'The derivative of sech is minus sech times tanh.',
  },
  power: {
    formula: fixed(
      "(u^p)'=p\\,u^{p-1}",
      'derivative of u to the power p equals p times u to the power p minus 1',
    ),
    sentence: 'A power: its exponent comes in front and goes down by one.',
  },
  exponential: {
    formula: fixed(
      "(a^u)'=a^u\\log a",
      'derivative of a to the power u equals a to the power u times log of a',
    ),
    sentence: 'The derivative of a to the u is itself times ln(a).',
  },
  factor: {
    formula: fixed("(a\\,u+b)'=a", 'derivative of a u plus b equals a'),
    sentence: 'A constant factor stays, a constant that is added goes.',
  },
  reciprocal: {
    formula: fixed(
      "\\left(\\frac{1}{u}\\right)'=-\\frac{1}{u^2}",
      'derivative of 1 divided by u equals minus 1 divided by u squared',
    ),
    sentence: 'The derivative of 1/u is -1/u^2.',
  },
  product: {
    formula: fixed(
      `(fg)'=f'g+fg',\\quad ${quotient}`,
      'derivative of f times g equals f prime g plus f g prime; derivative of f divided by g equals f prime g minus f g prime, divided by g squared',
    ),
    sentence: 'The product rule, or the quotient rule.',
  },
  sum: {
    formula: fixed(
      "\\frac{\\partial}{\\partial z_k}\\sum_j f(z_j)=f'(z_k)",
      'derivative by z k of the sum over j of f of z j equals f prime of z k',
    ),
    sentence: 'Of the sum, only the term with j = k depends on z_k.',
  },
};

export const chainRule: RuleWords = {
  formula: fixed(
    "\\frac{d}{dz}f(g(z))=f'(g(z))\\,g'(z)",
    'derivative by z of f of g of z equals f prime of g of z times g prime of z',
  ),
  sentence: 'The chain rule: multiply the derivatives from the outside in.',
};

/** Those that help with most derivations and tell of none what it needs. */
export const generalRules: readonly RuleWords[] = [
  chainRule,
  linkRules.power,
  linkRules.exp,
  linkRules.log,
  linkRules.sigmoid,
  linkRules.tanh,
];

const y = (index: Index): Expression => named('y', index);

export const worked = {
  own: {
    formula: line('delta_k', multiply(named('dE_dy', 'k'), slopeName('k', 'k'))),
    sentence: 'Only the output k depends on z_k, so one term of the chain rule is left.',
  },
  all: {
    formula: line('delta_k', sumOver('i', multiply(named('dE_dy', 'i'), slopeName('i', 'k')))),
    sentence: 'Every output depends on z_k, so the chain rule sums over all of them.',
  },
  jacobian: {
    formula: line('dy_i/dz_k', multiply(kron('i', 'k'), slopeName('k', 'k'))),
    sentence: 'An output depends on its own net only: where i is not k, the derivative is 0.',
  },
  softmax: {
    formula: line('dy_i/dz_k', multiply(y('i'), subtract(kron('i', 'k'), y('k')))),
    sentence: 'Softmax: the quotient rule gives y_k (1 - y_k) where i is k, and -y_i y_k elsewhere.',
  },
  insert: { formula: null, sentence: 'Put in both derivatives.' },
  cancel: {
    formula: null,
    sentence: 'Cancel what stands above and below, and take out what is not summed over.',
  },
  nets: { formula: null, sentence: 'Write the output as a function of the nets.' },
} as const satisfies Readonly<Record<string, RuleWords>>;
