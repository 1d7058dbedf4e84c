/** How a student works through an exercise by keyboard, in the words that the window shows. */
import type { Locator, Page } from '@playwright/test';
import { copy } from './clipboard.ts';
import { expect } from './fixtures.ts';
import type { Answer, Answers } from './sheet-answers.ts';

const isMac = process.platform === 'darwin';
const sideways = isMac ? 'Meta+Alt' : 'Alt';
const hint = isMac ? 'Control' : 'Alt';
export const chords = {
  check: 'ControlOrMeta+Enter',
  addLine: 'Shift+Enter',
  previousStep: `${sideways}+ArrowLeft`,
  nextStep: `${sideways}+ArrowRight`,
  reference: 'ControlOrMeta+d',
  export: 'ControlOrMeta+e',
  formula: `${hint}+1`,
  numbers: `${hint}+2`,
  reveal: `${hint}+3`,
  undo: 'ControlOrMeta+z',
  redo: 'ControlOrMeta+Shift+z',
  paste: 'ControlOrMeta+v',
  fill: 'ControlOrMeta+Shift+Enter',
  settings: 'ControlOrMeta+Comma',
} as const;

/** From wherever the focus is, by Tab; resolves when it is there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; tabs < 10 && !(await isFocused()); tabs += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

/** From Home into the exercise that it offers first. */
export async function enterExercise(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
}

/** From the top of Home down the list of classics, as far as it takes. */
export async function enterClassic(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
  await tabTo(page, page.getByRole('listitem').filter({ hasText: title }).getByRole('link'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
}

/** To an address within the app, as a bookmark would. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.goto(new URL(hash, page.url()).href);
}

/** Resolves when the host has answered a request with this in it; call it before what sends that. */
export async function answered(page: Page, text: string): Promise<void> {
  await page.waitForResponse((response) => response.request().postData()?.includes(text) === true);
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

/** A number as a cell shows it. */
export const asShown = (text: string): string => text.replaceAll('-', '−');

/** What all cells show now, row by row. */
export async function cellTexts(page: Page): Promise<string[][]> {
  return page
    .getByRole('article')
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('input')].map(({ value }) => value)));
}

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

/** Types a matrix from its first cell on, row by row, as Tab leads. */
export async function fillByRows(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await expect(cell(page, 1)).toBeFocused();
  for (const text of rows.flat()) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}

/** Pastes a whole matrix, as from a spreadsheet. */
export async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await expect(cell(page, 1)).toBeFocused();
  await copy(page, rows.map((row) => row.join('\t')).join('\n'));
  await page.keyboard.press(chords.paste);
  await expect(cell(page, rows.length, rows[0]?.length)).toHaveValue(asShown(rows.at(-1)?.at(-1) ?? ''));
}

/** Checks the step and waits for what is said. */
export async function check(page: Page): Promise<void> {
  await page.keyboard.press(chords.check);
  // Looks more often than `expect` does.
  await verdictTitle(page).waitFor();
}

/** Chooses by arrow keys, from the first option on. */
async function choose(page: Page, option: number): Promise<void> {
  await expect(page.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  for (let at = 1; at < option; at += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio').nth(option - 1)).toBeChecked();
}

type Write = (page: Page, cells: readonly (readonly string[])[]) => Promise<void>;

/** Writes the steps one after the other, each of them right at once; ends with the verdict on the last. */
export async function solveSteps(page: Page, steps: readonly Answer[], write: Write = fill): Promise<void> {
  for (const [index, { step, cells }] of steps.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await expect(stepHeading(page)).toHaveAccessibleName(new RegExp(`${step}$`, 'i'));
    await write(page, cells);
    await check(page);
    await expect(verdictTitle(page)).toHaveText(/^Correct/);
  }
}

/**
 * Works through the whole exercise.
 * @param written how many steps are written so; the others, of which one is like the other, are pasted
 */
export async function solve(page: Page, answers: Answers, write: Write, written = Infinity): Promise<void> {
  await solveSteps(page, answers.steps.slice(0, written), write);
  const others = answers.steps.slice(written);
  if (others.length > 0) await page.keyboard.press('Enter');
  await solveSteps(page, others, paste);
  if (answers.class === null) return;
  await page.keyboard.press('Enter');
  await expect(stepHeading(page)).toHaveAccessibleName('Class of the query');
  await choose(page, answers.class);
  await page.keyboard.press(chords.check);
  await expect(page.getByRole('heading', { name: /finished/ })).toBeVisible();
}
