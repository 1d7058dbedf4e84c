/** The rules that a student may look up: those of the functions and signs that the problem is stated with. */
import { recognised, type LinkRule } from './chain.ts';
import type { Expression } from './names.ts';
import type { Problem } from './problem.ts';
import { hasName, partsOf } from './rewrite.ts';
import { chainRule, linkRules, type RuleWords } from './rule-words.ts';

/** @returns the chain rule first; never the one rule that a drill asks for */
export function allowedRules(problem: Problem): readonly RuleWords[] {
  const { loss, output } = problem;
  const found = new Set<LinkRule>(always);
  // A drill in a function's slope is worked from what the function is made of.
  for (const rule of rulesIn(loss ? recognised(output) : output)) found.add(rule);
  if (loss) for (const rule of rulesIn(loss.term)) found.add(rule);
  if (!loss && output.node === 'apply' && output.of.node === 'variable') found.delete(output.name);
  const listed = Object.keys(linkRules).filter((rule) => found.has(rule as LinkRule)) as LinkRule[];
  return [chainRule, ...listed.map((rule) => linkRules[rule])];
}

const always: readonly LinkRule[] = ['power', 'factor'];

function rulesIn(tree: Expression): readonly LinkRule[] {
  const inner = partsOf(tree).flatMap(rulesIn);
  const own = ruleOf(tree);
  return own ? [own, ...inner] : inner;
}

function ruleOf(tree: Expression): LinkRule | null {
  switch (tree.node) {
    case 'apply':
      return tree.name;
    case 'sum':
      return 'sum';
    case 'multiply':
      return varies(tree.left) && varies(tree.right) ? 'product' : null;
    case 'divide':
      if (!varies(tree.right)) return null;
      return varies(tree.left) ? 'quotient' : 'reciprocal';
    case 'power':
      return varies(tree.left) ? null : 'exponential';
    default:
      return null;
  }
}

const varies = (tree: Expression): boolean =>
  hasName(tree, ({ quantity }) => quantity === 'z' || quantity === 'y');
