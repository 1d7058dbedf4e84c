/** What the window says when something is not there, and what it keeps then. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { cell, enterExercise } from './workspace.ts';

test('an exercise that does not exist', async ({ app }) => {
  const { page } = app;
  await page.goto(new URL('#/exercise/nothing', page.url()).href);
  await expect(page.getByRole('alert')).toContainText('There is no such exercise.');
  await expectAccessible(page, 'no such exercise');
  // The host's own answer is what this spec is about; the browser reports it too.
  expect(app.guard.take().filter((problem) => !problem.includes('404'))).toEqual([]);
});

test('a host that does not answer: the text is kept, and saved with the next key', async ({
  app,
  context,
}) => {
  const { page } = app;
  await enterExercise(page);
  await page.keyboard.type('0.2');
  app.guard.pause();
  await context.setOffline(true);
  await page.keyboard.type('5');
  const notice = page.getByText('Your newest text is not saved yet.');
  await expect(notice).toBeVisible();
  await expectAccessible(page, 'unsaved');
  await context.setOffline(false);
  app.guard.resume();
  await page.keyboard.press('Tab');
  await expect(notice).toBeHidden();
  await page.reload();
  await expect(cell(page, 1)).toHaveValue('0.25');
});

test('a damaged data file is set aside and named', async ({ app }) => {
  await app.close();
  writeFileSync(join(app.dataFolder, 'deltadrill.sqlite'), 'not a database '.repeat(1000));
  await app.start();
  await expect(app.page.getByText(/A data file was damaged and is set aside, unchanged, as/)).toBeVisible();
  await expectAccessible(app.page, 'set aside');
});
