/** Every sentence of the window. A second language is a second dictionary of this shape. */
import type { ApiError } from '../src-shared/contract/errors.ts';
import type { HomeView, Paragraph, ResultView, Settings } from '../src-shared/contract/views.ts';
import { clockTime, dayOf } from './when.ts';
import type { StepState } from './ui/step-state.ts';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const outOf = (n: number, total: number): string => `${n} of ${total}`;
const marks = (earned: number, total: number): string =>
  `${outOf(earned, total)} ${total === 1 ? 'mark' : 'marks'}`;
/** What a check earned, or that it cost nothing. */
const markLine = ({ mark, earned, total }: ResultView): string =>
  mark === 'hold' ? 'No attempt used' : marks(earned, total);
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
const inSentence = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

type Progress = NonNullable<HomeView['exercises'][number]['progress']>;
type PhaseProgress = NonNullable<HomeView['resume']>['phases'][number];
type Layer = HomeView['exercises'][number]['layers'][number];

const state: Readonly<Record<StepState, string>> = {
  ok: 'correct',
  approx: 'correct as rounded',
  carry: 'consistent with your earlier value',
  bad: 'not yet',
  hold: 'cannot be checked yet',
  now: 'current step',
  begun: 'begun',
  todo: 'not started',
};

const themes: Readonly<Record<Settings['theme'], string>> = {
  system: 'as the system',
  light: 'light',
  dark: 'dark',
};

const gone = {
  endpoint: 'This window and the program behind it are of different versions. Start Deltadrill again.',
  exercise: 'There is no such exercise.',
  attempt: 'This attempt could not be found. The exercise is intact; start it again.',
  step: 'This step is not part of the exercise.',
} as const;

