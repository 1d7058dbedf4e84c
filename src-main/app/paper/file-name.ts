/** Names of files that every system takes. */

const words = { fallback: 'Exercise' } as const;

/** Longer names are refused by some systems, which count bytes. */
const mostCharacters = 60;

/** What some system gives a meaning of its own: separators, wildcards, control characters. */
const forbidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;

/** Names of devices, which Windows takes with any ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d) *(\.|$)/i;

/** @param title of the document */
export function fileName(title: string): string {
  const plain = Array.from(title.replace(forbidden, ' ').replace(/\s+/g, ' '))
    .slice(0, mostCharacters)
    .join('');
  const trimmed = plain.replace(/^[. ]+|[. ]+$/g, '');
  return `${trimmed === '' || device.test(trimmed) ? words.fallback : trimmed}.pdf`;
}
