/** Breaks an equation into the lines that the window has room for. */
import type { Equation } from '../../../src-shared/document/blocks.ts';
import type { Printed } from '../../../src-shared/notation/in-scripts.ts';
import { broken, equals, indent, lineWidth } from '../../typeset/arrange.ts';
import { widthOf } from '../../typeset/printed-size.ts';

/** Of a line of the sheet in a window of its smallest size or larger, in em; wider parts scroll. */
const room = 32;

interface Part extends Printed {
  readonly width: number;
}
type Side = readonly Part[];

/** One side a line, aligned at the equals signs and broken before its parts; a short result stands behind the line before it. */
export function windowLines(left: Printed, sides: Equation['sides']): string {
  const width = room - widthOf(left) - equals;
  const sized = sides.map((side) => side.map(withWidth));
  const [first = '', ...others] = joinedResult(sized, width).map((side) => sideLines(side, width));
  if (others.length === 0 && !first.includes(nextLine)) return `${left.tex}=${first}`;
  return `\\begin{aligned}${left.tex}&=${first}${others.map((side) => `${nextLine}&=${side}`).join('')}\\end{aligned}`;
}

const nextLine = '\\\\[4pt]';
const texOf = (side: Side): string => side.map(({ tex }) => tex).join('');
const withWidth = ({ tex, typst }: Printed): Part => ({ tex, typst, width: widthOf({ tex, typst }) });

/** The result behind the side before it, as one more part, where both have room. The first side is the formula. */
function joinedResult(sides: readonly Side[], width: number): readonly Side[] {
  const [before, result] = sides.slice(-2);
  if (sides.length < 3 || !before || !result) return sides;
  if (lineWidth(before) + equals + lineWidth(result) > width) return sides;
  const tail = { tex: `=${texOf(result)}`, typst: `= ${result.map(({ typst }) => typst).join(' ')}` };
  return [...sides.slice(0, -2), [...before, withWidth(tail)]];
}

function sideLines(side: Side, width: number): string {
  return broken(side, width - indent)
    .map(texOf)
    .join(`${nextLine}&\\quad `);
}
