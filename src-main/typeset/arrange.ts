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
  const widths = sides.map((parts) => parts.map(widthOf));
  const inOne = name + widths.map((own) => equals + own.reduce(sum, 0)).reduce(sum, 0);
  if (inOne <= width) {
    const height = lineHeight(sides.flat());
    const typst = `${left.typst} ${sides.map((parts) => `= ${joined(parts)}`).join(' ')}`;
    return { typst, width: inOne, height, lineHeight: height, beginning: height };
  }
  const before = name + equals + indent;
  const cuts = widths.map((own) => cut(own, width - before));
  const lines = sides.map((parts, side) => (cuts[side] ?? []).map(({ from, to }) => parts.slice(from, to)));
  const lineWidths = widths.flatMap((own, side) =>
    (cuts[side] ?? []).map(({ from, to }) => own.slice(from, to).reduce(sum, 0)),
  );
  const typst = lines
    .flatMap((side) => side.map((parts, at) => `${at === 0 ? '&=' : '& quad'} ${joined(parts)}`))
    .join(' \\ ');
  const heights = lines.flat().map(lineHeight);
  return {
    typst: `${left.typst} ${typst}`,
    width: before + Math.max(...lineWidths),
    height: heights.reduce(sum, 0),
    lineHeight: Math.max(...heights),
    beginning: heights.slice(0, 2).reduce(sum, 0),
  };
}

const lineHeight = (parts: readonly EquationPart[]): number => Math.max(1, ...parts.map(heightOf));
const joined = (parts: readonly EquationPart[]): string => parts.map(({ typst }) => typst).join(' ');
