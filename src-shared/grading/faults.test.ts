/** Small attempts that were once marked wrongly, each with what an examiner would say. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gradeFile, type FileCells, type Graded } from '../../testing/graded-file.ts';
import { labelOf } from './judgement.ts';

interface Fault {
  readonly id: string;
  readonly why: string;
  readonly exercise: unknown;
  readonly answers: Readonly<Record<string, FileCells>>;
  readonly step: string;
  /** Any of these will do. */
  readonly want: readonly string[];
}

const url = new URL('../fixtures/faults.json', import.meta.url);
const faults = JSON.parse(readFileSync(url, 'utf8')) as readonly Fault[];

function isAsWanted(want: string, found: Graded, id: string): boolean {
  const { verdict, diagnosis } = found.steps.get(id) ?? expect.fail(`${id} was not graded`);
  const label = labelOf(diagnosis);
  const without = /^message without "(.*)"$/.exec(want)?.[1];
  if (without !== undefined) return !found.said(id).includes(without);
  switch (want) {
    case 'label None':
      return verdict === 'wrong' && label === null;
    case 'wrong with a convention or factor named':
      return verdict === 'wrong' && label !== null && diagnosis?.kind === 'convention';
    case 'wrong, named transposed':
      return verdict === 'wrong' && (label ?? '').includes('transposed');
    default:
      return verdict === want;
  }
}

describe('an attempt that was once marked wrongly', () => {
  it.each(faults.map((fault) => [fault.id, fault.why, fault] as const))(
    '%s: %s',
    (_id, _why, { exercise, answers, step, want }) => {
      const found = gradeFile(exercise, answers);
      const { verdict, diagnosis } = found.steps.get(step) ?? expect.fail(`${step} was not graded`);
      const got = `${verdict}, ${labelOf(diagnosis) ?? 'no name'}: ${found.said(step)}`;
      const met = want.filter((wanted) => isAsWanted(wanted, found, step));
      expect(met, `${step} should be ${want.join(' or ')}; it is ${got}`).not.toEqual([]);
    },
  );
});
