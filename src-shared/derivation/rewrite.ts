/** Rewrites expressions: other names in the place of names, one part in the place of another. */
import { nameCalled, nameOf, type Expression, type Index, type Name } from './names.ts';
import { variable } from '../algebra/scalar.ts';

/** @returns the direct parts of an expression, from left to right */
export function partsOf(tree: Expression): readonly Expression[] {
  switch (tree.node) {
    case 'number':
    case 'variable':
      return [];
    case 'negate':
    case 'apply':
    case 'sum':
      return [tree.of];
    case 'where':
      return [tree.of, tree.positive, tree.otherwise];
    default:
      return [tree.left, tree.right];
  }
}

/** The same expression with other parts, as many as it has. */
export function withParts(tree: Expression, parts: readonly Expression[]): Expression {
  const [first, second, third] = parts as [Expression, Expression, Expression];
  switch (tree.node) {
    case 'number':
    case 'variable':
      return tree;
    case 'negate':
    case 'apply':
    case 'sum':
      return { ...tree, of: first };
    case 'where':
      return { ...tree, of: first, positive: second, otherwise: third };
    default:
      return { ...tree, left: first, right: second };
  }
}

/** Rewrites from the leaves up; what `change` answers with null stays. */
export function rewrite(tree: Expression, change: (part: Expression) => Expression | null): Expression {
  const inner = withParts(
    tree,
    partsOf(tree).map((part) => rewrite(part, change)),
  );
  return change(inner) ?? inner;
}

export function replaceNames(tree: Expression, replacement: (name: Name) => Expression | null): Expression {
  return rewrite(tree, (part) => (part.node === 'variable' ? replacement(nameCalled(part.name)) : null));
}

export function hasName(tree: Expression, wanted: (name: Name) => boolean): boolean {
  if (tree.node === 'variable') return wanted(nameCalled(tree.name));
  return partsOf(tree).some((part) => hasName(part, wanted));
}

/** z_k becomes z_i and so on; nothing is summed over `to` inside. */
export function reindex(tree: Expression, from: Index, to: Index): Expression {
  return replaceNames(tree, (name) => variable(nameOf(withIndex(name, from, to))));
}

export function withIndex(name: Name, from: Index, to: Index): Name {
  return { ...name, at: name.at.map((index: Index) => (index === from ? to : index)) } as unknown as Name;
}

/** Two expressions that are written alike. */
export const alike = (left: Expression, right: Expression): boolean => keyOf(left) === keyOf(right);
export const keyOf = (tree: Expression): string => JSON.stringify(tree);
