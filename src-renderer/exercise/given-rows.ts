/** The given data as it is listed: neighbours of one kind and one value share a row. */
import type { GivenView } from '../../src-shared/contract/step-views.ts';

export interface GivenRow {
  readonly id: string;
  readonly tex: string;
  readonly spoken: string;
  readonly valueTex: string;
  readonly valueSpoken: string;
}

export function givenRows(given: readonly GivenView[]): GivenRow[] {
  const rows: GivenRow[] = [];
  for (const next of given) {
    const last = rows.at(-1);
    if (last?.valueTex === next.valueTex && kindOf(last.id) === kindOf(next.id)) {
      rows[rows.length - 1] = {
        ...last,
        tex: `${last.tex}\\!,\\,${next.tex}`,
        spoken: `${last.spoken}, ${next.spoken}`,
      };
    } else rows.push({ ...next });
  }
  return rows;
}

/** What stands before the layer: `W` of `W[2]@0`. */
function kindOf(id: string): string {
  return id.split('[', 1)[0] ?? id;
}
