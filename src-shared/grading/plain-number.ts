/** Reads a plain decimal number with its digits: `-0.50`, `,5` written as `0,5`, `2e-3`, `2*10^-3`, `12 %`. */
import { cellWords as words } from './cell-words.ts';
import type { CellReading } from './cell-value.ts';

const shape =
  /^(?<sign>[+-]?) *(?:(?<whole>\d+)(?:\.(?<rest>\d*)|,(?<afterComma>\d+))?|\.(?<bare>\d+))(?:e(?<power>[+-]?\d+))?$/i;

/** As they look with ASCII signs. */
const timesPower = /^(?:(?<number>[^*^]+?) *\* *|(?<sign>[+-]?))10 *\^ *(?<power>[+-]?\d+)$/;
const percent = /^(?<sign>[+-]? *)\((?<number>[^()/]+)\/100\)$/;

/** Powers of ten in one spelling. */
function withPower(text: string): string {
  const inPercent = percent.exec(text)?.groups;
  if (inPercent) return `${inPercent['sign'] ?? ''}${inPercent['number'] ?? ''}e-2`;
  const { number, sign = '', power = '' } = timesPower.exec(text)?.groups ?? {};
  return power === '' ? text : `${number ?? `${sign}1`}e${power}`;
}

/** A double has no power of ten of more digits than this. */
const longestPower = 3;

/**
 * @param text trimmed, with ASCII signs
 * @returns null when the text is something else than a plain number
 */
export function readPlainNumber(text: string): CellReading | null {
  const written = withPower(text);
  const found = shape.exec(written)?.groups;
  if (!found) return null;
  const { sign, whole = '', rest, afterComma, bare, power = '0' } = found;
  if (power.replace(/^[+-]?0*/, '').length > longestPower) {
    return { kind: 'unreadable', reason: words.badPower };
  }
  const fraction = rest ?? afterComma ?? bare ?? '';
  const value = Number(`${sign ?? ''}${whole}.${fraction}e${power}`.replace(/^([+-]?)\./, '$10.'));
  const significant = `${whole}${fraction}`.replace(/^0+/, '').length;
  if (!Number.isFinite(value)) return { kind: 'unreadable', reason: words.tooLarge };
  if (value === 0 && significant > 0) return { kind: 'unreadable', reason: words.tooSmall };
  const decimals = fraction.length - Number(power);
  const isWhole = (rest ?? afterComma ?? bare) === undefined && !/e/i.test(written);
  const places = isWhole && value !== 0 ? -(/0*$/.exec(whole)?.[0].length ?? 0) : decimals;
  return { kind: 'value', value, digits: { decimals, figures: significant }, slack: 10 ** -places / 2 };
}
