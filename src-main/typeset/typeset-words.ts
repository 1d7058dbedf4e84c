/** What pages say about themselves, and what is said where one cannot be made. */

export const typesetWords = {
  /** Before, between and after the number of the page and the count of pages. */
  page: ['page ', ' of ', ''],
  side: (name: string, number: number) => `${name}, side ${number}`,
  rows: (first: number, last: number) => (first === last ? `row ${first}` : `rows ${first} to ${last}`),
  columns: (first: number, last: number) =>
    first === last ? `column ${first}` : `columns ${first} to ${last}`,
  block: (name: string, places: readonly string[]) => `${name}, ${places.join(', ')}`,
  tooWide: 'The numbers put in are left out here: they are larger than a page.',

  died: 'The typesetter stopped before the page was done. Try again.',
  hung: (seconds: number) => `The typesetter took longer than ${seconds} seconds and was stopped. Try again.`,
  refused: (reason: string) => `The page could not be typeset: ${reason}`,
} as const;
