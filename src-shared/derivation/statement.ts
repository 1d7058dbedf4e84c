/** States a derivation: what is asked, the loss, the output, and what holds of the targets. */
import { divide, variable } from '../algebra/scalar.ts';
import { expressionTex, subjectTex, type OutputLetter } from './expression-tex.ts';
import { tidyProduct } from './factors.ts';
import { sumOver, type Expression } from './names.ts';
import { recognised } from './chain.ts';
import type { Problem } from './problem.ts';
import { tex, text, type Piece } from './pieces.ts';
import { statementWords as words } from './statement-words.ts';

export interface DerivationStatement {
  readonly ask: readonly Piece[];
  /** The loss, where there is one, and the output, as formulas of their own. */
  readonly given: readonly string[];
  readonly notes: readonly string[];
}

export function stateProblem(problem: Problem, letter: OutputLetter): DerivationStatement {
  const { spec, loss } = problem;
  const output = expressionTex(recognised(problem.output), letter);
  return {
    ask: [text(words.compute), tex(subjectTex(spec.asked, letter), spec.asked), text(words.for)],
    given: [...(loss ? [`E=${expressionTex(wholeLoss(problem), letter)}`] : []), `${letter}_k=${output}`],
    notes: [
      ...(loss ? [words.targets[spec.targets]] : []),
      words.outputs[spec.output.kind],
      ...domainNotes(problem),
    ],
  };
}

/** The sum over the outputs, with what does not depend on them before it. */
function wholeLoss({ loss }: Problem): Expression {
  if (!loss) throw new RangeError('this problem has no loss');
  const total = sumOver('i', loss.term);
  return tidyProduct(loss.definition.mean ? divide(total, variable('n')) : total);
}

function domainNotes({ spec }: Problem): readonly string[] {
  const { z, t } = spec.domain ?? {};
  return [...(z ? [words.domain('z_k', ...z)] : []), ...(t ? [words.domain('t_k', ...t)] : [])];
}
