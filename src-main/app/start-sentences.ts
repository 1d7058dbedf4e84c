/** What every host says about its start: when it cannot, and when another holds the data folder. */
export const startSentences = {
  badDraftDelay: (given: string, most: number) =>
    `DELTADRILL_DRAFT_DELAY_MS must be a whole number from 0 to ${most.toString()}, not "${given}".`,
  address: (address: string) => `Deltadrill: ${address}`,
  runsHere: 'Deltadrill was running already on this data folder; it was asked to show itself.',
  runsSilently: (folder: string) =>
    `Deltadrill is running already on ${folder}, but it does not answer. End it and try again.`,
} as const;
