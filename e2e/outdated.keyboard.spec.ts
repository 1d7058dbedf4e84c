/** A slip that was carried on is corrected: what rests on it is outdated, costs nothing, and can be worked again. */
import type { Page } from '@playwright/test';
import { column } from '../testing/classics.ts';
import { expect, test } from './fixtures.ts';
import { lookAt } from './picture.ts';
import { check, chords, enterExercise, fill, stepHeading, verdictTitle } from './workspace.ts';

async function forward(page: Page, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) await page.keyboard.press(chords.nextStep);
}

async function back(page: Page, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) await page.keyboard.press(chords.previousStep);
}

/** Writes over the cells of a step from the first one on. */
async function rewrite(page: Page, ...texts: string[]): Promise<void> {
  for (let row = 1; row < texts.length; row += 1) await page.keyboard.press('ArrowUp');
  for (const text of texts) {
    await page.keyboard.press('Delete');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await check(page);
}

test('what rests on a corrected step is outdated, keeps its mark and can be worked again', async ({
  app,
}) => {
  const { page } = app;
  await enterExercise(page);
  await forward(page, 3);
  await fill(page, column('0.549834', '0.549834'));
  await check(page);
  await expect(verdictTitle(page)).toHaveText(/^Not yet/);
  await forward(page, 2);
  await expect(stepHeading(page)).toHaveAccessibleName(/delta 2$/);
  await fill(page, column('-0.111424', '0.136093'));
  await check(page);
  await expect(verdictTitle(page)).toHaveText('Right method, carried value');
  await back(page, 2);
  const rail = page.getByRole('navigation', { name: 'Steps' });
  await expect(rail).toContainText('You earned 1 of 20 marks. Fix first:');
  await rewrite(page, '0.541144', '0.541144');
  await expect(verdictTitle(page)).toHaveText('Correct');
  await expect(page.getByText('1 other step is outdated and keeps its mark.')).toBeAttached();

  const outdated = rail.getByRole('img', { name: 'outdated' });
  await expect(outdated).toHaveCount(1);
  await expect(rail).toContainText('You earned 2 of 20 marks; 1 step is outdated and keeps its mark');
  await forward(page, 2);
  await expect(verdictTitle(page)).toHaveText('Outdated');
  const card = page.getByRole('article');
  await expect(card.getByText('1 of 1 mark')).toBeVisible();
  await expect(card.getByText('accepted when you checked it and keeps its mark')).toBeVisible();
  await expect(card.locator('[aria-invalid="true"]')).toHaveCount(0);
  await lookAt(page, 'outdated', 'both');

  await page.getByRole('button', { name: 'Work it again' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('-0.113937');
  await page.keyboard.press('Enter');
  await page.keyboard.type('0.134370');
  await check(page);
  await expect(verdictTitle(page)).toHaveText('Correct');
  await expect(outdated).toHaveCount(0);
  await expect(rail).toContainText('You earned 2 of 20 marks; every step that you answered is right.');
});

test('a rule is explained once; after that there is one line, and more of it by keyboard', async ({
  app,
}) => {
  const { page } = app;
  await enterExercise(page);
  await fill(page, column('0.200', '0.200', '0.200'));
  await check(page);
  await forward(page, 1);
  await fill(page, column('0.550', '0.550', '0.550'));
  await check(page);
  const rule = page.getByRole('article').getByText('rounding never costs a mark twice');
  await expect(rule).toBeVisible();
  await forward(page, 2);
  await fill(page, column('0.541', '0.541'));
  await check(page);
  await expect(verdictTitle(page)).toHaveText('Correct as rounded');
  await expect(rule).toBeHidden();
  await lookAt(page, 'verdict-short', 'both');
  const more = page.getByRole('article').getByRole('button', { name: 'More' });
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Shift+Tab');
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  const less = page.getByRole('article').getByRole('button', { name: 'Less' });
  await expect(less).toBeFocused();
  await expect(less).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('article').getByText(/costs? (no|a) mark/)).toBeVisible();
  await lookAt(page, 'verdict-more', 'both');
});
