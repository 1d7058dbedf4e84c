/** Working habits of honest students: every one of them is right, and none may be refused. */
import { evaluate } from '../src-shared/algebra/evaluate.ts';
import type { Formula } from '../src-shared/algebra/formula.ts';
import type { Solution, Step } from '../src-shared/solution/solve.ts';
import type { Chance } from './chance.ts';
import { fromTable } from './function-spellings.ts';
import {
  asExpression,
  asFraction,
  cutOff,
  roundedByHand,
  roundedTwice,
  shortOrRounded,
  spelled,
  spellings,
  withWholeZeros,
  written,
  type Format,
} from './number-writing.ts';
import { onPaper, type Round } from './paper-work.ts';
import {
  dividedFirst,
  etaFirst,
  hasShortForm,
  isMean,
  isShortForm,
  longForm,
  powersOfE,
  slopesInZ,
  timesRoundedShare,
  type Spell,
} from './right-forms.ts';
import { rightForms, roundingStudent, styles, type Sources, type Student } from './students.ts';

export interface Habit {
  readonly name: string;
  /** Networks in which the habit shows; any when left out. */
  readonly suits?: (solution: Solution) => boolean;
  /** Of what size the numbers are. */
  readonly size?: 'large' | 'small';
  /** The digits at which it is tried; those of the test when left out. */
  readonly digits?: Pick<Format, 'kind' | 'digits'>;
  readonly student: (format: Format, chance: Chance) => Student;
  /** A share of cells and of steps that are left out. */
  readonly leavesOut?: { readonly cells: number; readonly steps: number };
}

const identity: Round = (value) => value;

/** Rounds what is written and carries it on, but for what is given. */
function student(format: Format, chance: Chance, own: Partial<Student>): Student {
  return { ...roundingStudent('a', format, chance), ...own };
}

const rounderOf =
  (format: Format): Round =>
  (value) =>
    Number(written(value, { ...format, losesZeros: false }));

type Writer = (value: number, format: Format) => number;

/** x - t where that is right, else any right formula: the loss in full is a habit of its own. */
function usualForm(step: Step, chance: Chance): Formula {
  return isShortForm(step) ? step.formula : chance.one(rightForms(step));
}

/** Keeps some numbers, and writes each as it is changed by `as`. */
function keeping(name: string, keep: Writer, as: Writer, from: keyof Sources = 'kept'): Habit {
  return {
    name,
    student: (format, chance) =>
      student(format, chance, {
        work: (step, sources) => evaluate(usualForm(step, chance), sources[from]),
        keep: (value) => keep(value, format),
        write: (value) => written(as(value, format), format),
      }),
  };
}

interface Manner {
  readonly spell: Spell;
  /** Which numbers on the way are rounded. */
  readonly rounds: 'nothing' | 'powers' | 'everything';
  readonly from?: keyof Sources;
}

/** Uses another right formula, with or without rounding on the way. */
function spelling(
  name: string,
  { spell, rounds, from = 'written' }: Manner,
  more: Partial<Habit> = {},
): Habit {
  return {
    name,
    ...more,
    student: (format, chance) => {
      const round = rounderOf(format);
      const way = {
        round: rounds === 'everything' ? round : identity,
        roundPower: rounds === 'nothing' ? identity : round,
      };
      const work: Student['work'] = (step, sources) => {
        const form = spell(chance.one(rightForms(step)), step, round, chance);
        return onPaper(form, sources[from], way, chance);
      };
      return student(format, chance, { work });
    },
  };
}

/** Rounds each step, and writes the numbers in its own way. */
function writing(
  name: string,
  write: (value: number, format: Format, chance: Chance, step: Step) => string,
  more: Partial<Habit> = {},
): Habit {
  return {
    name,
    ...more,
    student: (format, chance) =>
      student(format, chance, { write: (value, step) => write(value, format, chance, step) }),
  };
}

const three = { kind: 'decimals', digits: 3 } as const;
const twice =
  (more: number): Writer =>
  (value, format) =>
    roundedTwice(value, format, more);
const guarded =
  (more: number): Writer =>
  (value, format) =>
    roundedByHand(value, { ...format, digits: format.digits + more });
const inFull: Writer = (value) => value;

const rounding: readonly Habit[] = styles.map((style) => ({
  name: `rounds in style ${style}`,
  student: (format, chance) => roundingStudent(style, { ...format, losesZeros: chance.is(0.5) }, chance),
}));

