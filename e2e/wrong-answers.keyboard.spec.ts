/** Answers that are not right: what is said, which cells are marked, and the way back to them. */
import { expect, test } from './fixtures.ts';
import { cell, check, chords, enterExercise, fill, verdictTitle } from './workspace.ts';

test('wrong, unreadable and missing cells are marked and told, and Enter leads back', async ({ app }) => {
  const { page } = app;
  const article = page.getByRole('article');
  await enterExercise(page);
  await test.step('half filled', async () => {
    await page.keyboard.type('0.2');
    await check(page);
    await expect(verdictTitle(page)).toHaveText('1 of 3 filled');
    await page.keyboard.press('Enter');
    await expect(cell(page, 2)).toBeFocused();
  });
  await test.step('unreadable', async () => {
    await page.keyboard.type('(0.2');
    await check(page);
    await expect(verdictTitle(page)).toHaveText(/^Can’t check yet/);
    await expect(article).toContainText('No try used');
    await expect(cell(page, 2)).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Enter');
    await expect(cell(page, 2)).toBeFocused();
  });
  await test.step('wrong', async () => {
    await page.keyboard.type('0.3');
    await page.keyboard.press('Enter');
    await page.keyboard.type('0.2');
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
});

test('rounded numbers are right at the digits typed, and the last digit counts', async ({ app }) => {
  const { page } = app;
  await enterExercise(page);
  await page.keyboard.press(chords.nextStep);
  await fill(page, [['0,55'], ['0.550'], ['0.5498']]);
  await check(page);
  await expect(verdictTitle(page)).toHaveText('Correct as rounded');
  // Back in the step, at the cell that was left: the last.
  await page.keyboard.press(chords.previousStep);
  await page.keyboard.press(chords.nextStep);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await fill(page, [['0.549834'], ['0.549835'], ['0.549834']]);
  await check(page);
  await expect(verdictTitle(page)).toHaveText(/^Not yet/);
  await expect(cell(page, 2)).toHaveAttribute('aria-invalid', 'true');
});
