/** What the store says when it cannot do its work. */
export const storeSentences = {
  cannotOpen: (file: string, reason: string) => `The data file ${file} cannot be opened: ${reason}.`,
  cannotUse: (reason: string) => `The data file cannot be read or written: ${reason}.`,
  newer: (file: string, found: number, known: number) =>
    `The data file ${file} was written by a newer Deltadrill (data version ${found.toString()}, this one knows ${known.toString()}). Install the newer Deltadrill to go on; nothing was changed.`,
  damagedRow: (what: string) => `The data file has a damaged entry: ${what}.`,
  noAttempt: (id: string) => `There is no attempt ${id}.`,
} as const;
