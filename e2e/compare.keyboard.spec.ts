/** Squared error and cross-entropy side by side, from the exercises that share their data. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './accessible.ts';
import { answersTo } from './sheet-answers.ts';
import { cell, enterExercise, fill, paste, solveSteps, visit } from './workspace.ts';

async function compare(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Compare losses' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Squared error and cross-entropy/);
}

test('asks before it shows solved values, then tells each difference in a sentence', async ({ app }) => {
  const { page } = app;
  await visit(page, '#/exercise/classic-2a');
  await solveSteps(page, answersTo('ex2a').steps.slice(0, 7), paste);
  await compare(page);
  await expect(
    page.getByText('This page shows the values of 37 steps that you have not solved.'),
  ).toBeVisible();
  await expect(page.getByText('Exercise 2a: 15 steps open')).toBeVisible();
  await expect(page.getByText('Exercise 3a: 22 steps open')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show it anyway' }).press('Enter');

  const tables = page.getByRole('table');
  await expect(tables.first()).toBeVisible();
  await expect(page.getByRole('columnheader').first()).toContainText('Exercise 2a');
  await expect(page.getByRole('columnheader').nth(1)).toContainText('Exercise 3a');
  // Where the student's own values stand, with their marks.
  await expect(page.getByText('yours').first()).toBeVisible();
  await expect(page.getByRole('table').getByRole('img', { name: 'correct' }).first()).toBeVisible();
  // One part for each difference, with what makes it in words and with the numbers of both.
  const parts = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(parts).toHaveText(['Outputs', 'Loss', 'Output delta', 'Hidden deltas', 'Updates']);
  const said = page.getByRole('main').locator('.difference');
  await expect(said.nth(1)).toContainText('0.377106');
  await expect(said.nth(1)).toContainText('1.09861');
  await expect(said.nth(3)).toContainText('all hidden deltas are 0');
});

test('there is nothing to compare Exercise 1 with', async ({ app }) => {
  await enterExercise(app.page);
  await fill(app.page, [['0.2'], ['0.2'], ['0.2']]);
  await expect(app.page.getByRole('link', { name: 'Compare losses' })).toHaveCount(0);
});

test('looking early costs the marks of the steps that are left, as the worked solution does', async ({
  app,
}) => {
  const { page } = app;
  await visit(page, '#/exercise/classic-3b');
  await expect(cell(page, 1)).toBeFocused();
  await compare(page);
  const warning = 'This page shows the values of 44 steps that you have not solved.';
  await expect(page.getByText(warning)).toContainText('you can no longer earn their marks');
  await expectAccessible(page, 'the warning before the comparison');
  await page.getByRole('button', { name: 'Show it anyway' }).press('Enter');
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.getByRole('link', { name: 'Exercise 3b', exact: true }).press('Enter');
  await expect(page.getByRole('article')).toContainText('No mark');
  await expect(cell(page, 1)).toHaveAttribute('readonly');
});
