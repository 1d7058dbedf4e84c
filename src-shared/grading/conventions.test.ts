/** Other conventions cost one mark, at the first step; what follows them is accepted and says so. */
import { describe, expect, it } from 'vitest';
import { followed, gradeAnswers, sixFigures, texts } from '../../testing/classics.ts';
import { threeLayers } from '../../testing/three-layers.ts';
import { evaluate } from '../algebra/evaluate.ts';
import type { Formula } from '../algebra/formula.ts';
import type { Matrix } from '../algebra/matrix.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import type { MistakeLabel } from '../solution/mistake.ts';
import { solve, type Solution, type Step } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';
import type { Grade } from './grade.ts';

const solved = (more: object = {}): Solution => solve(readExercise({ ...threeLayers, ...more }));

/** Works on with what was written. @param wrong the own formula of a step, where it is another */
function worked(solution: Solution, wrong: (step: Step) => Formula | null): Map<string, RawCells> {
  const own = new Map<string, Matrix>();
  const read = (id: string): Matrix => own.get(id) ?? solution.valueOf(id);
  return new Map(
    solution.steps.map((step) => {
      const value = evaluate(wrong(step) ?? step.formula, read);
      const cells = texts(value, step.id === 'class' ? String : sixFigures);
      own.set(step.id, { ...value, values: cells.flat().map(Number) });
      return [step.id, cells];
    }),
  );
}

const by =
  (label: MistakeLabel, ids?: readonly string[]) =>
  ({ id, formula, kind, place }: Step): Formula | null => {
    if (ids && !ids.includes(id)) return null;
    const made = kind.mistakes.find((mistake) => mistake.label === label);
    return made?.rewrite(formula, place)[0] ?? null;
  };

function charged({ steps }: Grade): (readonly [string, string, string])[] {
  return [...steps].flatMap(([id, { verdict, diagnosis }]) =>
    diagnosis && 'labels' in diagnosis ? [[id, verdict, `${diagnosis.kind} ${diagnosis.labels.join()}`]] : [],
  );
}

const followedIn = ({ steps }: Grade): string[] =>
  [...steps].flatMap(([id, { verdict, convention }]) =>
    convention && verdict === 'carried' ? [`${id} since ${convention.since}`] : [],
  );

describe('another convention', () => {
  it.each<[MistakeLabel, object, string, readonly string[]]>([
    ['factor_half', { loss: 'mse' }, 'E', ['delta[3] since E']],
    ['gradient_transposed', {}, 'dW[3]', ['dW[2] since dW[3]', 'dW[1] since dW[3]']],
    ['new_weights_transposed', {}, 'W[3]', ['W[2] since W[3]', 'W[1] since W[3]']],
    ['shared_bias', {}, 'db[3]', ['db[2] since db[3]', 'db[1] since db[3]']],
  ])('is charged once: %s', (label, more, first, later) => {
    const solution = solved(more);
    const ids = [first, ...later.map((text) => text.split(' ')[0] ?? '')];
    const grade = gradeAnswers(solution, worked(solution, by(label, ids)));
    expect(charged(grade)).toEqual([[first, 'wrong', `convention ${label}`]]);
    expect(followedIn(grade)).toEqual(expect.arrayContaining([...later]));
    expect(grade.earned).toBe(grade.total - 1);
  });

  it('is not followed once more in what it gave already', () => {
    const solution = solved();
    const twice = by('mean_instead_of_sum', ['delta[3]', 'dW[3]']);
    const grade = gradeAnswers(solution, worked(solution, twice));
    expect(charged(grade).map(([id]) => id)).toEqual(['delta[3]', 'dW[3]']);
  });

  it('of networks without biases leaves them at 0', () => {
    const layers = threeLayers.layers.map((layer) => ({ ...layer, b: [0, 0] }));
    const solution = solved({ layers, steps: 2 });
    const withoutBiases = (step: Step): Formula | null => {
      const dropsBias = step.kind.name === 'queryNetInput' || /^z\[.\]@2/.test(step.id);
      return by(dropsBias ? 'bias_forgotten' : 'no_biases')(step);
    };
    const grade = gradeAnswers(solution, worked(solution, withoutBiases));
    expect(charged(grade)).toEqual([['db[3]', 'wrong', 'convention no_biases']]);
    expect(grade.earned).toBe(grade.total - 1);
  });

  it('of networks without biases is another mistake where there are some', () => {
    const solution = solved();
    const zeros = followed(solution, { 'db[3]': [['0'], ['0']] });
    const { diagnosis } = gradeAnswers(solution, zeros).steps.get('db[3]') ?? {};
    expect(diagnosis && 'labels' in diagnosis).toBeFalsy();
  });
});

