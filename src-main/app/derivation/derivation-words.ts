/** What is said about derivations: their names, their marks, and why one cannot be opened. */
import { capitalised, counted } from '../../../src-shared/document/prose.ts';
import type { Difficulty } from '../../../src-shared/derivation/draw-problem.ts';
import type { NamedProblem } from '../../../src-shared/derivation/problem-list.ts';

export const difficultyWords: Readonly<
  Record<Difficulty, { readonly name: string; readonly about: string }>
> = {
  1: { name: 'One function', about: 'A loss and one function of the net.' },
  2: { name: 'Scaled or shifted', about: 'The net is scaled or shifted inside the function.' },
  3: { name: 'Squares and softmax', about: 'A square inside the function, or softmax.' },
  4: {
    name: 'Nested or shared',
    about: 'One function inside another, or an output that all nets share.',
  },
};

export const derivationWords = {
  about: (group: NamedProblem['group'] | 'drawn', number: string) => {
    if (group === 'sheet') return `Derivation ${number.slice(1)}`;
    return group === 'drill' ? 'Drill' : 'Drawn derivation';
  },
  inReading: (about: string, reading: string) => `${about}, ${reading}`,
  drawnTitle: (loss: string, difficulty: string) => `${capitalised(loss)}: ${difficulty.toLowerCase()}`,
  nothingChecked: 'Nothing is checked yet. The result earns a mark, and so does each step of the working.',
  marks: (earned: number, total: number) => `You earned ${earned} of ${counted(total, 'mark')}.`,
  complete: 'The derivation is complete.',
  shownTitle: 'Shown, no mark',
  shown: 'Read it, then write the next line yourself.',
  shownLast: 'Read it: with this line the derivation is complete.',
  sameRatio: (ratio: string) => `Wherever it is tried, yours divided by what is expected is ${ratio}.`,
  place: (line: number) => `line ${line} has no such place`,
} as const;
