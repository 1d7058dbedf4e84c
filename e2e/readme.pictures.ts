/** The pictures of the README, taken of the app as it is, by `npm run screenshots`. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { root } from './host.ts';
import { answersTo } from './sheet-answers.ts';
import { checkLine, openDerivation, writeLine } from './derivation.ts';
import { chords, paste, solve, solveSteps, visit } from './workspace.ts';

/** An exam of three layers with tanh and softmax. */
const pictured = '1100-4GYB-XF4Q';

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(root, 'docs', `${name}.png`), caret: 'initial' });
}

test('in the middle of Exercise 2b, and Home then', async ({ app }) => {
  const { page } = app;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await visit(page, '#/exercise/classic-1');
  await solve(page, answersTo('ex1'), paste);
  await visit(page, '#/exercise/classic-2b');
  await solveSteps(page, answersTo('ex2b').steps.slice(0, 7), paste);
  await page.keyboard.press('Enter');
  await page.keyboard.press(chords.numbers);
  await expect(page.getByRole('article').getByText('One cell, your numbers')).toBeVisible();
  await page.keyboard.type('0.158216');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0,205654');
  await page.keyboard.press('Tab');
  await page.keyboard.type('(0.162507-1)*(1-0.162507^2)');
  await expect(page.getByText('Enter keeps it')).toBeVisible();
  await picture(page, 'workspace');
  await visit(page, '#/');
  await expect(page.getByRole('link', { name: 'Continue' })).toBeFocused();
  await picture(page, 'home');
});

test('a new exercise of own settings', async ({ app }) => {
  const { page } = app;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await visit(page, '#/new');
  const code = page.getByRole('textbox', { name: 'Share code' });
  await expect(code).toHaveValue(/-/);
  // The same exercise in every picture.
  await code.fill(pictured);
  await expect(page.getByRole('combobox', { name: 'Output: activation' })).toHaveValue('softmax');
  await expect(page.getByRole('radio', { name: 'Exam', exact: true })).not.toBeChecked();
  await page.getByRole('radio', { name: 'Custom' }).press('Space');
  await expect(page.getByRole('radio', { name: 'Custom' })).toBeChecked();
  await picture(page, 'new-exercise');
});

test('in the middle of Derivation 3', async ({ app }) => {
  const { page } = app;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await openDerivation(page, 'D3');
  await writeLine(page, 'dE/dz_k = -t_k/zhat_k * dzhat_k/dz_k');
  await checkLine(page, /^Correct/);
  await page.keyboard.press('Enter');
  await writeLine(page, 'dzhat_k/dz_k = s(2z_k)*(1-s(2z_k))');
  await checkLine(page, /always half/);
  await page.keyboard.press(chords.addLine);
  await writeLine(page, 'delta_k = -2 t_k (1 - s(2z_k');
  await expect(page.locator('.dl-live').getByRole('math').last()).toBeVisible();
  await picture(page, 'derivation');
});