/** Digits are lost twice. */
export const twiceRounded: readonly Habit[] = [
  keeping('keeps all, rounds to two digits more, then rounds', inFull, twice(2)),
  keeping('keeps all, rounds to one digit more, then rounds', inFull, twice(1)),
  keeping('keeps two digits more, then rounds', guarded(2), twice(2)),
  keeping('keeps one digit more, then rounds', guarded(1), twice(1)),
  {
    name: 'a table with one decimal more, then rounds',
    student: (format, chance) =>
      student({ ...format, kind: 'decimals' }, chance, {
        work: (step, { written: read }) =>
          evaluate(fromTable(chance.one(rightForms(step)), format.digits + 1), read),
        write: (value) =>
          written(roundedByHand(value, { ...format, kind: 'decimals' }), { ...format, kind: 'decimals' }),
      }),
  },
];

export const roundedPowers: readonly Habit[] = [
  spelling('powers of e rounded', { spell: powersOfE, rounds: 'powers' }),
  spelling('powers of e rounded, the rest kept', { spell: powersOfE, rounds: 'powers', from: 'kept' }),
  spelling('powers of e and all parts rounded', { spell: powersOfE, rounds: 'everything' }),
];

const ways: readonly Habit[] = [
  keeping('cut off, kept in full', inFull, cutOff),
  keeping('cut off and carried on', inFull, cutOff, 'written'),
  spelling('slopes in z', { spell: slopesInZ, rounds: 'nothing' }),
  spelling('slopes in z, parts rounded', { spell: slopesInZ, rounds: 'everything' }),
  spelling('each example divided first', { spell: dividedFirst, rounds: 'everything' }, { suits: isMean }),
  spelling(
    'each example divided first, rounded once',
    { spell: dividedFirst, rounds: 'nothing' },
    { suits: isMean },
  ),
  spelling('divided at the end', { spell: (form) => form, rounds: 'everything' }, { suits: isMean }),
  spelling('times a rounded 1/N', { spell: timesRoundedShare, rounds: 'nothing' }, { suits: isMean }),
  spelling('eta into delta first', { spell: etaFirst, rounds: 'everything' }),
  spelling('eta into delta first, rounded once', { spell: etaFirst, rounds: 'nothing' }),
  spelling('sums in another order', { spell: (form) => form, rounds: 'everything', from: 'kept' }),
  {
    name: 'each step from rounded or unrounded numbers',
    student: (format, chance) =>
      student(format, chance, {
        work: (step, sources) => {
          const kept = new Set(step.operands.filter(() => chance.is(0.5)));
          return evaluate(chance.one(rightForms(step)), (id) =>
            sources[kept.has(id) ? 'kept' : 'written'](id),
          );
        },
      }),
  },
  spelling(
    'the loss in full times the slope',
    { spell: longForm, rounds: 'everything' },
    { suits: hasShortForm },
  ),
  spelling(
    'the loss in full times the slope, rounded once',
    { spell: longForm, rounds: 'nothing' },
    { suits: hasShortForm },
  ),
];

const texts: readonly Habit[] = [
  ...spellings.map((name) =>
    writing(`numbers as ${name}`, (value, format) => spelled(written(value, format), name)),
  ),
  writing('simple fractions', (value, format, chance) => asFraction(value, chance) ?? written(value, format)),
  writing('expressions', asExpression),
  writing('zeros at the end lost', (value, format) => written(value, { ...format, losesZeros: true })),
  {
    name: 'other digits in each step',
    student: (format, chance) => {
      const digits = new Map<string, number>();
      return student(format, chance, {
        write: (value, { id }) => {
          if (!digits.has(id)) digits.set(id, chance.whole(3, 6));
          return written(value, { ...format, digits: digits.get(id) ?? format.digits });
        },
      });
    },
  },
  writing('whole numbers end in zeros', withWholeZeros, { size: 'large' }),
  writing('exact numbers of up to two decimals as they are', (value, format) =>
    shortOrRounded(value, format, 2),
  ),
  writing('exact numbers in full beside rounded ones', (value, format) => shortOrRounded(value, format, 6)),
  { ...(rounding[2] as Habit), name: 'three decimals throughout', digits: three },
  { ...(rounding[0] as Habit), name: 'zeros below the digits', digits: three, size: 'small' },
  { ...(rounding[1] as Habit), name: 'zeros below the digits, kept in full', digits: three, size: 'small' },
  { ...(rounding[3] as Habit), name: 'cells left out', leavesOut: { cells: 0.3, steps: 0 } },
  { ...(rounding[3] as Habit), name: 'steps left out', leavesOut: { cells: 0, steps: 0.3 } },
  { ...(rounding[3] as Habit), name: 'cells and steps left out', leavesOut: { cells: 0.2, steps: 0.4 } },
];

export const habits: readonly Habit[] = [...rounding, ...twiceRounded, ...roundedPowers, ...ways, ...texts];
