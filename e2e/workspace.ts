/** How a student works through an exercise by keyboard, in the words that the window shows. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const isMac = process.platform === 'darwin';
export const chords = {
  check: 'ControlOrMeta+Enter',
  nextStep: isMac ? 'Meta+Alt+ArrowRight' : 'Alt+ArrowRight',
  reference: 'ControlOrMeta+d',
} as const;

/** From Home into the exercise that it offers first. */
export async function enterExercise(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
}

/** The step being worked on, as a screen reader names it. */
export const stepHeading = (page: Page): Locator =>
  page.getByRole('article').getByRole('heading', { level: 2 });

export const verdictTitle = (page: Page): Locator =>
  page.getByRole('article').getByRole('heading', { level: 3 });

export const cell = (page: Page, row: number, col = 1): Locator =>
  page
    .getByRole('row')
    .nth(row - 1)
    .getByRole('textbox')
    .nth(col - 1);

/** Types a matrix from its first cell on, down each column, as Enter leads. */
export async function fill(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await expect(cell(page, 1)).toBeFocused();
  for (const col of (rows[0] ?? []).keys()) {
    for (const row of rows) {
      await page.keyboard.type(row[col] ?? '');
      await page.keyboard.press('Enter');
    }
  }
  await expect(page.getByRole('button', { name: 'Check step' })).toBeFocused();
}

/** Checks the step and waits for what is said. */
export async function check(page: Page): Promise<void> {
  await page.keyboard.press(chords.check);
  await expect(verdictTitle(page)).toBeVisible();
}

/** Chooses by arrow keys, from the first option on. */
export async function choose(page: Page, option: number): Promise<void> {
  await expect(page.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  for (let at = 1; at < option; at += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio').nth(option - 1)).toBeChecked();
}
