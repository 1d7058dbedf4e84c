/** Worked solutions by keyboard: when they are shown, what they lead to, and what is copied from them. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cell, chords, enterExercise, stepHeading, tabTo, verdictTitle, visit } from './workspace.ts';

async function openSolution(page: Page): Promise<void> {
  await page.keyboard.press(chords.export);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Worked solution');
}

test('an exercise with steps left asks once, and what is read earns nothing any more', async ({ app }) => {
  const { page } = app;
  await enterExercise(page);
  await openSolution(page);
  await expect(page.getByText(/values of \d+ steps that you have not solved/)).toBeVisible();
  await page.getByRole('link', { name: 'Go on with the exercise' }).press('Enter');
  await expect(cell(page, 1)).toBeFocused();
  await openSolution(page);
  await page.getByRole('button', { name: 'Show it anyway' }).press('Enter');
  await expect(page.getByRole('article')).toContainText('Backward pass');
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('button').first().press('ArrowDown');
  await page.keyboard.press('Enter');
  // A formula that scrolls is a stop on the way.
  await tabTo(page, page.getByRole('link', { name: 'Go to the step net input 2', exact: true }));
  // The contents show where the focus is.
  await expect(
    page.getByRole('navigation', { name: 'Contents' }).locator('[aria-current]'),
  ).toHaveAccessibleName('net input 2');
  await page.keyboard.press('Enter');
  await expect(stepHeading(page)).toHaveAccessibleName(/net input 2$/i);
  await expect(verdictTitle(page)).toHaveText('Shown, no mark');
  await openSolution(page);
  await expect(page.getByRole('article')).toBeVisible();
});

test('a question sheet is printed before anything is solved; a key is not', async ({ app }) => {
  const { page } = app;
  await visit(page, '#/exercise/classic-2b');
  await expect(cell(page, 1)).toBeFocused();
  await openSolution(page);
  await page.getByRole('button', { name: 'Print a question sheet' }).press('Enter');
  const pages = page.getByRole('dialog').getByRole('img');
  await expect(pages.first()).toHaveAccessibleName(/^Page 1 of \d+$/);
  await page.keyboard.press('Escape');
});

test('what is shown follows the options, and the pages before they are saved', async ({ app }) => {
  const { page } = app;
  await visit(page, '#/exercise/classic-2b');
  await expect(cell(page, 1)).toBeFocused();
  await openSolution(page);
  await page.getByRole('button', { name: 'Show it anyway' }).press('Enter');
  const sheet = page.getByRole('article');
  await tabTo(page, page.getByRole('button', { name: 'Skip to the options' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Your value where it differed' })).toBeFocused();
  await expect(sheet).not.toContainText('Example 2');
  await page.getByRole('checkbox', { name: 'One example at a time' }).press('Space');
  await expect(sheet).toContainText('Example 2');
  await page.getByRole('checkbox', { name: 'Usual mistakes' }).press('Space');
  await expect(sheet).toContainText('Usual mistakes here');
  await page.getByRole('radio', { name: '6 figures, as asked' }).press('ArrowRight');
  await expect(sheet.getByRole('math', { name: /^loss equals .* 0\.7312$/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Document' }).selectOption('Answer key');
  await page.getByRole('button', { name: 'Preview and print' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveAccessibleName('Answer key: the pages');
  const first = page.getByRole('dialog').getByRole('img').first();
  await expect(first).toHaveAccessibleName(/^Page 1 of/);
  // It is a picture that the page's policy lets in.
  expect(await first.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the whole as NumPy and a step as TeX are copied', async ({ app }) => {
  const { page } = app;
  await enterExercise(page);
  await openSolution(page);
  await page.getByRole('button', { name: 'Show it anyway' }).press('Enter');
  const copied = async (): Promise<string> => {
    const other = await page.context().newPage();
    await other.setContent('<textarea></textarea>');
    await other.getByRole('textbox').focus();
    await other.keyboard.press('ControlOrMeta+v');
    const text = await other.getByRole('textbox').inputValue();
    await other.close();
    await page.bringToFront();
    return text;
  };
  await page.getByRole('button', { name: 'Copy as NumPy' }).press('Enter');
  await expect(page.getByText('a script that Python runs')).toBeVisible();
  expect(await copied()).toContain('delta2 = (x2 - t)');
  await page.getByRole('button', { name: 'Copy TeX of delta 2' }).press('Enter');
  await expect(page.getByText('Copied the TeX of delta 2.')).toBeVisible();
  expect(await copied()).toContain('\\delta^{[2]}&=\\left(x^{[2]}-t\\right)');
});
