/** How numbers are written for people: the only rounding for display. */

export interface NumberStyle {
  /** Significant figures. */
  readonly figures: number;
  readonly decimalSign: '.' | ',';
}

/** Below this a number is written with a power of ten. */
const smallest = 1e-6;
const largest = 1e9;

/** @returns the number rounded to the figures asked, without trailing zeros: `0.541144`, `-0.5`, `3e-9` */
export function numberText(value: number, { figures, decimalSign }: NumberStyle): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const plain = size >= smallest && size < largest;
  const text = plain
    ? plainText(value, figures)
    : value
        .toExponential(figures - 1)
        .replace(/\.?0+e/, 'e')
        .replace('e+', 'e');
  return text.replace('.', decimalSign);
}

function plainText(value: number, figures: number): string {
  const places = figures - 1 - Math.floor(Math.log10(Math.abs(value)));
  const rounded =
    places >= 0 ? value.toFixed(Math.min(places, 100)) : String(Number(value.toPrecision(figures)));
  return rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded;
}

/** The number as TeX: a decimal comma takes no space after it, a power of ten is written as one. */
export function numberTex(value: number, style: NumberStyle): string {
  const [digits = '', exponent] = numberText(value, style).split('e');
  const body = digits.replace(',', '{,}');
  return exponent === undefined ? body : `${body}\\cdot 10^{${exponent}}`;
}