/** What went wrong, in a sentence or two. */
function error(failure: ApiError): string {
  switch (failure.code) {
    case 'invalidInput':
      return `This could not be taken: ${failure.issues.map(({ message }) => message).join('; ')}.`;
    case 'notFound':
      return gone[failure.what];
    case 'storage':
      return `The data folder could not be used (${failure.reason}).`;
    case 'unreachable':
      return 'Deltadrill does not answer. It may have been closed; start it again.';
    case 'forbidden':
      return 'This page is not let in. Start Deltadrill again and use the address that it gives.';
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
  markLine,
  retry: 'Try again',
  units: (n: number): string => count(n, 'unit'),
  network: (layers: readonly Layer[]): string =>
    `Network of ${count(layers.length, 'layer')}: ${layers.map(({ units, name }) => `${units} ${name}`).join(', ')}`,
  theme: { names: themes, button: (name: string): string => `Theme: ${name}. Switch` },

  notice: {
    unsaved: (why: string): string => `Your newest text is not saved yet. ${why}`,
    settings: (why: string): string => `The theme could not be kept. ${why}`,
    setAside: (file: string): string =>
      `A data file was damaged and is set aside, unchanged, as ${file}. A new one was begun.`,
  },

  screen: {
    trouble: 'This could not be shown',
    toHome: 'To Home',
  },

  home: {
    tab: 'Home',
    welcome: 'Work through backpropagation one line at a time. Every line is checked as soon as you ask.',
    leftOff: (leftAt: number, now: number): string =>
      `Left off ${dayOf(leftAt, now)} at ${clockTime(leftAt)}`,
    exercise: (number: string, title: string): string => `Exercise ${number}: ${title}`,
    next: (title: string, tex: string, number: number, { done, earned, total }: Progress): Paragraph => [
      { text: `Next is the ${inSentence(title)} ` },
      { tex },
      { text: `, step ${outOf(number, total)}. ${done === 0 ? '' : `${marks(earned, done)} so far.`}` },
    ],
    phases: (phases: readonly PhaseProgress[]): string =>
      `Progress by phase: ${phases.map(({ name, done, total }) => `${name} ${outOf(done, total)}`).join(', ')}`,
    resume: 'Continue',
    restart: 'Start this exercise again',
    restartAsk: 'Start with blank paper? The steps done so far are put away.',
    restartYes: 'Start again',
    restartNo: 'Keep them',
    wayOn: 'What you began is finished.',
    goOnWith: (number: string): string => `Go on with Exercise ${number}`,
    startWith: (number: string): string => `Start with Exercise ${number}`,
    about: (title: string, subtitle: string, steps: number): string =>
      `${title}. ${subtitle}. ${count(steps, 'step')}.`,
    start: 'Start',
    classics: 'Classic sheet',
    classicsNote: 'Checked against the printed solutions',
    steps: (n: number): string => count(n, 'step'),
    progress: (progress: Progress | null): string => {
      if (progress === null) return 'Not started';
      const { done, earned, total } = progress;
      return done < total ? `${outOf(done, total)} done` : marks(earned, total);
    },
  },

  workspace: {
    title: (number: string, title: string): string => `Exercise ${number} · ${title}`,
    breadcrumb: 'Where you are',
    position: (number: number, total: number): string => `Step ${outOf(number, total)}`,
    earned: (n: number): string => count(n, 'mark'),
    previousStep: 'Previous step',
    nextStep: 'Next step',
    steps: 'Steps',
    sheet: 'Exercise sheet',
    statement: 'Statement',
    wholeStatement: 'Whole statement',
    backTo: (step: string, stateWord: string): string => `Back to ${step}, ${stateWord}`,
    backToThis: 'Back to this step',
    nextLine: 'Next: ',
    actions: 'Actions',
    check: 'Check step',
    checking: 'Checking…',
    checked: 'Checked',
    keyNext: 'next',
    keyMove: 'move',
    keyPreviousStep: 'previous step',
    keyNextStep: 'next step',
    finished: (earned: number, total: number): string => `The exercise is finished: ${marks(earned, total)}`,
    finishedBody: 'Every step is right. All your results are in the reference panel.',
    again: 'Start again',
  },

  verdict: {
    next: (tex: string): Paragraph => [{ text: 'Next: ' }, { tex }],
    back: (tex: string): Paragraph => [{ text: 'Back to ' }, { tex }],
    leave: (tex: string): Paragraph => [{ text: 'Leave it and go on to ' }, { tex }],
    leaveBack: (tex: string): Paragraph => [{ text: 'Leave it and go back to ' }, { tex }],
    tryAgain: [{ text: 'Try again' }] as Paragraph,
    goToRow: (row: number): Paragraph => [{ text: `Go to row ${row}` }],
    choose: [{ text: 'Choose' }] as Paragraph,
    spoken: (result: ResultView, more = ''): string =>
      [result.title, result.body, markLine(result), more]
        .filter((part) => part !== '')
        .map(sentence)
        .join(' '),
  },

  grid: {
    label: (spoken: string, rows: number, cols: number): string =>
      `${spoken}, ${count(rows, 'row')}, ${count(cols, 'column')}`,
    cell: (row: number, rows: number, column: string): string =>
      `row ${outOf(row, rows)}${column === '' ? '' : `, ${column}`}`,
    column: (label: string, col: number, cols: number): string => {
      if (label !== '') return inSentence(label);
      return cols === 1 ? '' : `column ${outOf(col, cols)}`;
    },
    empty: 'empty',
    pasted: (taken: number, left: number): string =>
      left === 0
        ? `${count(taken, 'value')} pasted.`
        : `Pasted ${outOf(taken, taken + left)} values; ${left} did not fit.`,
  },

  reference: {
    name: 'Reference',
    button: 'Reference panel',
    used: 'Used in this step',
    nothingUsed: 'This step uses nothing of the earlier ones.',
    given: 'given',
    yours: 'yours',
    notWritten: 'not written yet',
    allGiven: 'All given data',
    allResults: 'All your results',
    noResults: 'Steps that you have written appear here.',
  },
} as const;