describe('the error term t - x', () => {
  const flipped = by('sign_flipped', ['delta[3]']);
  const added = by('gradient_ascent');

  it('is a convention where the update adds', () => {
    const solution = solved();
    const grade = gradeAnswers(
      solution,
      worked(solution, (step) => flipped(step) ?? added(step)),
    );
    expect(charged(grade)).toEqual([['delta[3]', 'wrong', 'convention error_term']]);
    expect(grade.earned).toBe(grade.total - 1);
  });

  it('is a mistake where it subtracts, or where nothing is updated yet', () => {
    const solution = solved();
    const all = worked(solution, flipped);
    expect(charged(gradeAnswers(solution, all))).toEqual([['delta[3]', 'wrong', 'mistake sign_flipped']]);
    const some = new Map([...all].filter(([id]) => /^(z|x|E|delta)/.test(id)));
    expect(charged(gradeAnswers(solution, some))).toEqual([['delta[3]', 'wrong', 'mistake sign_flipped']]);
  });

  it('is a mistake where the hidden deltas are right', () => {
    const solution = solved();
    const answers = followed(solution, {}).set('delta[3]', worked(solution, flipped).get('delta[3]') ?? []);
    expect(charged(gradeAnswers(solution, answers))[0]).toEqual([
      'delta[3]',
      'wrong',
      'mistake sign_flipped',
    ]);
  });
});

describe('classes counted from 0', () => {
  const withClass = (text: string): Grade => {
    const solution = solved();
    return gradeAnswers(solution, followed(solution, { class: [[text]] }));
  };

  it('are a convention where 0 is written for the first', () => {
    const right = solved().valueOf('class').values[0] ?? NaN;
    const { diagnosis, verdict } = withClass(String(right - 1)).steps.get('class') ?? {};
    expect(verdict).toBe('wrong');
    expect(diagnosis).toMatchObject(
      right === 1
        ? { kind: 'convention', labels: ['classes_from_0'], ties: [] }
        : { kind: 'mistake', labels: ['argmax_wrong_row'], ties: ['classes_from_0'] },
    );
  });
});

describe('another learning rate', () => {
  it.each([0.1, 0.3, 0.02, 0.15])('is named: %s', (rate) => {
    const solution = solved();
    const other = solved({ eta: rate });
    const answers = followed(solution, {
      'W[2]': texts(other.valueOf('W[2]'), sixFigures),
      'b[3]': texts(other.valueOf('b[3]'), sixFigures),
    });
    expect(charged(gradeAnswers(solution, answers))).toEqual([
      ['b[3]', 'wrong', 'mistake other_rate'],
      ['W[2]', 'wrong', 'mistake other_rate'],
    ]);
  });

  it('is not named where the cells need several', () => {
    const solution = solved();
    const cells = texts(solution.valueOf('W[2]'), sixFigures);
    const spoilt = cells.map((row, at) => row.map((cell) => (Number(cell) + 0.011 * (at + 1)).toFixed(6)));
    expect(charged(gradeAnswers(solution, followed(solution, { 'W[2]': spoilt })))).toEqual([]);
  });
});
