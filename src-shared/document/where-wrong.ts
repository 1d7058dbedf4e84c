/** Which cells of a step differ, in words. */
import type { StepGrade } from '../grading/grade.ts';
import type { CellVerdict } from '../grading/judgement.ts';
import { verdictWords as words } from './verdict-words.ts';

type Cells = StepGrade['cells'];

/** What is said where no known mistake gives the numbers. */
export function whereWrong({ cells }: StepGrade): { title: string; rest: string; look: string } {
  const all = cells.flat();
  const wrong = countOf(cells, 'wrong');
  const right = all.length - wrong;
  const title = words.wrong(whatDiffers(cells, wrong));
  const rest = right === 0 ? '' : words.restRight(right);
  return { title, rest, look: right === 0 && all.length > 1 ? words.lookAtMethod : words.lookAt(wrong) };
}

/** The cell if it is the only one, the row if it holds all that differs, else how many. */
function whatDiffers(cells: Cells, wrong: number): string {
  const rows = cells.flatMap((row, at) => (row.includes('wrong') ? [at] : []));
  const [row = 0] = rows;
  if (wrong === 1) return placeOf(cells, row, cells[row]?.indexOf('wrong') ?? 0);
  const isOneOfSeveral = rows.length === 1 && cells.length > 1;
  return isOneOfSeveral ? words.row(row + 1) : words.someCells(wrong, cells.flat().length);
}

export function placeOf(cells: Cells, row: number, col: number): string {
  if (cells.flat().length === 1) return words.number;
  return (cells[row]?.length ?? 0) > 1 ? words.cell(row + 1, col + 1) : words.row(row + 1);
}

export function countOf(cells: Cells, what: CellVerdict): number {
  return cells.flat().filter((cell) => cell === what).length;
}
