/** What every host says when it cannot start. */
export const startSentences = {
  badDraftDelay: (given: string, most: number) =>
    `DELTADRILL_DRAFT_DELAY_MS must be a whole number from 0 to ${most.toString()}, not "${given}".`,
} as const;
