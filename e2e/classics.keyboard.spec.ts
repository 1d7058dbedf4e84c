/** Every classic from Home to its last step by keyboard alone, every mark earned. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expectPdf, expectSolution, exportPdf } from './exported-pdf.ts';
import { expect, test } from './fixtures.ts';
import { answersTo } from './sheet-answers.ts';
import { enterClassic, fill, fillByRows, paste, solve } from './workspace.ts';

async function expectFinished(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: /finished: (\d+) of \1 marks/ })).toBeVisible();
}

test('Exercise 1, down the columns; its worked solution is exported, and the file reads as the sheet does', async ({
  app,
}) => {
  const { page } = app;
  await enterClassic(page, '5-3-2 sigmoid');
  await solve(page, answersTo('ex1'), fill);
  await expectFinished(page);
  await expectAccessible(page, 'the end');
  await page.keyboard.press('Enter');
  const done = page.getByRole('listitem').filter({ hasText: '5-3-2' });
  await expect(done).toContainText('20 of 20 marks');
  await page.goBack();
  await page.getByRole('link', { name: 'Worked solution' }).first().press('Enter');
  // Nothing is left, so nothing is asked.
  await expect(page.getByRole('article')).toContainText('Exercise 1, worked solution');
  const path = await exportPdf(page);
  expectPdf(path, ['Exercise 1, worked solution', 'Backward pass', '0.113937', '0.000505747', 'page 1 of']);
  await expectSolution(path, 'classic-1');
});

test('Exercise 2a, row by row as far as the loss', async ({ app }) => {
  const { page } = app;
  await enterClassic(page, '4-4-3-3 tanh, one SGD step');
  await solve(page, answersTo('ex2a'), fillByRows, 7);
  await expectFinished(page);
});

test('Exercise 2b, a batch of two: down the columns as far as the loss', async ({ app }) => {
  const { page } = app;
  await enterClassic(page, 'batch of two');
  await solve(page, answersTo('ex2b'), fill, 7);
  await expectFinished(page);
});

for (const [number, id, subtitle] of [
  ['3a', 'ex3a', 'Cross-entropy, one example'],
  ['3b', 'ex3b', 'Cross-entropy, same two examples'],
] as const) {
  test(`Exercise ${number}, pasted`, async ({ app }) => {
    const { page } = app;
    await enterClassic(page, subtitle);
    await solve(page, answersTo(id), paste);
    await expectFinished(page);
  });
}
