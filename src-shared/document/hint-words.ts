/** The words below a cell that is worked with the student's own numbers. */
export const hintWords = {
  notThere: (one: boolean): string =>
    one
      ? ' is not filled in or cannot be read; it stands as a symbol.'
      : ' are not all filled in or cannot be read; they stand as symbols.',
  /** What follows names the steps. */
  withYour: 'Worked with your ',
  asWritten: (one: boolean): string =>
    `, as you wrote ${one ? 'it' : 'them'}; rounding can change the last digit.`,
  differs: (one: boolean): string =>
    `, as you wrote ${one ? 'it' : 'them'}. The revealed values are exact, so this cell differs.`,
} as const;
