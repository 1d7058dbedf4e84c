/** Home: where one left off, and the exercises. */
import type { Paragraph } from '../../src-shared/contract/pieces.ts';
import type { HomeView, Progress } from '../../src-shared/contract/views.ts';
import { clockTime, dayOf } from '../when.ts';
import { count, inSentence, marks, outOf } from './parts.ts';

type Next = NonNullable<HomeView['resume']>['next'];
type PhaseProgress = NonNullable<HomeView['resume']>['phases'][number];

function progress(done: Progress): string {
  return done.done < done.total ? `${outOf(done.done, done.total)} done` : marks(done.earned, done.total);
}

export const homeWords = {
  tab: 'Home',
  welcome: 'Practise backpropagation by hand, one line at a time. Each line is checked when you ask.',
  leftOff: (leftAt: number, now: number): string => `Left off ${dayOf(leftAt, now)} at ${clockTime(leftAt)}`,
  /** Only those of the sheet have a number. */
  exercise: (number: string, title: string): string =>
    number === '' ? title : `Exercise ${number}: ${title}`,
  next: ({ title, tex, spoken, number }: Next, { done, earned, total }: Progress): Paragraph => [
    { text: `Next is the ${inSentence(title)} ` },
    { tex, spoken },
    { text: `, step ${outOf(number, total)}. ${done === 0 ? '' : `${marks(earned, done)} so far.`}` },
  ],
  phases: (phases: readonly PhaseProgress[]): string =>
    `Progress by phase: ${phases.map(({ name, done, total }) => `${name} ${outOf(done, total)}`).join(', ')}`,
  resume: 'Continue',
  restart: 'Start this exercise again',
  restartAsk: 'Start with blank paper? This attempt is kept.',
  restartYes: 'Start again',
  restartNo: 'Go on with this one',
  goOnWith: (number: string): string => `Next: Exercise ${number}`,
  startWith: (number: string): string => `Start with Exercise ${number}`,
  about: (title: string, subtitle: string, steps: number): string =>
    `${title}. ${subtitle}. ${count(steps, 'step')}.`,
  start: 'Start',
  classics: 'Classic sheet',
  classicsNote: 'Checked against the printed solutions',
  steps: (n: number): string => count(n, 'step'),
  progress,
  exerciseProgress: (done: Progress | null): string => (done === null ? 'Not started' : progress(done)),
} as const;
