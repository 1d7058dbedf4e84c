/** A derivation: a loss, an output function and what is asked, as a file gives it and as the engine works with it. */
import { lineSubjects, type LineSubject } from './line-side.ts';
import { lossDefinitions, type LossDefinition } from './loss-list.ts';
import { named, sumOver, type Expression, type Index } from './names.ts';
import { plainText } from './plain-text.ts';
import { problemWords as words } from './problem-words.ts';
import { readExpression } from './read-expression.ts';
import { RefusedLine } from './refusal.ts';
import { apply, divide } from '../algebra/scalar.ts';
import { tokensOf } from './tokens.ts';

export type Interval = readonly [number, number];

/** What a problem is, in JSON. `loss` is null where only a slope of the output is asked. */
export interface ProblemSpec {
  readonly id: string;
  readonly loss: string | null;
  readonly output:
    { readonly kind: 'elementwise' | 'shared'; readonly expr: string } | { readonly kind: 'softmax' };
  readonly targets: 'free' | 'sum_to_1' | 'one_hot';
  readonly asked: LineSubject;
  readonly domain?: { readonly z?: Interval; readonly t?: Interval };
}

export interface Loss {
  readonly definition: LossDefinition;
  /** In y_i and t_i. */
  readonly term: Expression;
  /** In y_k and t_k. */
  readonly slope: Expression;
}

export interface Problem {
  readonly spec: ProblemSpec;
  readonly loss: Loss | null;
  /** y_k as a function of the nets. */
  readonly output: Expression;
  /** Whether an output depends on other nets than its own. */
  readonly coupled: boolean;
}

/** The problem cannot be worked with; the message is a sentence. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
}

/** @throws ProblemError */
export function openProblem(spec: ProblemSpec): Problem {
  const definition = spec.loss === null ? null : lossDefinitions.find(({ id }) => id === spec.loss);
  if (definition === undefined) throw new ProblemError(words.unknownLoss(spec.loss ?? ''));
  if (definition === null && spec.asked !== 'dy_k/dz_k' && spec.asked !== 'dy_i/dz_k') {
    throw new ProblemError(words.needsLoss(spec.asked));
  }
  return {
    spec,
    loss: definition && {
      definition,
      term: readGiven(definition.term, ['i']),
      slope: readGiven(definition.slope, ['k']),
    },
    output: spec.output.kind === 'softmax' ? softmax : readGiven(spec.output.expr, ['k']),
    coupled: spec.output.kind !== 'elementwise',
  };
}

/** What a line can be about: without a loss, only a slope of the output. */
export const subjectsOf = ({ loss }: Pick<Problem, 'loss'>): readonly LineSubject[] =>
  lineSubjects.filter((subject) => loss !== null || (subject !== 'delta_k' && subject !== 'dE/dy_k'));

const softmax: Expression = divide(
  apply('exp', named('z', 'k')),
  sumOver('j', apply('exp', named('z', 'j'))),
);

/** @returns an expression of the project's own or of a problem's */
export function readGiven(text: string, free: readonly Index[]): Expression {
  try {
    const rules = { free, derivatives: false, elementwise: true };
    return readExpression(tokensOf(plainText(text)), text.length, rules);
  } catch (error) {
    if (!(error instanceof RefusedLine)) throw error;
    throw new ProblemError(words.unreadable(text, error.message), { cause: error });
  }
}

const kinds = ['elementwise', 'shared', 'softmax'];
const targetKinds = ['free', 'sum_to_1', 'one_hot'] as const;

/** @throws ProblemError when the JSON is no problem */
export function readProblemSpec(json: unknown): ProblemSpec {
  const { id, loss, output, targets, asked, domain } = record(json, 'problem');
  const { kind, expr } = record(output, 'output');
  if (typeof kind !== 'string' || !kinds.includes(kind))
    throw new ProblemError(words.wrongField('output.kind'));
  if (kind !== 'softmax' && typeof expr !== 'string') throw new ProblemError(words.wrongField('output.expr'));
  if (loss !== null && typeof loss !== 'string') throw new ProblemError(words.wrongField('loss'));
  const target = targetKinds.find((known) => known === (targets ?? 'free'));
  if (!target) throw new ProblemError(words.wrongField('targets'));
  const subject = asked === 'dE/dz_k' ? 'delta_k' : lineSubjects.find((known) => known === asked);
  if (!subject) throw new ProblemError(words.wrongField('asked'));
  const intervals = readDomain(domain);
  return {
    id: typeof id === 'string' ? id : '',
    loss,
    output: kind === 'softmax' ? { kind } : { kind: kind as 'elementwise' | 'shared', expr: expr as string },
    targets: target,
    asked: subject,
    ...(intervals && { domain: intervals }),
  };
}

function record(json: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null) throw new ProblemError(words.wrongField(field));
  return json as Readonly<Record<string, unknown>>;
}

/** `{ "z": [low, high] }`, `["z", low, high]`, or an interval alone, which is z's; null stands for no bound. */
function readDomain(json: unknown): ProblemSpec['domain'] {
  if (json === undefined || json === null) return undefined;
  if (Array.isArray(json)) {
    const [name, ...bounds] = json as unknown[];
    if (name === 'z' || name === 't') return { [name]: interval(bounds, 'domain') };
    return { z: interval(json, 'domain') };
  }
  const { z, t } = record(json, 'domain');
  return {
    ...(z !== undefined && { z: interval(z, 'domain.z') }),
    ...(t !== undefined && { t: interval(t, 'domain.t') }),
  };
}

function interval(json: unknown, field: string): Interval {
  const [low, high] = Array.isArray(json) && json.length === 2 ? (json as unknown[]) : [];
  const from = low === null ? -Infinity : low;
  const to = high === null ? Infinity : high;
  if (typeof from !== 'number' || typeof to !== 'number' || !(from < to)) {
    throw new ProblemError(words.wrongField(field));
  }
  return [from, to];
}
