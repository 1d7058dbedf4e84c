/** Breaks an equation into the lines that the window has room for. */
import type { Equation, EquationPart } from '../../../src-shared/document/blocks.ts';
import type { Printed } from '../../../src-shared/notation/in-scripts.ts';
import { equals, indent } from '../../typeset/arrange.ts';
import { cut } from '../../typeset/cut.ts';
import { sum, widthOf } from '../../typeset/printed-size.ts';

/** Of a line of the sheet in a window of its smallest size or larger, in em; wider parts scroll. */
const room = 32;

type Side = readonly EquationPart[];

/** One side a line, aligned at the equals signs and broken before its parts; a short result stands behind the line before it. */
export function windowLines(left: Printed, sides: Equation['sides']): string {
  const width = room - widthOf(left) - equals;
  const [first = '', ...others] = joinedResult(sides, width).map((side) => sideLines(side, width));
  if (others.length === 0 && !first.includes(nextLine)) return `${left.tex}=${first}`;
  return `\\begin{aligned}${left.tex}&=${first}${others.map((side) => `${nextLine}&=${side}`).join('')}\\end{aligned}`;
}

const nextLine = '\\\\[4pt]';
const texOf = (side: Side): string => side.map(({ tex }) => tex).join('');
const widthOfSide = (side: Side): number => side.map(widthOf).reduce(sum, 0);

/** The result behind the side before it, as one more part, where both have room. The first side is the formula. */
function joinedResult(sides: readonly Side[], width: number): readonly Side[] {
  const [before, result] = sides.slice(-2);
  if (sides.length < 3 || !before || !result) return sides;
  if (widthOfSide(before) + equals + widthOfSide(result) > width) return sides;
  const tail = { tex: `=${texOf(result)}`, typst: `= ${result.map(({ typst }) => typst).join(' ')}` };
  return [...sides.slice(0, -2), [...before, tail]];
}

function sideLines(side: Side, width: number): string {
  return cut(side.map(widthOf), width - indent)
    .map(({ from, to }) => texOf(side.slice(from, to)))
    .join(`${nextLine}&\\quad `);
}
