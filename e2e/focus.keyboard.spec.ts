/** The order in which Tab and F6 go through the window; the focus is seen wherever it is. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cell, chords, enterExercise, fill, check } from './workspace.ts';

/** What has the focus, by name. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const name = element?.querySelector('.vh')?.textContent ?? element?.textContent ?? '';
    return (element?.getAttribute('aria-label') ?? name).trim();
  });

/** Whether the element with the focus, or the cell around it, is drawn differently from when it has none. */
const isMarked = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return [element, element?.closest('.cell')].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
  });

/** Presses the key until the focus is where it is expected, stop by stop. */
async function expectStops(page: Page, key: string, stops: readonly (string | RegExp)[]): Promise<void> {
  for (const stop of stops) {
    await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toMatch(stop);
    expect.soft(await isMarked(page), `the focus on ${stop.toString()} is seen`).toBe(true);
  }
}

test('Tab: title row, sub bar, rail, statement, lines, hints, grid, actions, reference', async ({ app }) => {
  const { page } = app;
  await enterExercise(page);
  await fill(page, [['0.2'], ['0.2'], ['0.2']]);
  await check(page);
  await page.keyboard.press('Enter');
  await page.keyboard.type('0.5');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link').last().focus();
  await expectStops(page, 'Tab', [
    'Keyboard shortcuts',
    /^Theme/,
    'Settings',
    'Home',
    'Attempt 1',
    'Previous step',
    'Next step',
    'Worked solution',
    'Reference',
    // One stop for all steps; the current one.
    /^x\[1\]/,
    'Whole statement',
    /^Back to net input 1, correct/,
    'Formula',
    'With numbers',
    'Reveal',
    'row 1 of 3, example 1',
    'row 2 of 3, example 1',
    'row 3 of 3, example 1',
    /^Check step/,
    'Paste matrix',
    'Fill',
    'Clear',
    'All given data',
    /^All your results/,
  ]);
  // Backwards the grid is one stop too: the cell that was left.
  await expectStops(page, 'Shift+Tab', [
    'All given data',
    'Clear',
    'Fill',
    'Paste matrix',
    /^Check step/,
    /^row 3/,
  ]);
});

test('arrows move within the rail, and Enter goes to the step', async ({ app }) => {
  const { page } = app;
  await enterExercise(page);
  await page.getByRole('button', { name: 'Reference' }).focus();
  await expectStops(page, 'Tab', [/^z\[1\]/]);
  await expectStops(page, 'ArrowRight', [/^x\[1\]/]);
  await expectStops(page, 'ArrowDown', [/^x\[2\]/, /^E/]);
  await expectStops(page, 'Home', [/^z\[1\]/]);
  await expectStops(page, 'End', ['Class of the query']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio').first()).toBeFocused();
});

test('F6 goes from region to region and back; a dialog keeps the focus inside, and gives it back', async ({
  app,
}) => {
  const { page } = app;
  await enterExercise(page);
  await page.keyboard.type('0.2');
  await page.keyboard.press('Enter');
  await expect(cell(page, 2)).toBeFocused();
  await expectStops(page, 'F6', [
    /^Check step/,
    'All given data',
    'Home',
    'Attempt 1',
    /^z\[1\]/,
    'row 2 of 3, example 1',
  ]);
  await expectStops(page, 'Shift+F6', [/^z\[1\]/, 'Attempt 1', 'Home']);
  await expectStops(page, 'F6', ['Attempt 1', /^z\[1\]/, 'row 2 of 3, example 1']);

  for (const [open, name] of [
    ['?', 'Keyboard shortcuts'],
    [chords.settings, 'Settings'],
  ] as const) {
    await page.keyboard.press(open);
    const dialog = page.getByRole('dialog', { name });
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press('Tab');
      const isInside = () =>
        dialog.evaluate(
          (element) => document.activeElement === document.body || element.contains(document.activeElement),
        );
      expect(await isInside()).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(cell(page, 2)).toBeFocused();
  }
});
