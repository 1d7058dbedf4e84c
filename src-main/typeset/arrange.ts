/** Breaks an equation into lines: all on one, else a side a line, else before the parts of a side. */
import type { EquationPart } from '../../src-shared/document/blocks.ts';
import type { Printed } from '../../src-shared/notation/in-scripts.ts';
import { cut } from './large-matrix.ts';
import { heightOf, sum, widthOf } from './printed-size.ts';

export interface Arranged {
  /** The body of a Typst equation. */
  readonly typst: string;
  /** Whether a single part is wider than the line. */
  readonly isWide: boolean;
  /** In lines of text. */
  readonly height: number;
}

const equals = 1.45;
const indent = 1;

type Sides = readonly (readonly EquationPart[])[];

/** @param width of the line in em */
export function arranged(left: Printed, sides: Sides, width: number): Arranged {
  const name = widthOf(left);
  const inOne = name + sides.map((parts) => equals + lineWidth(parts)).reduce(sum, 0);
  if (inOne <= width) {
    return {
      typst: `${left.typst} ${sides.map((parts) => `= ${joined(parts)}`).join(' ')}`,
      isWide: false,
      height: Math.max(...sides.map(lineHeight)),
    };
  }
  const room = width - name - equals - indent;
  const lines = sides.map((parts) =>
    cut(parts.map(widthOf), room).map(({ from, to }) => parts.slice(from, to)),
  );
  const typst = lines
    .flatMap((side) => side.map((parts, at) => `${at === 0 ? '&=' : '& quad'} ${joined(parts)}`))
    .join(' \\ ');
  return {
    typst: `${left.typst} ${typst}`,
    isWide: lines.flat().some((parts) => lineWidth(parts) > room),
    height: lines.flat().map(lineHeight).reduce(sum, 0),
  };
}

const lineWidth = (parts: readonly EquationPart[]): number => parts.map(widthOf).reduce(sum, 0);
const lineHeight = (parts: readonly EquationPart[]): number => Math.max(1, ...parts.map(heightOf));
const joined = (parts: readonly EquationPart[]): string => parts.map(({ typst }) => typst).join(' ');
