/** States a derivation: what is asked, the loss, the output, and what holds of the targets. */
import { add, apply, divide, num, variable } from '../algebra/scalar.ts';
import { expressionTex, subjectTex, type OutputLetter } from './expression-tex.ts';
import { tidyProduct } from './factors.ts';
import { sumOver, type Expression } from './names.ts';
import { recognised } from './chain.ts';
import type { Problem } from './problem.ts';
import { tex, text, type Piece } from './pieces.ts';
import { rewrite } from './rewrite.ts';
import { statementWords as words } from './statement-words.ts';

export interface DerivationStatement {
  readonly ask: readonly Piece[];
  /** The loss, where there is one, and the output, as formulas of their own. */
  readonly given: readonly string[];
  readonly notes: readonly string[];
}

export function stateProblem(problem: Problem, letter: OutputLetter): DerivationStatement {
  const { spec, loss } = problem;
  const output = expressionTex(withSigmoid(problem.output), letter);
  return {
    ask: [text(words.compute), tex(subjectTex(spec.asked, letter), spec.asked), text(words.for)],
    given: [...(loss ? [lossTex(problem, letter)] : []), `${letter}_k=${output}`],
    notes: [
      ...(loss ? [words.targets[spec.targets]] : []),
      words.outputs[spec.output.kind],
      ...domainNotes(problem),
    ],
  };
}

/** The sigmoid by its name; softplus stays the logarithm that it was given as. */
function withSigmoid(output: Expression): Expression {
  const logarithm = (u: Expression): Expression => apply('log', add(num(1), apply('exp', u)));
  return rewrite(recognised(output), (part) =>
    part.node === 'apply' && part.name === 'softplus' ? logarithm(part.of) : null,
  );
}

/** The sum over the outputs, with what does not depend on them before it. */
function lossTex({ loss }: Problem, letter: OutputLetter): string {
  if (!loss) throw new RangeError('this problem has no loss');
  const total = sumOver('i', loss.term);
  const tidy = tidyProduct(loss.definition.mean ? divide(total, variable('n')) : total);
  if (tidy.node !== 'divide') return `E=${expressionTex(tidy, letter)}`;
  return `E=${expressionTex(divide(num(1), tidy.right), letter)}${expressionTex(tidy.left, letter)}`;
}

function domainNotes({ spec }: Problem): readonly string[] {
  const { z, t } = spec.domain ?? {};
  return [...(z ? [words.domain('z_k', ...z)] : []), ...(t ? [words.domain('t_k', ...t)] : [])];
}
