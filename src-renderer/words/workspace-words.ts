/** The workspace: the lines of working, the cells, the hints, the verdicts, the reference panel. */
import type { HintView, OpenedHint, Rung } from '../../src-shared/contract/hint-views.ts';
import type { FormulaView, Paragraph } from '../../src-shared/contract/pieces.ts';
import type { Settings } from '../../src-shared/contract/settings.ts';
import type { ResultView } from '../../src-shared/contract/step-views.ts';
import type { Progress } from '../../src-shared/contract/views.ts';
import type { News } from '../state/said-results.svelte.ts';
import { clockTime, dayOf } from '../when.ts';
import { count, inSentence, marks, outOf, sentence } from './parts.ts';

type Numbers = Pick<HintView, 'numbers' | 'note'>;

export const plain = (paragraphs: readonly Paragraph[]): string[] =>
  paragraphs.map((pieces) => pieces.map((piece) => ('tex' in piece ? piece.spoken : piece.text)).join(''));

/** What a check earned, or that it cost nothing. */
export const markLine = ({
  mark,
  earned,
  total,
  assisted,
}: Pick<ResultView, 'mark' | 'earned' | 'total' | 'assisted'>): string => {
  if (mark === 'hold') return 'No try used';
  if (total === 0) return 'No new mark: the lines before show this';
  return mark === 'shown' && earned === 0
    ? 'No mark'
    : `${marks(earned, total)}${assisted ? ', assisted by a hint' : ''}`;
};

const otherSteps = (n: number): string => `${count(n, 'other step')} ${n === 1 ? 'is' : 'are'}`;
const markedAgain = (n: number): string => (n === 0 ? '' : `${otherSteps(n)} marked again`);
const nowOutdated = (n: number): string =>
  n === 0 ? '' : `${otherSteps(n)} outdated and ${n === 1 ? 'keeps its mark' : 'keep their marks'}`;

export const workspaceWords = {
  /** Only those of the sheet have a number. */
  title: (number: string, title: string): string => (number === '' ? title : `Exercise ${number} · ${title}`),
  breadcrumb: 'Where you are',
  position: (number: number, total: number): string => `Step ${outOf(number, total)}`,
  earned: (n: number): string => count(n, 'mark'),
  previousStep: 'Previous step',
  nextStep: 'Next step',
  compare: 'Compare losses',
  steps: 'Steps',
  sheet: 'Exercise sheet',
  statement: 'Statement',
  wholeStatement: 'Whole statement',
  backTo: (step: string, stateWord: string): string => `Back to ${step}, ${stateWord}`,
  backToThis: 'Back to this step',
  nextLine: (title: string): string => `Next: ${inSentence(title)} `,
  actions: 'Actions',
  check: 'Check step',
  checking: 'Checking…',
  checked: ({ mark, tries }: ResultView): string => {
    if (mark === 'hold') return 'Not checked yet';
    return mark === 'shown' ? 'Revealed' : `Checked, try ${tries}`;
  },
  markedAgain: (title: string): string => `${title}, marked again`,
  paste: 'Paste matrix',
  fill: 'Fill',
  fillTitle: 'Fill the selected cells, or all that are empty, with one value',
  clear: 'Clear',
  cleared: 'All cells cleared.',
  keyNext: 'next',
  keyMove: 'move',
  keyHints: 'hints',
  keyPreviousStep: 'previous step',
  keyNextStep: 'next step',
  keyShortcuts: 'all shortcuts',
  undo: 'Undone.',
  redo: 'Done again.',
  finished: (earned: number, total: number): string => `The exercise is finished: ${marks(earned, total)}`,
  finishedBody: 'All your results are in the reference panel.',
  again: 'Start again',
} as const;

export const hintWords = {
  name: 'Hints',
  rungs: { 1: 'Formula', 2: 'With numbers', 3: 'Reveal' },
  titles: {
    1: 'Shows the formula of this step. The step then counts as assisted, which costs no mark',
    2: 'Works the cell that you are in with your own numbers',
    3: 'Fills the step in; no mark',
  },
  worked: 'One cell, your numbers',
  /** Before the derivative in another form. */
  where: 'where ',
  /** @param rung the one that opened by itself */
  free: (rung: Rung): string =>
    `Three tries: here is ${rung === 1 ? 'the formula' : 'one cell with your numbers'}, free.`,
  revealAsk: (keepsMark: boolean): string =>
    `Reveal this step? ${keepsMark ? 'It keeps its mark.' : 'It then earns no mark.'}`,
  revealYes: 'Reveal',
  revealNo: 'Keep working',
  /** What a rung has shown. */
  spoken: (rung: Rung, hint: OpenedHint | null, numbers: Numbers | null): string => {
    if (rung === 1) {
      const where = hint?.slope ? `, ${hintWords.where}${hint.slope.spoken}` : '';
      return hint ? sentence(`Formula: ${hint.formula.spoken}${where}`) : '';
    }
    const worked = numbers?.numbers ? [`One cell, your numbers: ${numbers.numbers.spoken}`] : [];
    return [...worked, ...plain(numbers?.note ? [numbers.note] : [])].map(sentence).join(' ');
  },
} as const;

