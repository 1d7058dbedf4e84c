/** A walk through what the window can show, for the specs that look at all of it. */
import type { Page } from '@playwright/test';
import { copy } from './clipboard.ts';
import { walkDerivations } from './derivation-states.ts';
import { expect } from './fixtures.ts';
import { cell, check, chords, enterExercise, fill, verdictTitle, visit } from './workspace.ts';

type Look = (state: string) => Promise<void>;

/** Calls `look` with a name at each state; starts on Home. */
export async function walk(page: Page, look: Look): Promise<void> {
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  await look('home-first');
  await drawing(page, look);
  await page.getByRole('link', { name: 'New exercise' }).press('Enter');
  // The screen takes the focus when it is there; before, it would take it from the link.
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  await page.getByRole('link', { name: 'Home', exact: true }).press('Enter');
  await enterExercise(page);
  await verdicts(page, look);
  await help(page, look);
  await wideAndClass(page, look);
  await dialogs(page, look);
  await comparison(page, look);
  await solution(page, look);
  await walkDerivations(page, look);
  await visit(page, '#/');
  await expect(page.getByText('Left off')).toBeVisible();
  await look('home-continue');
}

/** New exercises; ends with one begun, and its place on Home seen. */
async function drawing(page: Page, look: Look): Promise<void> {
  await visit(page, '#/new');
  const code = page.getByRole('textbox', { name: 'Share code' });
  await expect(code).toHaveValue(/-/);
  await look('new-preset');
  await page.getByRole('radio', { name: 'Custom', exact: true }).press('Space');
  await page.getByRole('combobox', { name: 'Output: activation' }).selectOption('custom');
  await page.getByRole('spinbutton', { name: 'Updates' }).fill('7');
  await page.getByRole('textbox', { name: /f\(z\) =$/ }).fill('exp(');
  await expect(page.getByRole('heading', { name: 'Not with these settings' })).toBeVisible();
  // Until the last change is answered, the preview is dimmed.
  await expect(page.getByRole('region', { name: 'Preview' })).toHaveAttribute('aria-busy', 'false');
  await look('new-refused');
  await page.getByRole('radio', { name: 'Warm-up', exact: true }).press('Space');
  await page.getByRole('radio', { name: 'Custom', exact: true }).press('Space');
  const save = page.getByRole('button', { name: 'Save as preset' });
  await expect(save).toBeEnabled();
  await save.press('Enter');
  await page.keyboard.type('A preset of mine');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Rename A preset of mine' })).toBeVisible();
  await look('new-saved');
  await code.fill('1100-4gyb-xf40');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Character');
  await look('new-code');
  await page.getByRole('radio', { name: 'Warm-up', exact: true }).press('Space');
  await expect(page.getByRole('button', { name: 'Start exercise' })).toBeEnabled();
  await page.keyboard.press(chords.check);
  await expect(page.getByRole('article')).toBeVisible();
  await look('workspace-drawn');
  await visit(page, '#/');
  await page.getByRole('button', { name: /^More about/ }).press('Enter');
  await look('home-recent');
}

async function verdicts(page: Page, look: Look): Promise<void> {
  await look('workspace-empty');
  await page.keyboard.type('0.2');
  await look('workspace-writing');
  await check(page);
  await look('verdict-half');
  await page.keyboard.press('Enter');
  await page.keyboard.type('0.2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('0.2');
  await check(page);
  await look('verdict-correct');
  await page.keyboard.press('Enter');
  await fill(page, [['0.55'], ['0.55'], ['0.55']]);
  await check(page);
  await expect(verdictTitle(page)).toHaveText('Correct as rounded');
  await look('verdict-rounded');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1/3 + exp(-0.5) * 2');
  await expect(page.getByText('Enter keeps it')).toBeVisible();
  await look('workspace-ghost');
  await page.keyboard.press('Enter');
  await page.keyboard.type('0.2');
  await check(page);
  await look('verdict-wrong');
  await page.keyboard.press(chords.nextStep);
  await fill(page, [['(1'], ['2']]);
  await check(page);
  await look('verdict-unreadable');
}

async function help(page: Page, look: Look): Promise<void> {
  await page.keyboard.press(chords.nextStep);
  await page.keyboard.press(chords.numbers);
  await expect(page.getByText('One cell, your numbers').first()).toBeVisible();
  await look('hint-numbers');
  await page.keyboard.press(chords.reveal);
  await look('hint-reveal-asked');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(verdictTitle(page)).toHaveText('Shown, no mark');
  await look('verdict-shown');
}

async function wideAndClass(page: Page, look: Look): Promise<void> {
  // The widest matrix of the exercise.
  for (let step = 5; step < 10; step += 1) await page.keyboard.press(chords.nextStep);
  await expect(page.getByRole('grid')).toHaveAccessibleName(/gradient of W 1, 3 rows, 5 columns/);
  await look('workspace-wide');
  await page.keyboard.press(chords.reference);
  await look('workspace-reference');
  await page.keyboard.press(chords.reference);
  // The matrix on its side.
  await copy(page, '1 2 3; 4 5 6; 7 8 9; 1 2 3; 4 5 6');
  await page.keyboard.press(chords.paste);
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('paste-question');
  await page.keyboard.press('Escape');
  for (let step = 10; step < 20; step += 1) await page.keyboard.press(chords.nextStep);
  await expect(page.getByRole('radio').first()).toBeFocused();
  await look('workspace-class');
}

async function dialogs(page: Page, look: Look): Promise<void> {
  const dialog = page.getByRole('dialog');
  const close = async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };
  await page.keyboard.press(chords.settings);
  await expect(dialog).toHaveAccessibleName('Settings');
  await look('settings');
  await close();
  await page.keyboard.press('?');
  await expect(dialog).toHaveAccessibleName('Keyboard shortcuts');
  await look('shortcuts');
  await close();
  await page.getByRole('button', { name: 'Attempt 1' }).press('Enter');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await look('attempts');
  await close();
}

async function comparison(page: Page, look: Look): Promise<void> {
  await visit(page, '#/exercise/classic-2b');
  await expect(cell(page, 1)).toBeFocused();
  await look('workspace-batch');
  await page.getByRole('link', { name: 'Compare losses' }).press('Enter');
  await expect(page.getByText('Some steps are still yours to do')).toBeVisible();
  await look('compare-asks');
  await page.getByRole('button', { name: 'Show it anyway' }).press('Enter');
  await expect(page.getByRole('table').first()).toBeVisible();
  await look('compare');
}

async function solution(page: Page, look: Look): Promise<void> {
  await visit(page, '#/exercise/classic-2a');
  await expect(cell(page, 1)).toBeFocused();
  await page.keyboard.press(chords.export);
  await page.getByRole('button', { name: 'Show it anyway' }).waitFor();
  await look('solution-asks');
  await page.getByRole('button', { name: 'Show it anyway' }).press('Enter');
  await expect(page.getByRole('article')).toContainText('Backward pass');
  await look('solution');
  await page.keyboard.press(chords.reference);
  await look('solution-options');
  await page.keyboard.press(chords.reference);
  const options = page.getByRole('button', { name: 'Preview and print' });
  if (!(await options.isVisible())) await page.keyboard.press(chords.reference);
  await options.press('Enter');
  await expect(page.getByRole('dialog').getByRole('img').first()).toBeVisible();
  await look('solution-pages');
  await page.keyboard.press('Escape');
}
