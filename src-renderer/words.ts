/** Every sentence of the window. A second language is a second dictionary of this shape. */
import type { ApiError } from '../src-shared/contract/errors.ts';
import type { HomeView } from '../src-shared/contract/views.ts';
import type { StepState } from './ui/step-state.ts';
import { compareWords } from './words/compare-words.ts';
import { derivationWords } from './words/derivation-words.ts';
import { generatorWords } from './words/generator-words.ts';
import { homeWords } from './words/home-words.ts';
import { count, marks, outOf } from './words/parts.ts';
import { solutionWords } from './words/solution-words.ts';
import { settingsWords, shortcutWords } from './words/settings-words.ts';
import {
  attemptWords,
  gridWords,
  hintWords,
  pasteWords,
  referenceWords,
  verdictWords,
  workspaceWords,
} from './words/workspace-words.ts';

type Layer = HomeView['exercises'][number]['layers'][number];

const state: Readonly<Record<StepState, string>> = {
  ok: 'correct',
  approx: 'correct as rounded',
  carry: 'consistent with your earlier value',
  bad: 'not yet',
  hold: 'cannot be checked yet',
  shown: 'revealed',
  outdated: 'outdated',
  now: 'current step',
  begun: 'begun',
  todo: 'not started',
};

const gone = {
  endpoint: 'This window and the program behind it are of different versions. Start Deltadrill again.',
  exercise: 'There is no such exercise.',
  attempt: 'This attempt could not be found. The exercise is intact; start it again.',
  step: 'This step is not part of the exercise.',
  preset: 'This preset is no longer there.',
} as const;

/** What went wrong, in a sentence or two. */
function error(failure: ApiError): string {
  switch (failure.code) {
    case 'invalidInput':
      return `This could not be taken: ${failure.issues.map(({ message }) => message).join('; ')}.`;
    case 'notFound':
      return gone[failure.what];
    case 'notDue':
      return 'This shows the values of steps that are left. Read the worked solution first.';
    case 'typesetting':
      return failure.reason;
    case 'stopped':
      return 'Checking was stopped. Everything that you wrote is there, and no try was used.';
    case 'notGraded':
      return 'Checking ended before it was complete. Everything that you wrote is there, and no try was used.';
    case 'storage':
      return `The data folder could not be used (${failure.reason}).`;
    case 'unreachable':
      return 'Deltadrill does not answer. It may have been closed; start it again.';
    case 'forbidden':
      return 'Session ended. Open the address printed by npm start.';
    case 'superseded':
      return 'A newer request took the place of this one.';
    case 'internal':
      return `Something went wrong inside Deltadrill. Reference: ${failure.reference}.`;
  }
}

export const words = {
  app: 'Deltadrill',
  mainNavigation: 'Main',
  state,
  error,
  outOf,
  marks,
  retry: 'Try again',
  stop: 'Stop',
  close: 'Close',
  notANumber: 'This is not a number. Write 0.1 or 0,1.',
  wholeNumber: (least: number, most: number): string => `A whole number from ${least} to ${most}.`,
  units: (n: number): string => count(n, 'unit'),
  network: (layers: readonly Layer[]): string =>
    `Network of ${count(layers.length, 'layer')}: ${layers.map(({ units, name }) => `${units} ${name}`).join(', ')}`,

  notice: {
    understood: 'Understood',
    unsaved: (why: string): string => `Your newest text is not saved yet. ${why}`,
    settings: (why: string): string => `The settings could not be kept. ${why}`,
    setAside: (file: string): string =>
      `A data file was damaged and is set aside, unchanged, as ${file}. A new one was begun.`,
  },

  grading: {
    title: 'Checking a large attempt',
    steps: (done: number, of: number): string => `${outOf(done, of)} steps`,
    begun: 'Checking this large attempt takes a while. Escape stops it.',
  },

  screen: {
    trouble: 'This could not be shown',
    toHome: 'To Home',
  },

  home: homeWords,
  workspace: workspaceWords,
  hint: hintWords,
  verdict: verdictWords,
  grid: gridWords,
  paste: pasteWords,
  reference: referenceWords,
  attempts: attemptWords,
  settings: settingsWords,
  shortcuts: shortcutWords,
  compare: compareWords,
  derivation: derivationWords,
  generator: generatorWords,
  solution: solutionWords,
} as const;
