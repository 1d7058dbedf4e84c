/** Equations as Typst source, each as large as the page allows. */
import type { Equation, EquationPart } from '../../src-shared/document/blocks.ts';
import type { Printed } from '../../src-shared/notation/in-scripts.ts';
import { typstScript } from '../../src-shared/notation/typst.ts';
import { arranged, type Arranged } from './arrange.ts';
import { blockLabel, blocksOf, labelSource } from './blocks-of-matrix.ts';
import { columnWidths } from './printed-size.ts';
import { typesetWords as words } from './typeset-words.ts';
import { literal } from './typst-text.ts';

/** Widths of a line in em, as the template makes them, less a little. */
export interface PageWidths {
  readonly upright: number;
  readonly onItsSide: number;
}

/** Above so many lines of text an equation may be broken at the end of a page: kept whole, it could leave half of one empty. */
const longest = 12;
/** A little above the template's smallest scale, since widths are reckoned. */
const smallest = 0.73;
/** In lines of text at full size. */
const mostRows = 30;
const highestOnItsSide = 28;
/** Of a matrix told in blocks, in em, with the name before it. */
const widestBlock = 36;

/** As one equation, else a side at a time; what fits no page is told in blocks, or left out where it is only the way. */
export function equationSource(equation: Equation, page: PageWidths): string {
  const { left, sides, spoken } = equation;
  const whole = onePage(left, sides, spoken, page);
  if (whole !== null) return whole;
  return sides
    .map((side, at) => {
      const alt = at === 0 ? spoken : words.side(left.spoken, at + 1);
      return onePage(left, [side], alt, page) ?? inBlocks(equation, side);
    })
    .join('\n');
}

type Sides = readonly (readonly EquationPart[])[];

/** @returns null where no page is large enough */
function onePage(left: Printed, sides: Sides, alt: string, page: PageWidths): string | null {
  const upright = arranged(left, sides, page.upright);
  if (upright.lineHeight > mostRows) return null;
  if (upright.width * smallest <= page.upright) {
    const name = upright.width <= page.upright ? 'eq' : 'small-eq';
    const isLong = scaledHeight(upright, page.upright) > longest;
    return call(name, alt, upright, isLong ? `, least: ${upright.beginning}` : '');
  }
  const onItsSide = arranged(left, sides, page.onItsSide);
  const fits =
    onItsSide.width * smallest <= page.onItsSide &&
    scaledHeight(onItsSide, page.onItsSide) <= highestOnItsSide;
  return fits ? call('eq-on-its-side', alt, onItsSide) : null;
}

const scaledHeight = ({ width, height }: Arranged, room: number): number =>
  height * Math.min(1, room / width);

const call = (name: string, alt: string, { typst }: Arranged, more = ''): string =>
  `#${name}(${literal(alt)}, $${typst}$${more})`;

function inBlocks({ left, spoken }: Equation, [only, ...others]: readonly EquationPart[]): string {
  const cells = only?.cells;
  if (!cells || others.length > 0) return labelSource(words.tooWide);
  return blocksOf(cells.length, mostRows, columnWidths(cells), widestBlock)
    .map((block, at) => {
      const label = blockLabel(left.spoken, block);
      const part = cells
        .slice(block.rows.from, block.rows.to)
        .map((row) => row.slice(block.cols.from, block.cols.to).map(({ typst }) => typst));
      // The first block reads the whole aloud.
      const alt = literal(at === 0 ? spoken : label);
      return `${labelSource(label)}\n#eq(${alt}, $${left.typst} = ${typstScript.matrix(part)}$)`;
    })
    .join('\n');
}

/** Beside each other; an equation that needs more than a line of its own stands below them. */
export function rowSource(equations: readonly Equation[], page: PageWidths): string {
  const drawn = equations.map((equation) => equationSource(equation, page));
  const isShort = (source: string): boolean => /^#eq\([^\n]*$/.test(source) && !source.includes(' \\ ');
  const short = drawn.filter(isShort).map((source) => source.slice(1));
  return [
    ...(short.length > 0 ? [`#row(${short.join(', ')})`] : []),
    ...drawn.filter((source) => !isShort(source)),
  ].join('\n');
}
