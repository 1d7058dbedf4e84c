/** The matrix formula of a step, kept as data; every reading of a step (value, ball, cell, TeX ...) reads it. */
import type { UnitFunction } from './unit-function.ts';

export type Formula =
  /** A given matrix or an earlier step, by its id. */
  | { readonly op: 'ref'; readonly id: string }
  /** A number, 1 x 1. */
  | { readonly op: 'const'; readonly value: number }
  | {
      readonly op: 'matmul' | 'add' | 'sub' | 'hadamard' | 'quotient';
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly op: 'transpose'; readonly of: Formula }
  /** A number times a matrix. `by` is 1 x 1. */
  | { readonly op: 'scale'; readonly by: Formula; readonly of: Formula }
  | { readonly op: 'map'; readonly by: UnitFunction; readonly of: Formula }
  /** f' of each entry, read from the net input (`z`) or from the output (`x`). */
  | { readonly op: 'slope'; readonly by: UnitFunction; readonly from: 'z' | 'x'; readonly of: Formula }
  /** Adds along each row (a column remains), down each column (a row remains), or everything (1 x 1). */
  | { readonly op: 'sum'; readonly over: 'rows' | 'columns' | 'all'; readonly of: Formula }
  /** Repeats a column, a row or a number until it has the shape of `like`. */
  | { readonly op: 'broadcast'; readonly of: Formula; readonly like: Formula }
  /** The row (from 1) of the largest entry of a column, the lowest on a tie; 1 x 1. */
  | { readonly op: 'argmax'; readonly of: Formula };

export function ref(id: string): Formula {
  return { op: 'ref', id };
}

export function constant(value: number): Formula {
  return { op: 'const', value };
}

export function matmul(left: Formula, right: Formula): Formula {
  return { op: 'matmul', left, right };
}

export function transpose(of: Formula): Formula {
  return { op: 'transpose', of };
}

export function plus(left: Formula, right: Formula): Formula {
  return { op: 'add', left, right };
}

export function minus(left: Formula, right: Formula): Formula {
  return { op: 'sub', left, right };
}

export function hadamard(left: Formula, right: Formula): Formula {
  return { op: 'hadamard', left, right };
}

/** Each entry times itself. */
export function squared(of: Formula): Formula {
  return hadamard(of, of);
}

export function quotient(left: Formula, right: Formula): Formula {
  return { op: 'quotient', left, right };
}

export function scale(by: Formula, of: Formula): Formula {
  return { op: 'scale', by, of };
}

/** `top / bottom` times a matrix, whole numbers; the matrix itself when that is 1. */
export function scaleBy(top: number, bottom: number, of: Formula): Formula {
  if (top === bottom) return of;
  return scale(bottom === 1 ? constant(top) : quotient(constant(top), constant(bottom)), of);
}

export function map(by: UnitFunction, of: Formula): Formula {
  return { op: 'map', by, of };
}

export function slopeOf(by: UnitFunction, from: 'z' | 'x', of: Formula): Formula {
  return { op: 'slope', by, from, of };
}

export function sum(over: 'rows' | 'columns' | 'all', of: Formula): Formula {
  return { op: 'sum', over, of };
}

export function broadcast(of: Formula, like: Formula): Formula {
  return { op: 'broadcast', of, like };
}

export function argmax(of: Formula): Formula {
  return { op: 'argmax', of };
}
