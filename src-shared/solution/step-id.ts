/** How steps and givens are named, free of any notation: `z[1]`, `delta[2]`, `W[1]@0`, `query.x[2]`, `class`. */

/** The pass is written from the second update on: `z[1]`, `z[1]@2`. */
export function passId(quantity: string, layer: number | null, pass: number): string {
  const place = layer === null ? quantity : `${quantity}[${layer}]`;
  return pass === 1 ? place : `${place}@${pass}`;
}

/** Version 0 is given, version k comes out of update k; `W[1]` is short for `W[1]@1`. */
export function versionId(quantity: 'W' | 'b', layer: number, version: number): string {
  return version === 0 ? `${quantity}[${layer}]@0` : passId(quantity, layer, version);
}

export function queryId(quantity: 'z' | 'x', layer: number): string {
  return `query.${quantity}[${layer}]`;
}

/** @returns the pass whose step this is, or the version of a weight; 1 where the id names none */
export function passOf(id: string): number {
  return Number(/@(\d+)$/.exec(id)?.[1] ?? 1);
}
