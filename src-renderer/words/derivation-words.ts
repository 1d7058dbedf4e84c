/** Derivations: the list of problems, the lines, their verdicts, the symbols, the worked solution. */
import type {
  DerivationList,
  LineResult,
  ProblemRow,
  Standing,
} from '../../src-shared/contract/derivation-views.ts';
import type { FormulaView, Paragraph } from '../../src-shared/contract/pieces.ts';
import { count, marks, sentence } from './parts.ts';
import { markLine, plain } from './workspace-words.ts';

type Counterexample = NonNullable<LineResult['counterexample']>;
type Resume = NonNullable<DerivationList['resume']>;

const listed = (formulas: readonly FormulaView[]): string => formulas.map(({ spoken }) => spoken).join(', ');

function rowSpoken({ at, yours, expected }: Counterexample['rows'][number]): string {
  return `For ${listed(at)}: yours ${yours ?? noValue}, expected ${expected}.`;
}

const noValue = 'no value';

export const derivationWords = {
  tab: 'Derivations',
  title: (about: string, title: string): string => `${about} · ${title}`,
  groups: { sheet: 'From the sheet', drill: 'Drills', drawn: 'Drawn' },
  all: 'All derivations',
  allNote: 'Drills, and new ones as hard as you like',
  intro:
    'Derive a derivative in symbols, line by line. Any number of lines will do; each is checked for truth, whatever it looks like.',
  none: 'Problems that you draw appear here.',
  progress: (progress: ProblemRow['progress']): string => {
    if (progress === null) return 'Not started';
    if (progress.finished) return marks(progress.earned, progress.total);
    return progress.lines === 0 ? 'Begun' : `${count(progress.lines, 'line')} written`;
  },
  draw: {
    title: 'Draw a new one',
    difficulty: 'How hard',
    button: 'Draw and start',
  },
  resume: {
    title: ({ about, title }: Resume): string => `${about}: ${title}`,
    next: ({ line, asked, progress: { earned } }: Resume): Paragraph => [
      { text: `Next is line ${line} towards ` },
      asked,
      { text: earned === 0 ? '.' : `. ${count(earned, 'mark')} so far.` },
    ],
  },

  plain: (pieces: Paragraph): string => plain([pieces]).join(''),
  sheet: 'Derivation sheet',
  statement: 'Statement',
  lineNumber: (number: number, about: number): string => `Line ${number} of about ${about}`,
  line: (number: number): string => `Line ${number}`,
  field: (number: number, asked: FormulaView): string => `Line ${number}. Goal: ${asked.spoken}`,
  goal: '. Goal: ',
  written: (number: number, state: string): string => `Line ${number}, ${state}:`,
  toLine: 'Edit this line',
  emptyLine: 'empty',
  completions: 'Completions',
  completed: (n: number): string => count(n, 'completion'),
  copied: (number: number): string => `Copied as line ${number}.`,
  added: (number: number): string => `Line ${number} added.`,
  removed: (number: number): string => `Line ${number} deleted.`,

  actions: {
    check: 'Check line',
    add: 'Add a line',
    copy: 'Copy line',
    remove: 'Delete line',
    checked: 'Checked',
    keyLines: 'other lines',
  },
  hint: {
    rungs: { 1: 'Rule', 2: 'Applied', 3: 'Next line' },
    titles: {
      1: 'Names the rule that the next line needs. The line still earns its mark, noted as assisted',
      2: 'Applies the rule to this problem',
      3: 'Writes the line for you; no mark',
    },
    revealAsk: 'Reveal the next line? It then earns no mark.',
    spoken: (pieces: readonly Paragraph[]): string => plain(pieces).map(sentence).join(' '),
  },
  verdict: {
    next: [{ text: 'Next line' }] as Paragraph,
    back: (number: number): Paragraph => [{ text: `Go to line ${number}` }],
    edit: (number: number): Paragraph => [{ text: `Edit line ${number}` }],
    rule: [{ text: 'Show the rule' }] as Paragraph,
    spoken: ({ counterexample, ...result }: LineResult, more: string): string =>
      [
        result.title,
        ...plain(result.body),
        ...(counterexample?.rows.slice(0, 1).map(rowSpoken) ?? []),
        markLine(result),
        more,
      ]
        .filter((part) => part !== '')
        .map(sentence)
        .join(' '),
  },
  counterexample: {
    name: 'Counterexample',
    at: 'Try',
    yours: 'Yours',
    expected: 'Expected',
    ratio: 'Ratio',
    noValue,
    none: '–',
  },
  symbols: 'Symbols',
  typing: 'Typing',
  typed: 'You type',
  means: 'It means',
  rules: 'Rules you may use',
  attempts: 'Attempts at this derivation',

  end: ({ earned, total }: Standing): string => `The derivation is finished: ${marks(earned, total)}`,
  endBody: (left: number): string =>
    `Every line is true, and the last one is what was asked.${left === 0 ? '' : ` The working earns ${count(left, 'more mark')}: add its lines above the last one.`}`,
  solution: {
    title: 'Worked solution',
    ask: 'The worked solution shows lines that you have not written. They then earn no mark.',
    show: 'Show it',
    goOn: 'Go on working',
    none: 'No worked solution is known for this problem.',
  },
  marks: ({ earned, total }: Standing): string => marks(earned, total),
} as const;
