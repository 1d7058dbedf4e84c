/** How students put a number on paper: to so many digits, rounded or cut off, as a decimal, a power, a fraction, a percentage. */
import { isFunction } from '../src-shared/solution/kinds/known-function.ts';
import type { Step } from '../src-shared/solution/solve.ts';
import type { Chance } from './chance.ts';

/** To so many decimals, or to so many significant figures. */
export interface Format {
  readonly kind: 'figures' | 'decimals';
  readonly digits: number;
  readonly losesZeros: boolean;
}

export const formats: readonly Omit<Format, 'losesZeros'>[] = (['figures', 'decimals'] as const).flatMap(
  (kind) => [3, 4, 5, 6].map((digits) => ({ kind, digits })),
);

export function written(value: number, { kind, digits, losesZeros }: Format): string {
  const text = kind === 'figures' ? plain(value, digits) : value.toFixed(digits);
  const kept = losesZeros && text.includes('.') && !text.includes('e') ? text.replace(/\.?0+$/, '') : text;
  return /^-?0*\.?0*$/.test(kept) ? kept.replace('-', '') : kept;
}

/** Significant figures with their zeros, without a power of ten where it can be avoided. */
function plain(value: number, figures: number): string {
  if (value === 0) return '0';
  const decimals = figures - 1 - Math.floor(Math.log10(Math.abs(Number(value.toPrecision(figures)))));
  return decimals >= 0 && decimals <= 20 ? value.toFixed(decimals) : value.toPrecision(figures);
}

/** How many decimals a value has in a format; fewer than none before the point. */
function decimalsOf(value: number, { kind, digits }: Format): number {
  if (kind === 'decimals') return digits;
  return value === 0 ? digits : digits - 1 - Math.floor(Math.log10(Math.abs(value)));
}

/** Half of a last place goes up, as it does by hand: 0.53705 is 0.5371 to four decimals, whatever a machine holds. */
export function roundedByHand(value: number, format: Format): number {
  return shifted(value, decimalsOf(value, format), (size) => Math.floor(size * (1 + 1e-13) + 0.5));
}

/** The rest is dropped. */
export function cutOff(value: number, format: Format): number {
  return shifted(value, decimalsOf(value, format), (size) => Math.floor(size * (1 + 1e-13) + 1e-12));
}

function shifted(value: number, decimals: number, whole: (size: number) => number): number {
  const size = whole(Math.abs(value) * 10 ** decimals);
  return Math.sign(value) * Number(`${size}e${-decimals}`);
}

/** First to so many digits more, then to what is written. */
export function roundedTwice(value: number, format: Format, more: number): number {
  const guarded = roundedByHand(value, { ...format, digits: format.digits + more });
  return roundedByHand(guarded, format);
}

/** What is exact with so many decimals as it stands; else rounded. */
export function shortOrRounded(value: number, format: Format, decimals: number): string {
  const short = Number(value.toFixed(decimals));
  return Math.abs(value - short) < 1e-12 ? String(short === 0 ? 0 : short) : written(value, format);
}

/** Whole numbers end in zeros: 5735 to three figures is 5740. */
export function withWholeZeros(value: number, format: Format): string {
  const text = written(value, format);
  return text.includes('e+') ? String(Number(text)) : text;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(power: number): string {
  const digits = String(Math.abs(power)).replace(/\d/g, (digit) => superscripts.charAt(Number(digit)));
  return power < 0 ? `⁻${digits}` : digits;
}

/** Each way to write the same digits. */
export const spellings = ['comma', 'power', 'superscript', 'scientific', 'percent'] as const;
export type Spelling = (typeof spellings)[number];

/** The digits of a plain decimal, written another way. */
export function spelled(text: string, spelling: Spelling): string {
  if (spelling === 'comma') return text.replace('.', ',');
  const value = Number(text);
  if (value === 0 || !/^-?\d*\.?\d+$/.test(text)) return text;
  const figures = text.replace(/^-?0*\.?0*/, '').replace('.', '').length;
  const [digits = '', power = '0'] = value.toExponential(Math.max(0, figures - 1)).split('e');
  switch (spelling) {
    case 'power':
      return `${digits}*10^${Number(power)}`;
    case 'superscript':
      return `${digits}·10${superscript(Number(power))}`;
    case 'scientific':
      return `${digits}e${Number(power)}`;
    case 'percent': {
      const decimals = (text.split('.')[1] ?? '').length;
      return decimals < 2 || Math.abs(value) >= 1 ? text : `${(value * 100).toFixed(decimals - 2)} %`;
    }
  }
}

const fractions: readonly (readonly [value: number, texts: readonly string[]])[] = [
  [0.5, ['½', '1/2']],
  [0.25, ['¼', '1/4']],
  [0.75, ['¾', '3/4']],
  [1 / 3, ['⅓', '1/3']],
  [2 / 3, ['2/3']],
  [0.2, ['1/5']],
  [0.125, ['1/8']],
];

/** A simple fraction where the value is one. */
export function asFraction(value: number, chance: Chance): string | null {
  const found = fractions.find(([fraction]) => Math.abs(Math.abs(value) - fraction) < 1e-12);
  return found ? `${value < 0 ? '-' : ''}${chance.one(found[1])}` : null;
}

/** A number as a sum or as a function value, worked out by the app. */
export function asExpression(value: number, format: Format, chance: Chance, { kind, place }: Step): string {
  const text = written(value, format);
  if (kind.name === 'output' && value > 0 && value < 1 && isFunction(place.f, 'sigmoid')) {
    return `1/(1+exp(${written(-Math.log(value / (1 - value)), { ...format, digits: 8 })}))`;
  }
  if (kind.name === 'output' && isFunction(place.f, 'tanh') && Math.abs(value) < 1) {
    return `tanh(${written(Math.atanh(value), { ...format, digits: 8 })})`;
  }
  if (text.includes('e') || value === 0) return text;
  const whole = chance.whole(1, 3);
  const rest = Number(text) - whole;
  const decimals = (text.split('.')[1] ?? '').length;
  return `${whole} ${rest < 0 ? '-' : '+'} ${Math.abs(rest).toFixed(decimals)}`;
}