export const verdictWords = {
  markLine,
  next: (piece: FormulaView): Paragraph => [{ text: 'Next: ' }, piece],
  back: (piece: FormulaView): Paragraph => [{ text: 'Back to ' }, piece],
  goBack: (piece: FormulaView): Paragraph => [{ text: 'Go back to ' }, piece],
  leave: (piece: FormulaView): Paragraph => [{ text: 'Leave it and go on to ' }, piece],
  leaveBack: (piece: FormulaView): Paragraph => [{ text: 'Leave it and go back to ' }, piece],
  workAgain: [{ text: 'Work it again' }] as Paragraph,
  more: 'More',
  less: 'Less',
  tryAgain: [{ text: 'Try again' }] as Paragraph,
  withNumbers: [{ text: 'Show with numbers' }] as Paragraph,
  rewrite: [{ text: 'Write it yourself' }] as Paragraph,
  exact: ({ digits, kind }: Settings['precision']): Paragraph => [{ text: `Show ${digits} ${kind}` }],
  goToRow: (row: number): Paragraph => [{ text: `Go to row ${row}` }],
  choose: [{ text: 'Choose' }] as Paragraph,
  /** After a check or a reveal. @param end what is said when it was the last, else empty */
  news: ({ result, anew, outdated, free }: News, end = ''): string =>
    [
      result.title,
      ...plain(result.brief ? [result.brief] : result.body),
      markLine(result),
      markedAgain(anew - outdated),
      nowOutdated(outdated),
      free === null ? '' : hintWords.free(free),
      end,
    ]
      .filter((part) => part !== '')
      .map(sentence)
      .join(' '),
} as const;

const size = (rows: number, cols: number): string => `${rows} × ${cols}`;

export const gridWords = {
  label: (spoken: string, rows: number, cols: number): string =>
    `${spoken}, ${count(rows, 'row')}, ${count(cols, 'column')}`,
  cell: (row: number, rows: number, column: string): string =>
    `row ${outOf(row, rows)}${column === '' ? '' : `, ${column}`}`,
  column: (label: string, col: number, cols: number): string => {
    if (label !== '') return inSentence(label);
    return cols === 1 ? '' : `column ${outOf(col, cols)}`;
  },
  empty: 'empty',
  equals: (value: string): string => `equals ${value}`,
  keeps: 'Enter keeps it',
  /** What is said of a cell: why it is marked so, and the expression whose value it shows. */
  description: (reason: string, expression: string | null): string =>
    [reason, ...(expression === null ? [] : [`From ${expression}`])]
      .filter((part) => part !== '')
      .map(sentence)
      .join(' '),
  pasted: (taken: number, left: number, cells: number): string => {
    const step = `The step has ${count(cells, 'cell')}.`;
    if (left > 0) return `Pasted ${outOf(taken, taken + left)} values; ${left} did not fit. ${step}`;
    return taken < cells ? `${count(taken, 'value')} pasted. ${step}` : `${count(taken, 'value')} pasted.`;
  },
  /** @param places empty when the selection is down to one cell */
  selected: (places: readonly { row: number; col: number }[]): string => {
    const rows = new Set(places.map(({ row }) => row)).size;
    const cols = new Set(places.map(({ col }) => col)).size;
    return places.length === 0 ? 'One cell selected.' : `${size(rows, cols)} cells selected.`;
  },
  filled: (cells: number, value: string): string => `${count(cells, 'cell')} filled with ${value}.`,
  notFilled: {
    noValue: 'Write a number in one cell first. Fill then puts it into the empty cells.',
    noCell: 'No cell is empty. Select the cells to fill with Shift and the arrow keys.',
  },
} as const;

export const pasteWords = {
  title: 'Paste a matrix',
  intro: 'From a spreadsheet, NumPy, MATLAB or LaTeX: one row a line, or rows divided by ; or \\\\.',
  field: 'Matrix',
  put: 'Put into the cells',
  cancel: 'Cancel',
  transpose: (got: { rows: number; cols: number }, need: { rows: number; cols: number }): string =>
    `This is ${size(got.rows, got.cols)}; the step needs ${size(need.rows, need.cols)}. Transpose it?`,
  transposeYes: 'Transpose',
  transposeNo: 'Paste as it is',
  oneNumber: (text: string, cells: number): string =>
    `This is one number, ${text}; the step has ${count(cells, 'cell')}.`,
  fillAll: 'Fill all cells',
  fillOne: 'Only the current cell',
  comma: 'Is the comma a decimal sign or between two numbers?',
  decimal: (first: string): string => `Decimal sign: ${first}`,
  separator: (first: readonly string[]): string => `Between numbers: ${first.join(' and ')}`,
} as const;

export const referenceWords = {
  name: 'Reference',
  button: 'Reference panel',
  used: 'Used in this step',
  nothingUsed: 'This step uses nothing of the earlier ones.',
  given: 'given',
  yours: 'yours',
  shown: 'revealed',
  notWritten: 'not written yet',
  allGiven: 'All given data',
  allResults: 'All your results',
  noResults: 'Steps that you have written appear here.',
  results: (checked: number, unchecked: number): string =>
    unchecked === 0 ? count(checked, 'step') : `${count(checked, 'step')}, ${unchecked} not checked`,
  directions: { forward: 'forward', backward: 'backward' },
} as const;

export const attemptWords = {
  title: 'Attempts at this exercise',
  button: (number: number, of: number): string => (of === 1 ? 'Attempt 1' : `Attempt ${outOf(number, of)}`),
  all: 'All attempts',
  one: (number: number): string => `Attempt ${number}`,
  times: (startedAt: number, touchedAt: number, now: number): string =>
    `Begun ${dayOf(startedAt, now)} at ${clockTime(startedAt)}, last worked on ${dayOf(touchedAt, now)} at ${clockTime(touchedAt)}`,
  progress: ({ done, earned, total }: Progress): string =>
    done < total ? `${outOf(done, total)} done, ${count(earned, 'mark')}` : marks(earned, total),
  here: 'this one',
  open: 'Open',
  again: 'Start again',
  againNote: 'Earlier attempts are kept.',
} as const;
