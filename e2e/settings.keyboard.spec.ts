/** Settings change what is printed, everywhere and at once; never what was typed. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { answered, cell, check, chords, enterExercise, fill, verdictTitle } from './workspace.ts';

/** From wherever the focus is, by Tab into the row and by arrows to the option. */
async function choose(page: Page, row: string, option: string): Promise<void> {
  const group = page.getByRole('radiogroup', { name: row });
  const isInside = () => group.evaluate((element) => element.contains(document.activeElement));
  for (let tabs = 0; tabs < 10 && !(await isInside()); tabs += 1) await page.keyboard.press('Tab');
  const wanted = group.getByRole('radio', { name: option, exact: true });
  for (let presses = 0; presses < 8 && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await expect(wanted).toBeChecked();
}

test('decimal sign, precision and target symbol hold for every printed value', async ({ app }) => {
  const { page } = app;
  const article = page.getByRole('article');
  await enterExercise(page);
  await fill(page, [['0.2'], ['0.2'], ['0.4/2']]);
  await check(page);
  await page.keyboard.press('Enter');
  await fill(page, [['sigmoid(0.2)'], ['0.549834'], ['0,549834']]);
  await check(page);
  await expect(cell(page, 1)).toHaveValue('0.549834');

  await page.keyboard.press(chords.settings);
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await choose(page, 'Symbol of the target', 'z');
  await choose(page, 'Decimal sign', 'Comma: 0,5');
  await choose(page, 'Precision shown', '4');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // The value of an expression, the line of working, the given data.
  await expect(cell(page, 1)).toHaveValue('0,5498');
  await expect(cell(page, 2)).toHaveValue('0.549834');
  await expect(page.getByRole('button', { name: /Back to net input 1/ })).toContainText('0,2');
  const reference = page.getByRole('complementary', { name: 'Reference' });
  await expect(reference).toContainText('all 0,1');
  await expect(reference.getByRole('math', { name: 'target', exact: true }).first()).toContainText('z');
  await expect(page.getByRole('main')).not.toContainText('0.1');

  // The verdict is given and taken in the same words; what was typed is as it was.
  await expect(verdictTitle(page)).toHaveText(/^Correct/);
  await page.keyboard.press(chords.nextStep);
  await page.keyboard.type('1/3');
  await expect(article.getByText('= 0,3333')).toBeVisible();
  await page.keyboard.press(chords.reveal);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(cell(page, 1)).toHaveValue('0,16495');

  await app.restart();
  await enterExercise(app.page);
  await expect(cell(app.page, 1)).toHaveValue('0,16495');
});

test('text size and motion are kept; one that is damaged falls back alone, and is told once', async ({
  app,
}) => {
  await app.page.keyboard.press(chords.settings);
  await choose(app.page, 'Text size', '130 %');
  const kept = answered(app.page, '"reducedMotion":"on"');
  await choose(app.page, 'Reduced motion', 'On');
  await kept;
  await app.page.keyboard.press('Escape');
  const root = () => app.page.locator(':root');
  await expect(root()).toHaveCSS('font-size', '20.8px');
  await app.close();
  const database = new DatabaseSync(join(app.dataFolder, 'deltadrill.sqlite'));
  database.prepare(`UPDATE setting SET value = 'nonsense' WHERE name = 'reducedMotion'`).run();
  database.close();
  await app.start();
  await expect(root()).toHaveCSS('font-size', '20.8px');
  await expect(root()).not.toHaveAttribute('data-motion');
  const notice = () => app.page.getByText('What was stored for reduced motion could not be read.');
  await expect(notice()).toBeVisible();
  await app.page.getByRole('button', { name: 'Understood' }).press('Enter');
  await expect(notice()).toBeHidden();
  await app.restart();
  await expect(root()).toHaveCSS('font-size', '20.8px');
  await expect(notice()).toBeHidden();
});
