/** What the Electron host says; the menu speaks Electron's own words for its roles. */
export const electronSentences = {
  app: 'Deltadrill',
  pdf: 'PDF',
  startFailed: (reason: string) => `Deltadrill could not start: ${reason}`,
  pageGone: (reason: string, exitCode: number) =>
    `The page's process ended: ${reason}, exit code ${exitCode}.`,
  pageGoneTwice:
    'The window stopped working twice within a minute, so Deltadrill ends. What you typed is stored; start it again to go on.',
} as const;
