/** Which parts of the worked solution a true line shows: each part earns one mark. */
import type { LineSubject } from './line-side.ts';
import { nameCalled, type Expression } from './names.ts';
import type { Problem } from './problem.ts';
import { hasName, partsOf } from './rewrite.ts';
import type { Unfinished } from './unfinished.ts';
import { sameWriting, workedLines, type WorkedPart } from './worked-lines.ts';

const working = ['chain', 'loss', 'output'] as const satisfies readonly WorkedPart[];

/** The parts that earn a mark; only the result where no worked solution is known. */
export function markedParts(problem: Problem): readonly WorkedPart[] {
  return [...new Set([...workedLines(problem).map(({ part }) => part), 'result' as const])];
}

/** @param unfinished what is left to work out in the line @returns none where it shows nothing of the working */
export function partsShown(
  problem: Problem,
  subject: LineSubject,
  value: Expression,
  unfinished: Unfinished | null,
): readonly WorkedPart[] {
  if (subject === 'delta_k' && problem.spec.asked === 'delta_k') return ofDelta(problem, value, unfinished);
  if (subject === problem.spec.asked) return unfinished === null ? ['result'] : [];
  if (subject === 'delta_k') return ['chain'];
  return [subject === 'dE/dy_k' ? 'loss' : 'output'];
}

function ofDelta(problem: Problem, value: Expression, unfinished: Unfinished | null): readonly WorkedPart[] {
  if (unfinished === 'derivative') {
    const isLeft = { loss: hasQuantity(value, 'dE_dy'), output: hasQuantity(value, 'dy_dz') };
    return working.filter((part) => part === 'chain' || !isLeft[part]);
  }
  if (unfinished === 'sum') return sumsMoreThanTargets(value) ? working : [];
  const [whole, ...simpler] = workedLines(problem).filter(({ part }) => part === 'result');
  // Both derivatives stand side by side, before anything cancels.
  const isWhole = whole !== undefined && simpler.length > 0 && sameWriting(whole.value, value);
  return isWhole ? [...working, 'result'] : ['result'];
}

const hasQuantity = (tree: Expression, wanted: 'dE_dy' | 'dy_dz'): boolean =>
  hasName(tree, ({ quantity }) => quantity === wanted);

/** A sum of targets alone is what is left at the very end: the factors that led to it are gone. */
function sumsMoreThanTargets(tree: Expression, inSum = false): boolean {
  if (tree.node === 'variable') return inSum && nameCalled(tree.name).quantity !== 't';
  return partsOf(tree).some((part) => sumsMoreThanTargets(part, inSum || tree.node === 'sum'));
}
