/** Breaks an equation into lines: all on one, else a side a line, else before the parts of a side. */
import type { EquationPart } from '../../src-shared/document/blocks.ts';
import type { Printed } from '../../src-shared/notation/in-scripts.ts';
import { cut } from './cut.ts';
import { heightOf, sum, widthOf } from './printed-size.ts';

/** Widths in em, heights in lines of text. */
export interface Arranged {
  /** The body of a Typst equation. */
  readonly typst: string;
  readonly width: number;
  readonly height: number;
  /** Of the highest line. */
  readonly lineHeight: number;
  /** Of the first two lines, which are not parted. */
  readonly beginning: number;
}

/** Room of an equals sign, and before what goes on on the next line. */
export const equals = 1.45;
export const indent = 1;

type Sides = readonly (readonly EquationPart[])[];

/** @param width of the line in em; a part that is wider stands on a line of its own */
export function arranged(left: Printed, sides: Sides, width: number): Arranged {
  const name = widthOf(left);
  const sized = sides.map((parts) => parts.map((part) => ({ ...part, width: widthOf(part) })));
  const inOne = name + sized.map((parts) => equals + lineWidth(parts)).reduce(sum, 0);
  if (inOne <= width) {
    const height = lineHeight(sides.flat());
    const typst = `${left.typst} ${sides.map((parts) => `= ${joined(parts)}`).join(' ')}`;
    return { typst, width: inOne, height, lineHeight: height, beginning: height };
  }
  const before = name + equals + indent;
  const lines = sized.map((parts) => broken(parts, width - before));
  const typst = lines
    .flatMap((side) => side.map((parts, at) => `${at === 0 ? '&=' : '& quad'} ${joined(parts)}`))
    .join(' \\ ');
  const heights = lines.flat().map(lineHeight);
  return {
    typst: `${left.typst} ${typst}`,
    width: before + Math.max(...lines.flat().map(lineWidth)),
    height: heights.reduce(sum, 0),
    lineHeight: Math.max(...heights),
    beginning: heights.slice(0, 2).reduce(sum, 0),
  };
}

interface Sized {
  /** In em. */
  readonly width: number;
}

export const lineWidth = (parts: readonly Sized[]): number => parts.map(({ width }) => width).reduce(sum, 0);

/** The parts in lines of at most this width, or of one part that is wider. */
export function broken<Part extends Sized>(parts: readonly Part[], width: number): Part[][] {
  const widths = parts.map((part) => part.width);
  return cut(widths, width).map(({ from, to }) => parts.slice(from, to));
}

const lineHeight = (parts: readonly EquationPart[]): number => Math.max(1, ...parts.map(heightOf));
const joined = (parts: readonly EquationPart[]): string => parts.map(({ typst }) => typst).join(' ');
