/** Several attempts at one exercise: opening one by name, and the list of them. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { column } from '../../testing/classics.ts';
import { AppOnDisk } from '../../testing/app-on-disk.ts';

let app: AppOnDisk;
beforeEach(() => (app = new AppOnDisk()));
afterEach(() => {
  app.remove();
});

const exerciseId = 'classic-1';
const position = { step: 'z[1]', row: 0, col: 0 };

it('opens the newest, or the one that is named', async () => {
  const first = await app.api.attempts.open({ exerciseId });
  expect(first.attempt).toEqual({ number: 1, of: 1, startedAt: expect.any(Number) as number });
  await app.api.attempts.saveDraft({
    attemptId: first.attemptId,
    step: 'z[1]',
    cells: column('1', '', ''),
    position,
  });
  const second = await app.api.attempts.restart({ exerciseId });
  expect(second.attempt).toMatchObject({ number: 2, of: 2 });
  expect((await app.api.attempts.open({ exerciseId })).attemptId).toBe(second.attemptId);
  const again = await app.api.attempts.open({ exerciseId, attemptId: first.attemptId });
  expect(again.drafts).toEqual({ 'z[1]': column('1', '', '') });
  expect(again.attempt).toEqual({ ...first.attempt, of: 2 });
});

it('lists those that were begun, and the newest, newest first', async () => {
  expect(await app.api.attempts.list({ exerciseId })).toEqual({ attempts: [] });
  const ids = [];
  for (let count = 0; count < 4; count += 1)
    ids.push((await app.api.attempts.restart({ exerciseId })).attemptId);
  const [first = '', second = '', third = '', fourth = ''] = ids;
  await app.api.attempts.saveDraft({ attemptId: first, step: 'z[1]', cells: column('', '', ''), position });
  await app.api.attempts.check({ attemptId: third, step: 'z[1]', cells: column('0.2', '0.2', '0.2') });
  const { attempts } = await app.api.attempts.list({ exerciseId });
  expect(attempts.map(({ attemptId, number, progress }) => [attemptId, number, progress.earned])).toEqual([
    [fourth, 4, 0],
    [third, 3, 1],
    [first, 1, 0],
  ]);
  expect(attempts.every(({ startedAt, touchedAt, finished }) => touchedAt >= startedAt && !finished)).toBe(
    true,
  );
  await app.api.attempts.hint({ attemptId: second, step: 'z[1]', rung: 1, row: 0, col: 0 });
  expect((await app.api.attempts.list({ exerciseId })).attempts).toHaveLength(4);
  expect((await app.api.attempts.list({ exerciseId: 'classic-2a' })).attempts).toEqual([]);
});

it('tells which results a check has changed besides its own', async () => {
  const { attemptId } = await app.api.attempts.open({ exerciseId });
  const check = (step: string, cells: string[][]) => app.api.attempts.check({ attemptId, step, cells });
  await check('z[1]', column('0.2', '0.2', '0.2'));
  const { result, results } = await check('x[1]', column('0.549834', '0.549834', '0.549834'));
  expect(result.verdict).toBe('correct');
  expect(results).toEqual({});
});
