/** What the window says of known mistakes, of another convention and of too few digits, in both themes. */
import type { Page } from '@playwright/test';
import { column } from '../testing/classics.ts';
import { expect, test } from './fixtures.ts';
import { lookAt } from './picture.ts';
import { check, chords, enterExercise, fill, verdictTitle } from './workspace.ts';

/** Goes on by so many steps, writes and checks. */
async function write(page: Page, steps: number, cells: readonly (readonly string[])[]): Promise<void> {
  for (let step = 0; step < steps; step += 1) await page.keyboard.press(chords.nextStep);
  await fill(page, cells);
  await check(page);
}

test('each cause is named with own numbers, and a convention costs one mark', async ({ app }) => {
  const { page } = app;
  const said = page.getByRole('article');
  await enterExercise(page);
  await write(page, 0, column('0.2', '0.2', '0.2'));
  await write(page, 1, column('0.450166', '0.450166', '0.450166'));
  await expect(verdictTitle(page)).toHaveText(/^Not yet: sign of the exponent flipped/);
  await expect(said).toContainText('here 1/(1 + e^(−0.2))');
  await lookAt(page, 'mistake');

  await write(page, 4, column('-0.227874', '0.26874'));
  await expect(verdictTitle(page)).toHaveText('Right under another convention');
  await lookAt(page, 'convention-first');
  await write(page, 1, column('0.00101149', '0.00101149', '0.00101149'));
  await expect(verdictTitle(page)).toHaveText(/^Right under your convention/);
  await expect(said).toContainText('It cost a mark there and costs none here');
  await lookAt(page, 'convention-later');
  await write(page, 2, column('-0.227874', '0.26874'));
  await expect(verdictTitle(page)).toHaveText(/^Right under your convention/);
  await expect(said).toContainText(/As in .*More/);
  await expect(said).not.toContainText('It cost a mark there');
  await lookAt(page, 'convention-again');

  await write(page, 4, column('0.0683622', '-0.080622'));
  await expect(said).toContainText('0.3');
  await lookAt(page, 'other-rate');
  await write(page, 3, column('0.2', '0.2', '0.2'));
  await expect(verdictTitle(page)).toHaveText(/^Can’t check yet/);
  await lookAt(page, 'few-digits');
});
