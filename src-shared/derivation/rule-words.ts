/** The rules of differentiation that worked lines and hints name: a formula and a sentence for each. */
import type { LinkRule } from './chain.ts';

export interface RuleWords {
  /** The rule as a formula. */
  readonly tex: string;
  readonly sentence: string;
}

const quotient = "\\left(\\frac{f}{g}\\right)'=\\frac{f'g-fg'}{g^2}";

/** One for each kind of link in an output function. */
export const linkRules: Readonly<Record<LinkRule, RuleWords>> = {
  sigmoid: {
    tex: "\\sigma'(u)=\\sigma(u)\\,(1-\\sigma(u))",
    sentence: 'The derivative of the sigmoid is the sigmoid times one minus the sigmoid.',
  },
  tanh: {
    tex: "\\tanh'(u)=1-\\tanh^2(u)",
    sentence: 'The derivative of tanh is one minus its square.',
  },
  exp: { tex: "\\exp'(u)=\\exp(u)", sentence: 'The derivative of exp is exp itself.' },
  log: { tex: "\\log'(u)=\\frac{1}{u}", sentence: 'The derivative of the natural logarithm is 1/u.' },
  log1p: {
    tex: '\\frac{d}{du}\\log(1+u)=\\frac{1}{1+u}',
    sentence: 'The derivative of log(1 + u) is 1/(1 + u).',
  },
  log10: {
    tex: "\\log_{10}'(u)=\\frac{1}{u\\log 10}",
    sentence: 'The derivative of the logarithm to base 10 is 1/(u ln(10)).',
  },
  log2: {
    tex: "\\log_{2}'(u)=\\frac{1}{u\\log 2}",
    sentence: 'The derivative of the logarithm to base 2 is 1/(u ln(2)).',
  },
  sqrt: {
    tex: "\\sqrt{u}\\,'=\\frac{1}{2\\sqrt{u}}",
    sentence: 'The derivative of the root is 1 over twice the root.',
  },
  softplus: {
    tex: "\\operatorname{softplus}'(u)=\\sigma(u)",
    sentence: 'The derivative of softplus is the sigmoid.',
  },
  sin: { tex: "\\sin'(u)=\\cos(u)", sentence: 'The derivative of the sine is the cosine.' },
  cos: { tex: "\\cos'(u)=-\\sin(u)", sentence: 'The derivative of the cosine is minus the sine.' },
  sinh: { tex: "\\sinh'(u)=\\cosh(u)", sentence: 'The derivative of sinh is cosh.' },
  cosh: { tex: "\\cosh'(u)=\\sinh(u)", sentence: 'The derivative of cosh is sinh.' },
  sech: {
    tex: "\\operatorname{sech}'(u)=-\\operatorname{sech}(u)\\tanh(u)",
    sentence: 'The derivative of sech is minus sech times tanh.',
  },
  power: {
    tex: "(u^p)'=p\\,u^{p-1}",
    sentence: 'A power: its exponent comes in front and goes down by one.',
  },
  exponential: { tex: "(a^u)'=a^u\\log a", sentence: 'The derivative of a to the u is itself times ln(a).' },
  factor: { tex: "(a\\,u+b)'=a", sentence: 'A constant factor stays, a constant that is added goes.' },
  reciprocal: {
    tex: "\\left(\\frac{1}{u}\\right)'=-\\frac{1}{u^2}",
    sentence: 'The derivative of 1/u is -1/u^2.',
  },
  product: { tex: `(fg)'=f'g+fg',\\quad ${quotient}`, sentence: 'The product rule, or the quotient rule.' },
  sum: {
    tex: "\\frac{\\partial}{\\partial z_k}\\sum_j f(z_j)=f'(z_k)",
    sentence: 'Of the sum, only the term with j = k depends on z_k.',
  },
};

export const chainRule: RuleWords = {
  tex: "\\frac{d}{dz}f(g(z))=f'(g(z))\\,g'(z)",
  sentence: 'The chain rule: multiply the derivatives from the outside in.',
};

export const worked = {
  own: {
    tex: '\\delta_k=\\frac{\\partial E}{\\partial y_k}\\,\\frac{\\partial y_k}{\\partial z_k}',
    sentence: 'Only the output k depends on z_k, so one term of the chain rule is left.',
  },
  all: {
    tex: '\\delta_k=\\sum_i\\frac{\\partial E}{\\partial y_i}\\,\\frac{\\partial y_i}{\\partial z_k}',
    sentence: 'Every output depends on z_k, so the chain rule sums over all of them.',
  },
  jacobian: {
    tex: "\\frac{\\partial y_i}{\\partial z_k}=\\delta_{ik}\\,f'(z_k)",
    sentence: 'An output depends on its own net only: where i is not k, the derivative is 0.',
  },
  softmax: {
    tex: '\\frac{\\partial y_i}{\\partial z_k}=y_i\\,(\\delta_{ik}-y_k)',
    sentence: 'Softmax: the quotient rule gives y_k (1 - y_k) where i is k, and -y_i y_k elsewhere.',
  },
  insert: { tex: '', sentence: 'Put in both derivatives.' },
  cancel: { tex: '', sentence: 'Cancel what stands above and below, and take out what is not summed over.' },
  nets: { tex: '', sentence: 'Write the output as a function of the nets.' },
} as const satisfies Readonly<Record<string, RuleWords>>;
