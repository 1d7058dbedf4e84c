/** Answers that are not right: what is said, which cells are marked, and the way back to them. */
import { expect, test } from './fixtures.ts';
import { cell, check, chords, enterExercise, fill, verdictTitle } from './workspace.ts';

test.beforeEach(async ({ app }) => {
  await enterExercise(app.page);
});

test('a wrong cell is marked, and Enter leads back to it', async ({ app }) => {
  const { page } = app;
  await fill(page, [['0.2'], ['0.3'], ['0.2']]);
  await check(page);
  await expect(verdictTitle(page)).toHaveText(/^Not yet/);
  await expect(cell(page, 1)).toHaveAttribute('aria-invalid', 'false');
  await expect(cell(page, 2)).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Enter');
  await expect(cell(page, 2)).toBeFocused();
  await page.keyboard.type('0.2');
  await check(page);
  await expect(verdictTitle(page)).toHaveText(/^Correct/);
});

test('text that cannot be read costs nothing and is told', async ({ app }) => {
  const { page } = app;
  await fill(page, [['0.2'], ['(0.2'], ['']]);
  await check(page);
  await expect(verdictTitle(page)).toHaveText(/^Can.t check yet/);
  await expect(page.getByRole('article')).toContainText('No attempt used');
  await expect(cell(page, 2)).toHaveAttribute('aria-invalid', 'true');
});

test('a half filled step says how far it is', async ({ app }) => {
  const { page } = app;
  await page.keyboard.type('0.2');
  await check(page);
  await expect(verdictTitle(page)).toHaveText('1 of 3 filled');
});

test('rounded numbers are right at the digits typed', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press(chords.nextStep);
  await fill(page, [['0,55'], ['0.550'], ['0.5498']]);
  await check(page);
  await expect(verdictTitle(page)).toHaveText('Correct as rounded');
});

test('the last digit counts', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press(chords.nextStep);
  await fill(page, [['0.549834'], ['0.549835'], ['0.549834']]);
  await check(page);
  await expect(verdictTitle(page)).toHaveText(/^Not yet/);
  await expect(cell(page, 2)).toHaveAttribute('aria-invalid', 'true');
});
