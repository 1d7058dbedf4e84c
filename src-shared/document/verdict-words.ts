/** What is said about a checked step. */
import { capitalised, counted, countWord, listed } from './prose.ts';
import { say, type Said, type Sign } from './said.ts';

const cells = (n: number): string => (n === 2 ? 'Both cells agree' : `All ${countWord(n)} cells agree`);
const isAre = (n: number): string => (n === 1 ? 'is' : 'are');

/** Signs joined as words are. */
function listedSigns(signs: readonly Sign[]): Said {
  return signs.reduce<Said>(
    (said, sign, at) =>
      at === 0 ? say`${sign}` : say`${said}${at === signs.length - 1 ? ' and ' : ', '}${sign}`,
    say``,
  );
}

const yours = (from: Sign, value: string | null): Said =>
  value === null ? say`your ${from}` : say`your ${from} = ${value}`;

export const verdictWords = {
  correct: 'Correct',
  agree: (n: number, precision: string) =>
    `${n === 1 ? 'Your number agrees' : cells(n)} with the exact ${n === 1 ? 'value' : 'values'} to ${precision}.`,
  allZero: (n: number) => (n === 1 ? 'Zero, exactly.' : 'All zero, exactly.'),
  rightClass: (name: string, output: string | null, isAlone: boolean): string => {
    if (output === null) return `${name} has the largest output.`;
    return isAlone
      ? `${name}: ${output} is the largest output.`
      : `${name}: no output is larger than ${output}.`;
  },
  rightCount: 'Every weight and every bias is counted.',

  shown: 'Shown, no mark',
  shownKept: 'Shown, mark kept',
  readIt:
    'This is exact: it does not follow from your own numbers. Read it, then write the next step yourself.',

  rounded: 'Correct as rounded',
  rightTo: (digits: string) => `Right to the ${digits} you wrote.`,
  roundingOnce: 'Later steps are checked against your rounded values, so rounding never costs a mark twice.',
  decimals: (n: number) => counted(n, 'decimal').replace(/^\d+/, countWord(n)),
  digits: 'digits',
  near: (limit: string) => `Correct ${limit}`,
  nearEnough: (n: number, limit: string) =>
    `${n === 1 ? 'Your number agrees' : cells(n)} with the exact ${n === 1 ? 'value' : 'values'} ${limit}, which is enough here.`,
  nearOnce: 'Later steps are checked against your own values, so nothing costs a mark twice.',
  followsFromNear: (entries: readonly Sign[]): Said =>
    entries.length === 0
      ? say`Not the exact numbers, but near enough by the numbers on the way.`
      : say`It follows from your ${listedSigns(entries)}, which ${isAre(entries.length)} near enough. This costs no mark.`,
  followsFrom: (entries: readonly Sign[]): Said =>
    entries.length === 0
      ? say`Within the rounding on the way.`
      : say`Follows from your ${listedSigns(entries)}.`,
  cutOff: 'The digits are right but cut off; the last one would round up.',

  followsFromRounded: (entries: readonly Sign[]): Said =>
    entries.length === 0
      ? say`Not the exact numbers to the last digit, but within the rounding of the numbers on the way.`
      : say`Not the exact numbers to the last digit, but it follows from your rounded ${listedSigns(entries)}. Rounding costs no mark.`,

  notToTheLastDigit: 'Not the exact numbers to the last digit.',

  roundedClass: 'By your rounded outputs this may be the largest.',
  withLeftOut: (title: string, blanks: readonly Sign[]) =>
    `${title}, with ${listed(blanks.map(({ spoken }) => spoken))} left out`,
  checkedPast: (blanks: readonly Sign[]): Said =>
    say`${listedSigns(blanks)} ${isAre(blanks.length)} blank, so this was checked against what follows from your other entries.`,
  checkedPastShort: (blanks: readonly Sign[]): Said =>
    say`${listedSigns(blanks)} ${isAre(blanks.length)} blank.`,

  carried: 'Right method, carried value',
  /** @param isOutdated whether that step was right by the entries of its time */
  carriedFrom: (from: Sign, value: string | null, earns: boolean, isOutdated: boolean): Said => {
    const why = isOutdated ? say`${from} is outdated.` : say`${earns ? 'the' : 'The'} slip was at ${from}.`;
    const start = earns ? 'This step earns its mark; ' : '';
    return say`Not the exact numbers, but exactly what follows from ${yours(from, value)}. ${start}${why}`;
  },
  carriedShort: (from: Sign, value: string | null): Said => say`Follows from ${yours(from, value)}.`,
  despite: (faults: readonly Sign[]): Said =>
    say`It follows from the right ${faults.length === 1 ? 'value' : 'values'} of ${listedSigns(faults)}, not from what you wrote there.`,
  underConvention: 'Right under your convention',
  chargedBefore: (what: string, since: Sign): Said =>
    say`As in ${since}: ${what}. It cost a mark there and costs none here.`,
  asIn: (since: Sign): Said => say`As in ${since}.`,
  enterFirst: (blanks: readonly Sign[]): Said =>
    say`Something differs already after ${listedSigns(blanks)}, which you left out. Fill ${blanks.length === 1 ? 'it' : 'them'} in to have this checked.`,

  outdated: 'Outdated',
  accepted: (hasMark: boolean) =>
    `This step was accepted when you checked it${hasMark ? ' and keeps its mark' : ''}.`,
  hasChanged: (changed: Sign): Said =>
    say`${changed} has changed since: to be up to date, work it again from what ${changed} is now.`,
  hasChangedShort: (changed: Sign): Said => say`${changed} has changed since.`,
  keeps: 'The mark that it had before stays.',

  wrongShape: 'Not yet: wrong shape',
  shape: (rows: number, cols: number, neededRows: number, neededCols: number) =>
    `This is ${rows} × ${cols}; the step needs ${neededRows} × ${neededCols}.`,
  wrong: (where: string) => `Not yet: ${where} ${where.endsWith('cells') ? 'differ' : 'differs'}`,
  row: (row: number) => `row ${row}`,
  cell: (row: number, col: number) => `row ${row}, column ${col}`,
  number: 'this number',
  someCells: (wrong: number, all: number): string => {
    if (wrong < all) return `${wrong} of ${all} cells`;
    return all === 2 ? 'both cells' : `all ${all} cells`;
  },
  restRight: (n: number) => `The other ${n === 1 ? 'cell is' : `${countWord(n)} cells are`} right. `,
  lookAt: (n: number) =>
    `Redo ${n === 1 ? 'that number' : 'those numbers'}: look at the sign, the decimal sign and the order of the digits.`,
  lookAtMethod: 'Compare your working with the formula, then look at signs and decimal signs.',
  causeOpen: 'So much differs in this attempt that the cause was not looked for here.',
  wrongClass: 'Not yet: another class',
  lookAtOutputs: 'Compare the outputs for the query: the class is the row of the largest.',

  cannot: 'Can’t check yet',
  nothing: 'Nothing is filled in yet.',
  unread: (where: string, reason: string) => `${capitalised(where)}: ${reason}.`,
  emptyCell: (where: string) => `${capitalised(where)} is empty.`,
  emptyCells: (n: number) => `${capitalised(countWord(n))} cells are empty.`,
  tooCoarse: 'Can’t check yet: too few digits',
  giveMore: (n: number) => `Give at least ${countWord(n)} decimals.`,
  giveDigitsOfZero: 'Give more decimals, until a digit other than 0 shows.',
  giveDigitsToTell: 'Give more digits: with these, a common mistake gives the same number.',
  filled: (n: number, all: number) => `${n} of ${all} filled`,
  filledRight: 'The filled cells are right. Fill the rest for the mark.',
  filledWrong: (n: number) =>
    `${capitalised(counted(n, 'filled cell').replace(/^\d+/, countWord(n)))} ${n === 1 ? 'differs' : 'differ'}. Fix ${n === 1 ? 'it' : 'them'} and fill the rest for the mark.`,
} as const;
