/** The comparison over the use cases: when it asks, and what it shows of the student's own work. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppOnDisk } from '../../testing/app-on-disk.ts';

let app: AppOnDisk;
beforeEach(() => (app = new AppOnDisk()));
afterEach(() => {
  app.remove();
});

async function revealAll(exerciseId: string): Promise<void> {
  const { attemptId, steps } = await app.api.attempts.open({ exerciseId });
  for (const { id: step } of steps) await app.api.attempts.hint({ attemptId, step, rung: 3, row: 0, col: 0 });
}

it('is there for the exercises that have a counterpart', async () => {
  const ids = ['classic-1', 'classic-2a', 'classic-2b', 'classic-3a', 'classic-3b'];
  const views = await Promise.all(ids.map((exerciseId) => app.api.attempts.open({ exerciseId })));
  expect(views.map(({ compare }) => compare)).toEqual([false, true, true, true, true]);
});

it('asks first while steps are left, and tells nothing then', async () => {
  const ask = { exerciseId: 'classic-3b', anyway: false };
  const sides = [
    { exerciseId: 'classic-2b', number: '2b', title: 'squared error, tanh outputs' },
    { exerciseId: 'classic-3b', number: '3b', title: 'cross-entropy, softmax outputs' },
  ];
  expect(await app.api.compare.read(ask)).toEqual({
    due: false,
    sides,
    unfinished: [
      { exerciseId: 'classic-2b', number: '2b', left: 22 },
      { exerciseId: 'classic-3b', number: '3b', left: 22 },
    ],
  });
  await revealAll('classic-2b');
  expect(await app.api.compare.read(ask)).toEqual({
    due: false,
    sides,
    unfinished: [{ exerciseId: 'classic-3b', number: '3b', left: 22 }],
  });
  await revealAll('classic-3b');
  expect(await app.api.compare.read(ask)).toMatchObject({ due: true });
});

it('shows both sides and where the student’s own values stand', async () => {
  const { attemptId } = await app.api.attempts.open({ exerciseId: 'classic-2a' });
  await app.api.attempts.check({ attemptId, step: 'E', cells: [['0.5']] });
  const page = await app.api.compare.read({ exerciseId: 'classic-3a', anyway: true });
  if (!page.due) expect.fail();
  expect(page.sides).toEqual([
    { exerciseId: 'classic-2a', number: '2a', title: 'squared error, tanh outputs' },
    { exerciseId: 'classic-3a', number: '3a', title: 'cross-entropy, softmax outputs' },
  ]);
  expect(
    page.common
      .flat()
      .map((piece) => ('tex' in piece ? piece.tex : piece.text))
      .join(''),
  ).toBe(
    'Both start with the same weights and biases and do one update (\\eta=1) for the training example x=[1\\ 0\\ 1\\ 0]^{T},\\;t=[0\\ 1\\ 0]^{T}.',
  );
  expect(page.groups.map(({ title, lines }) => [title, lines.map(({ id }) => id)])).toEqual([
    ['Outputs', ['x[3]']],
    ['Loss', ['E']],
    ['Output delta', ['delta[3]']],
    ['Hidden deltas', ['delta[2]', 'delta[1]']],
    ['Updates', ['W[3]', 'b[3]', 'W[2]', 'b[2]', 'W[1]', 'b[1]']],
  ]);
  const loss = page.groups[1]?.lines[0];
  expect(loss?.values).toMatchObject([
    {
      value: { tex: '0.377106', spoken: '0.377106' },
      own: { tex: '0.5', spoken: '0.5', mark: 'bad' },
    },
    { value: { tex: '1.09861', spoken: '1.09861' }, own: null },
  ]);
});

it('costs what the worked solution costs: the steps that are left are revealed in both', async () => {
  const { attemptId } = await app.api.attempts.open({ exerciseId: 'classic-2a' });
  await app.api.attempts.hint({ attemptId, step: 'z[1]', rung: 3, row: 0, col: 0 });
  await app.api.compare.read({ exerciseId: 'classic-2a', anyway: true });
  for (const exerciseId of ['classic-2a', 'classic-3a']) {
    const { steps, results } = await app.api.attempts.open({ exerciseId });
    expect(Object.keys(results)).toHaveLength(steps.length);
    for (const { mark, earned } of Object.values(results)) expect([mark, earned]).toEqual(['shown', 0]);
  }
  const again = await app.api.compare.read({ exerciseId: 'classic-3a', anyway: false });
  expect(again.due && again.groups[0]?.lines[0]?.values.map(({ own }) => own)).toEqual([null, null]);
});

it('takes nothing from steps that are right', async () => {
  const { attemptId } = await app.api.attempts.open({ exerciseId: 'classic-2a' });
  const cells = Array.from({ length: 4 }, () => ['0.3']);
  const { result } = await app.api.attempts.check({ attemptId, step: 'z[1]', cells });
  await app.api.compare.read({ exerciseId: 'classic-3a', anyway: true });
  const { results } = await app.api.attempts.open({ exerciseId: 'classic-2a' });
  expect(results['z[1]']).toMatchObject({ mark: result.mark, earned: 1 });
});
