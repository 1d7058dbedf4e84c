/** How numbers are written for people: the only rounding for display. */
import type { Script } from './script.ts';

export type NumberStyle = (
  | { /** Significant figures. */ readonly figures: number }
  | { /** Places after the decimal sign. */ readonly decimals: number }
) & {
  readonly decimalSign: '.' | ',';
  /** Zeros at the end stand, as digits that were asked for; of figures, only where the number is not exactly the shorter one. */
  readonly zeros?: true;
};

/** Below this a number is written with a power of ten. */
const smallest = 1e-6;
const largest = 1e9;

/** @returns the number rounded as asked, without trailing zeros unless they are wanted: `0.541144`, `-0.5`, `3e-9` */
export function numberText(value: number, style: NumberStyle): string {
  const text = 'decimals' in style ? withDecimals(value, style.decimals) : withFigures(value, style.figures);
  const written = style.zeros ? withZeros(text, value, style) : text;
  return written.replace('.', style.decimalSign);
}

/** So near, the shorter number is the value but for the noise of its arithmetic. */
const noise = 1e-12;

function withZeros(text: string, value: number, style: NumberStyle): string {
  if (text.includes('e')) return text;
  if ('figures' in style) {
    const isExact = Math.abs(value - Number(text)) <= noise * Math.abs(value);
    const places = style.figures - 1 - Math.floor(Math.log10(Math.abs(Number(text))));
    return isExact || places <= 0 ? text : Number(text).toFixed(Math.min(places, 100));
  }
  // A number that is told by its first figure has more decimals than are asked for.
  const decimals = text.split('.')[1]?.length ?? 0;
  return decimals > style.decimals ? text : Number(text).toFixed(style.decimals);
}

/** The same in a sentence, with a minus sign in place of a hyphen: `−0.5` */
export function sentenceNumber(value: number, style: NumberStyle): string {
  return numberText(value, style).replaceAll('-', '−');
}

function withFigures(value: number, figures: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= smallest && size < largest) return plainText(value, figures);
  return value
    .toExponential(figures - 1)
    .replace(/\.?0+e/, 'e')
    .replace('e+', 'e');
}

/** A number that all its decimals would make 0 is told by its first figure, so that it is not taken for 0. */
function withDecimals(value: number, decimals: number): string {
  if (Math.abs(value) >= largest) return withFigures(value, 15);
  const rounded = withoutZeros(value.toFixed(decimals));
  return Number(rounded) === 0 ? withFigures(value, 1) : rounded;
}

function plainText(value: number, figures: number): string {
  const places = figures - 1 - Math.floor(Math.log10(Math.abs(value)));
  return places >= 0
    ? withoutZeros(value.toFixed(Math.min(places, 100)))
    : String(Number(value.toPrecision(figures)));
}

function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The number in a formula. */
export function printedNumber(value: number, style: NumberStyle, script: Script): string {
  const [digits = '', exponent] = numberText(value, style).split('e');
  return script.number(digits, exponent);
}
