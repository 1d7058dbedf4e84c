/** The rules of differentiation that worked lines and hints name: a formula and a sentence for each. */
import type { ScalarFunctionName } from '../algebra/scalar-functions.ts';
import {
  add,
  apply,
  divide,
  multiply,
  negate,
  num,
  power,
  subtract,
  variable,
  type Scalar,
} from '../algebra/scalar.ts';
import type { LinkRule } from './chain.ts';
import { lineFormula } from './formula.ts';
import { kron, slopeName } from './forms.ts';
import type { Letters } from './letters.ts';
import type { LineSubject } from './line-side.ts';
import { named, sumOver, type Expression } from './names.ts';
import type { Formula } from './pieces.ts';
import { functionRule, ruleInScripts, slopeRule } from './rule-formula.ts';

export interface RuleWords {
  /** The rule as a formula, where it is one. */
  readonly formula: ((letters: Letters) => Formula) | null;
  readonly sentence: string;
}

/** A rule in letters of its own. */
const rule = (formula: Formula, sentence: string): RuleWords => ({ formula: () => formula, sentence });

const ofFunction = (name: ScalarFunctionName, sentence: string): RuleWords =>
  rule(functionRule(name), sentence);

const line =
  (subject: LineSubject, value: Expression): RuleWords['formula'] =>
  (letters) =>
    lineFormula(subject, value, letters);

const [u, p, a, f, g] = ['u', 'p', 'a', 'f', 'g'].map(variable) as [Scalar, Scalar, Scalar, Scalar, Scalar];
const [df, dg] = [variable("f'"), variable("g'")];

/** One for each kind of link in an output function. */
export const linkRules: Readonly<Record<LinkRule, RuleWords>> = {
  sigmoid: ofFunction('sigmoid', 'The derivative of the sigmoid is the sigmoid times one minus the sigmoid.'),
  tanh: ofFunction('tanh', 'The derivative of tanh is one minus its square.'),
  exp: ofFunction('exp', 'The derivative of exp is exp itself.'),
  log: ofFunction('log', 'The derivative of the natural logarithm is 1/u.'),
  log1p: ofFunction('log1p', 'The derivative of log(1 + u) is 1/(1 + u).'),
  log10: ofFunction('log10', 'The derivative of the logarithm to base 10 is 1/(u ln(10)).'),
  log2: ofFunction('log2', 'The derivative of the logarithm to base 2 is 1/(u ln(2)).'),
  sqrt: ofFunction('sqrt', 'The derivative of the root is 1 over twice the root.'),
  softplus: ofFunction('softplus', 'The derivative of softplus is the sigmoid.'),
  sin: ofFunction('sin', 'The derivative of the sine is the cosine.'),
  cos: ofFunction('cos', 'The derivative of the cosine is minus the sine.'),
  sinh: ofFunction('sinh', 'The derivative of sinh is cosh.'),
  cosh: ofFunction('cosh', 'The derivative of cosh is sinh.'),
  sech: ofFunction('sech', 'The derivative of sech is minus sech times tanh.'),
  power: rule(
    slopeRule(power(u, p), multiply(p, power(u, subtract(p, num(1))))),
    'A power: its exponent comes in front and goes down by one.',
  ),
  exponential: rule(
    slopeRule(power(a, u), multiply(power(a, u), apply('log', a))),
    'The derivative of a to the u is itself times ln(a).',
  ),
  factor: rule(
    slopeRule(add(multiply(a, u), variable('b')), a),
    'A constant factor stays, a constant that is added goes.',
  ),
  reciprocal: rule(
    slopeRule(divide(num(1), u), negate(divide(num(1), power(u, num(2))))),
    'The derivative of 1/u is -1/u^2.',
  ),
  product: rule(slopeRule(multiply(f, g), add(multiply(df, g), multiply(f, dg))), 'The product rule.'),
  quotient: rule(
    slopeRule(divide(f, g), divide(subtract(multiply(df, g), multiply(f, dg)), power(g, num(2)))),
    'The quotient rule.',
  ),
  sum: rule(
    ruleInScripts((script) => {
      const { below, bracketed, sum, symbols } = script;
      const net = (index: string): string => bracketed(below('z', index));
      const slope = script.fraction(symbols.partial, symbols.partial + below('z', 'k'));
      return `${slope}${sum('j')}f${net('j')}=f'${net('k')}`;
    }, 'derivative by z k of the sum over j of f of z j equals f prime of z k'),
    'Of the sum, only the term with j = k depends on net k.',
  ),
};

export const chainRule: RuleWords = rule(
  ruleInScripts(({ bracketed, fraction }) => {
    const inner = bracketed(`g${bracketed('z')}`);
    return `${fraction('d', 'd z')}f${inner}=f'${inner}g'${bracketed('z')}`;
  }, 'derivative by z of f of g of z equals f prime of g of z times g prime of z'),
  'The chain rule: multiply the derivatives from the outside in.',
);

export const worked = {
  own: {
    formula: line('delta_k', multiply(named('dE_dy', 'k'), slopeName('k', 'k'))),
    sentence: 'Only output k depends on net k, so one term of the chain rule is left.',
  },
  all: {
    formula: line('delta_k', sumOver('i', multiply(named('dE_dy', 'i'), slopeName('i', 'k')))),
    sentence: 'Every output depends on net k, so the chain rule sums over all of them.',
  },
  jacobian: {
    formula: line('dy_i/dz_k', multiply(kron('i', 'k'), slopeName('k', 'k'))),
    sentence: 'An output depends on its own net only: where i is not k, the derivative is 0.',
  },
  softmax: {
    formula: linkRules.quotient.formula,
    sentence: 'Softmax is a quotient: net k stands above only where i is k, and always below.',
  },
  insert: { formula: null, sentence: 'Put in both derivatives.' },
  cancel: {
    formula: null,
    sentence: 'Cancel what stands above and below, and take out what is not summed over.',
  },
  nets: { formula: null, sentence: 'Write the output as a function of the nets.' },
} as const satisfies Readonly<Record<string, RuleWords>>;
