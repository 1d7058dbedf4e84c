/** States a derivation: what is asked, the loss, the output, and what holds of the targets. */
import { add, apply, divide, num, variable } from '../algebra/scalar.ts';
import { inScripts } from '../notation/in-scripts.ts';
import { equation, formulaOf, letterFormula, subjectFormula } from './formula.ts';
import type { Letters } from './letters.ts';
import { tidyProduct } from './factors.ts';
import { named, sumOver, type Expression } from './names.ts';
import { recognised } from './chain.ts';
import type { Loss, Problem } from './problem.ts';
import { inText, text, type Formula, type Piece } from './pieces.ts';
import { proseOf } from './prose.ts';
import { rewrite } from './rewrite.ts';
import { statementWords as words } from './statement-words.ts';

/** A formula with an equals sign, and what stands on its sides. */
export interface Equality extends Formula {
  readonly left: Formula;
  readonly right: Formula;
}

export interface DerivationStatement {
  readonly ask: readonly Piece[];
  /** The loss, where there is one, and the output. */
  readonly given: readonly Equality[];
  readonly notes: readonly (readonly Piece[])[];
}

export function stateProblem(problem: Problem, letters: Letters): DerivationStatement {
  const { spec, loss } = problem;
  const output = equality(
    formulaOf(named('y', 'k'), letters),
    formulaOf(withSigmoid(problem.output), letters),
  );
  return {
    ask: [text(words.compute), inText(subjectFormula(spec.asked, letters)), text(words.for)],
    given: [...(loss ? [equality(letterFormula('E'), lossFormula(loss, letters))] : []), output],
    notes: [
      ...(loss ? [[text(words.targets[spec.targets])]] : []),
      [text(words.outputs[spec.output.kind])],
      ...domainNotes(problem).map((note) => proseOf(note, letters)),
    ],
  };
}

const equality = (left: Formula, right: Formula): Equality => ({ ...equation(left, right), left, right });

/** The sigmoid by its name; softplus stays the logarithm that it was given as. */
function withSigmoid(output: Expression): Expression {
  const logarithm = (u: Expression): Expression => apply('log', add(num(1), apply('exp', u)));
  return rewrite(recognised(output), (part) =>
    part.node === 'apply' && part.name === 'softplus' ? logarithm(part.of) : null,
  );
}

/** The sum over the outputs, with what does not depend on them before it. */
function lossFormula({ term, definition }: Loss, letters: Letters): Formula {
  const total = sumOver('i', term);
  const tidy = tidyProduct(definition.mean ? divide(total, variable('n')) : total);
  const whole = formulaOf(tidy, letters);
  if (tidy.node !== 'divide') return whole;
  const [before, sum] = [formulaOf(divide(num(1), tidy.right), letters), formulaOf(tidy.left, letters)];
  return { ...whole, ...inScripts(({ name }) => `${before[name]} ${sum[name]}`) };
}

function domainNotes({ spec }: Problem): readonly string[] {
  const { z, t } = spec.domain ?? {};
  return [...(z ? [words.domain('z_k', ...z)] : []), ...(t ? [words.domain('t_k', ...t)] : [])];
}
