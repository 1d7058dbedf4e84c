/** A number as it is written, which no program has to read to know that it is one. */
const NUMBER = /^[-+−–]?(\d+([.,]\d*)?|[.,]\d+)(e[-+−–]?\d+)?$/i;

export function isPlainNumber(text: string): boolean {
  return NUMBER.test(text.trim());
}
