/** Tells a measured figure on standard output, under `npm run prove` only. */
import { isProving } from './full-counts.ts';

export function tell(line: string): void {
  if (isProving) process.stdout.write(`${line}\n`);
}

export function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(2)} % (${part} of ${whole})`;
}
