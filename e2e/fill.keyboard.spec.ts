/** One value for many cells: all that are empty, or those selected. */
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './accessible.ts';
import { cell, cellTexts, chords, tabTo, visit } from './workspace.ts';

// The net input of the first layer: four units, two examples.
test.beforeEach(async ({ app }) => {
  await visit(app.page, '#/exercise/classic-2b');
  await expect(cell(app.page, 1)).toBeFocused();
});

const all = (text: string): string[][] => Array.from({ length: 4 }, () => [text, text]);

test('the chord fills every empty cell, taken back in one step', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press(chords.fill);
  const advice = 'Write a number in one cell first.';
  await expect(page.getByRole('article').getByText(advice)).toBeVisible();
  await page.keyboard.type('0.2');
  await expect(page.getByRole('article').getByText(advice)).toBeHidden();
  await page.keyboard.press('Enter');
  await page.keyboard.press(chords.fill);
  await expect.poll(() => cellTexts(page)).toEqual(all('0.2'));
  await expect(page.getByText('7 cells filled with 0.2.')).toBeAttached();
  await expect(cell(page, 2)).toBeFocused();
  await page.keyboard.press(chords.fill);
  await expect(page.getByRole('article').getByText('No cell is empty.')).toBeVisible();
  await page.keyboard.press(chords.undo);
  const [, ...rest] = all('');
  await expect.poll(() => cellTexts(page)).toEqual([['0.2', ''], ...rest]);
  await page.keyboard.press(chords.redo);
  await expect.poll(() => cellTexts(page)).toEqual(all('0.2'));
});

test('selected cells are filled and cleared together; the button does the same', async ({ app }) => {
  const { page } = app;
  await page.keyboard.type('0.1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText('2 × 2 cells selected.')).toBeAttached();
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(4);
  await expectAccessible(page, 'cells selected');
  await page.keyboard.press(chords.fill);
  const blank = [
    ['', ''],
    ['', ''],
  ];
  await expect.poll(() => cellTexts(page)).toEqual([['0.1', '0.1'], ['0.1', '0.1'], ...blank]);
  await page.keyboard.press('Delete');
  await expect.poll(() => cellTexts(page)).toEqual(all(''));
  await page.keyboard.press(chords.undo);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(0);
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  // Out of the grid: Tab would go on through its cells.
  await page.keyboard.press('Escape');
  await tabTo(page, page.getByRole('button', { name: 'Fill' }));
  await page.keyboard.press('Enter');
  await expect
    .poll(() => cellTexts(page))
    .toEqual([
      ['0.1', '0.1'],
      ['3', '0.1'],
      ['3', '3'],
      ['3', '3'],
    ]);
  await expect(cell(page, 3)).toBeFocused();
});
