/** The three rungs of help: what each shows, what it costs, and that it stays open. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  cell,
  cellTexts,
  check,
  chords,
  enterExercise,
  fill,
  stepHeading,
  verdictTitle,
} from './workspace.ts';

const hintsOf = (page: Page) => page.getByRole('group', { name: 'Hints' });

test('the formula and the own numbers are there again after a restart', async ({ app }) => {
  await enterExercise(app.page);
  await fill(app.page, [['0.2'], ['0.2'], ['0.4/2']]);
  await app.page.keyboard.press(chords.nextStep);
  const formula = () => app.page.getByRole('article').getByRole('math', { name: /^output 1 equals/ });
  await expect(formula()).toBeHidden();
  await app.page.keyboard.press(chords.formula);
  await expect(formula()).toBeVisible();
  await expect(cell(app.page, 1)).toBeFocused();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press(chords.numbers);
  const worked = () => app.page.getByRole('article').getByText('One cell, your numbers');
  await expect(worked()).toBeVisible();
  // In a narrow window the line goes under its name, and does not squeeze it.
  const usual = app.page.viewportSize() ?? { width: 1280, height: 800 };
  const height = () => worked().evaluate((name) => name.getBoundingClientRect().height);
  const oneLine = await height();
  await app.page.setViewportSize({ ...usual, width: 360 });
  expect(await height()).toBe(oneLine);
  await app.page.setViewportSize(usual);

  await app.restart();
  await enterExercise(app.page);
  await expect(stepHeading(app.page)).toHaveAccessibleName(/output 1$/);
  await expect(formula()).toBeVisible();
  await expect(worked()).toBeVisible();
  await expect(hintsOf(app.page).getByRole('button', { name: 'With numbers' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await app.page.keyboard.press('ArrowUp');
  // Help costs nothing as long as the step is not revealed.
  await fill(app.page, [['0.549834'], ['0.549834'], ['0.549834']]);
  await check(app.page);
  await expect(app.page.getByRole('article')).toContainText('1 of 1 mark');
});

test('revealing asks once, earns nothing, and neither does writing it afterwards', async ({ app }) => {
  await enterExercise(app.page);
  await app.page.keyboard.type('7');
  await app.page.keyboard.press(chords.reveal);
  await expect(app.page.getByText('Reveal this step? It then earns no mark.')).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Keep working' })).toBeFocused();
  await app.page.keyboard.press('Escape');
  await expect(cell(app.page, 1)).toBeFocused();
  await expect(cell(app.page, 1)).toHaveValue('7');

  await app.page.keyboard.press(chords.reveal);
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('Enter');
  await expect(verdictTitle(app.page)).toHaveText('Shown, no mark');
  expect(await cellTexts(app.page)).toEqual([['0.2'], ['0.2'], ['0.2']]);

  await app.restart();
  await enterExercise(app.page);
  await expect(verdictTitle(app.page)).toHaveText('Shown, no mark');
  await app.page.getByRole('button', { name: 'Write it yourself' }).press('Enter');
  await expect(cell(app.page, 1)).toHaveValue('7');
  await fill(app.page, [['0.2'], ['0.2'], ['0.2']]);
  await check(app.page);
  await expect(verdictTitle(app.page)).toHaveText(/^Correct/);
  await expect(app.page.getByRole('article')).toContainText('0 of 1 mark');
  await expect(app.page.getByRole('main')).toContainText('0 marks');
});
