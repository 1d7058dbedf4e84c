/** A count is right or wrong: no tolerance and no precision makes another number right. */
import { beforeAll, describe, expect, it } from 'vitest';
import { classics } from '../generator/classic-list.ts';
import { solve, type Solution } from '../solution/solve.ts';
import { grade, type GradeOptions, type StepGrade } from './grade.ts';

let solution: Solution;
beforeAll(() => {
  // 5-3-2: 3 (5 + 1) + 2 (3 + 1) = 26 parameters.
  const [first] = classics;
  solution = solve(first?.exercise ?? expect.fail());
});

function judged(text: string, options: Partial<GradeOptions> = {}): StepGrade {
  const answers = new Map([['parameters', [[text]]]]);
  const asked = solution.steps.filter(({ id }) => id === 'parameters');
  const precision = { digits: 6, kind: 'figures' } as const;
  return grade(solution, asked, answers, { precision, ...options }).steps.get('parameters') ?? expect.fail();
}

describe('the number of parameters', () => {
  it.each(['26', '26.0', '26,00', '3*6 + 2*4', '15+3+6+2', '78/3'])('is right as %s', (text) => {
    expect(judged(text)).toMatchObject({ verdict: 'correct', earned: 1 });
  });

  it.each(['27', '25', '26.4', '0', '2', '-26', '30', '3e1'])('is wrong as %s', (text) => {
    expect(judged(text)).toMatchObject({ verdict: 'wrong', earned: 0 });
  });

  it('is not made right by a coarse precision or a wide tolerance', () => {
    const coarse = [
      { precision: { digits: 1, kind: 'figures' } },
      { tolerance: { rule: 'absolute', within: 1 } },
      { tolerance: { rule: 'relative', within: 0.5 } },
      { minimumDigits: 6 },
    ] as const;
    for (const options of coarse) {
      expect(judged('27', options).verdict).toBe('wrong');
      expect(judged('26', options).verdict).toBe('correct');
    }
  });

  it.each([
    ['21', 'biases_not_counted'],
    ['31', 'inputs_given_biases'],
    ['18', 'layer_not_counted'],
    ['8', 'layer_not_counted'],
  ])('%s is known as %s', (text, label) => {
    expect(judged(text).diagnosis).toMatchObject({ kind: 'mistake', labels: [label], ties: [] });
  });
});
