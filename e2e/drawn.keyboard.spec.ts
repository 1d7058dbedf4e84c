/** A drawn exercise from the settings to the last mark, by keyboard; its code gives it to somebody else. */
import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { answersToCode } from './drawn-answers.ts';
import { expect, test } from './fixtures.ts';
import { chords, paste, solve, solveSteps, stepHeading, verdictTitle } from './workspace.ts';

const code = (page: Page) => page.getByRole('textbox', { name: 'Share code' });
const statement = (page: Page) => page.getByRole('region', { name: 'Statement' });

/** Draws an exercise of a preset and starts it. @returns its code */
async function startDrawn(page: Page, preset: string): Promise<string> {
  await page.getByRole('link', { name: 'New exercise' }).press('Enter');
  const presets = page.getByRole('radiogroup', { name: 'Preset' });
  await presets.getByRole('radio', { name: preset, exact: true }).press('Space');
  await expect(code(page)).toHaveValue(/^[0-9A-Z]{4}-/);
  const drawn = await code(page).inputValue();
  await page.keyboard.press(chords.check);
  await expect(stepHeading(page)).toBeVisible();
  return drawn;
}

test('an exam exercise is solved for all marks; its code gives the same numbers elsewhere', async ({
  app,
}) => {
  test.slow();
  const drawn = await startDrawn(app.page, 'Exam');
  const answers = answersToCode(drawn);
  const given = await statement(app.page).textContent();
  await solve(app.page, answers, paste);
  const total = answers.steps.length + 1;
  const finished = `The exercise is finished: ${total.toString()} of ${total.toString()} marks`;
  await expect(app.page.getByRole('heading', { name: finished })).toBeVisible();

  // Whoever types the code of what is finished wants blank paper.
  await app.page.getByRole('link', { name: 'Home' }).first().press('Enter');
  await code(app.page).fill(drawn);
  await app.page.keyboard.press('Enter');
  await expect(stepHeading(app.page)).toBeVisible();
  await expect(app.page.getByRole('heading', { name: finished })).toBeHidden();

  await app.close();
  rmSync(app.dataFolder, { recursive: true });
  await app.start();
  const { page } = app;
  await code(page).fill(drawn.toLowerCase().replaceAll('-', ' '));
  await expect(code(page)).toHaveValue(drawn);
  await page.getByRole('button', { name: /Start exercise/ }).press('Enter');
  await expect(stepHeading(page)).toBeVisible();
  await expect(statement(page)).toHaveText(given ?? '');
  await solveSteps(page, answers.steps.slice(0, 2), paste);
  await expect(verdictTitle(page)).toHaveText(/^Correct/);
});
