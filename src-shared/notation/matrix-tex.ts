/** A matrix as TeX, its entries already printed. */

export function matrixTex(rows: readonly (readonly string[])[]): string {
  return `\\begin{bmatrix}${rows.map((row) => row.join('&')).join('\\\\')}\\end{bmatrix}`;
}
