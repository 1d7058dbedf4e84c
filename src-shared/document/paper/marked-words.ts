/** The words of a marked attempt. */
import { counted } from '../prose.ts';

export const markedWords = {
  youHad: 'You had ',
  stop: '.',
  marks: (earned: number, isLost: boolean) =>
    `${earned} of ${counted(1, 'mark')}${isLost ? ': the step had been shown before' : ''}.`,
  notAnswered: ': not answered.',
  exact: 'Exactly:',
  spokenExact: (equation: string) => `Exactly: ${equation}`,
  spokenWritten: (name: string, formula: string, entries: string) =>
    `Written for ${name}, which equals ${formula}: ${entries}`,
  marksOfParts: 'Marks',
  part: 'Part',
  earnedOf: (earned: number, total: number) => `${earned} of ${total}`,
  all: 'All',
} as const;
