/** Arrow keys in groups of columns: the rail, whose steps stand in two under each phase, and the keys of the symbols. */
const RAIL_COLUMNS = 2;

/**
 * @param sizes how many steps each phase has
 * @param index the focused step, counted through all phases
 * @param columns how many stand side by side
 * @returns the step to focus, or null when the key is not the rail's
 */
export function railTarget(
  sizes: readonly number[],
  index: number,
  key: string,
  columns = RAIL_COLUMNS,
): number | null {
  const last = sizes.reduce((sum, size) => sum + size, 0) - 1;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, index - 1);
    case 'ArrowRight':
      return Math.min(last, index + 1);
    case 'ArrowUp':
    case 'ArrowDown':
      return vertical(cellsOf(sizes, columns), index, key === 'ArrowDown' ? 1 : -1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The line and column in which each step stands. */
function cellsOf(sizes: readonly number[], columns: number): { line: number; col: number }[] {
  let line = 0;
  return sizes.flatMap((size) => {
    const first = line;
    line += Math.ceil(size / columns);
    return Array.from({ length: size }, (_, i) => ({
      line: first + Math.floor(i / columns),
      col: i % columns,
    }));
  });
}

/** Straight up or down; a line that is too short gives its last step. */
function vertical(cells: readonly { line: number; col: number }[], index: number, step: 1 | -1): number {
  const from = cells[index];
  if (!from) return index;
  const target = cells.findLastIndex(({ line, col }) => line === from.line + step && col <= from.col);
  return target === -1 ? index : target;
}
