/** Which of some names was probably meant by a misspelt one. */

/** How many letters have to be added, left out, changed or swapped with their neighbour. */
function distance(one: string, other: string): number {
  let twoBefore: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const [here, there] = [one[i - 1], other[j - 1]];
      const changed = at(before, j - 1) + (here === there ? 0 : 1);
      const isSwap = i > 1 && j > 1 && here === other[j - 2] && one[i - 2] === there;
      const swapped = isSwap ? at(twoBefore, j - 2) + 1 : Infinity;
      row.push(Math.min(at(before, j) + 1, at(row, j - 1) + 1, changed, swapped));
    }
    [twoBefore, before] = [before, row];
  }
  return at(before, other.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;

/** Longer than any name of ours by more than that, it is none of them. */
const longest = 20;

/** @returns null when none is near enough: a third of the letters may differ, capitals do not count */
export function nearestName(misspelt: string, names: readonly string[]): string | null {
  if (misspelt.length > longest) return null;
  const found = byDistance(misspelt, names).find(
    ({ name, far }) => far <= Math.max(name.length, misspelt.length) / 3,
  );
  return found?.name ?? null;
}

function byDistance(
  misspelt: string,
  names: readonly string[],
): { readonly name: string; readonly far: number }[] {
  return names
    .map((name) => ({ name, far: distance(misspelt.toLowerCase(), name.toLowerCase()) }))
    .sort((one, other) => one.far - other.far);
}

/** @returns all of the names, nearest first; those that are equally far in their own order */
export function nearestFirst(misspelt: string, names: readonly string[]): readonly string[] {
  return misspelt.length > longest ? names : byDistance(misspelt, names).map(({ name }) => name);
}
