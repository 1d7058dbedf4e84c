/** Writing in cells: moving, expressions and their values, and taking back. */
import { expect, test } from './fixtures.ts';
import { cell, cellTexts, chords, visit } from './workspace.ts';

// The net input of the first layer: four units, two examples.
test.beforeEach(async ({ app }) => {
  await visit(app.page, '#/exercise/classic-2b');
  await expect(cell(app.page, 1)).toBeFocused();
});

test('keys move as on a sheet: rows by Tab, columns by Enter, and no way out but the meant ones', async ({
  app,
}) => {
  const { keyboard } = app.page;
  const at = (row: number, col: number) => expect(cell(app.page, row, col)).toBeFocused();
  await keyboard.press('ArrowUp');
  await at(1, 1);
  await keyboard.press('Tab');
  await at(1, 2);
  await keyboard.press('Tab');
  await at(2, 1);
  await keyboard.press('Shift+Tab');
  await at(1, 2);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await at(4, 2);
  await keyboard.press('Shift+Enter');
  await at(3, 2);
  await keyboard.press('ArrowLeft');
  await at(3, 1);
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await at(1, 2);
  await keyboard.type('12');
  // The caret moves within the text first.
  await keyboard.press('ArrowLeft');
  await keyboard.type('.');
  await expect(cell(app.page, 1, 2)).toHaveValue('1.2');
  await keyboard.press('Escape');
  await expect(cell(app.page, 1, 2)).toHaveValue('');
  await at(1, 2);
  await keyboard.press('Escape');
  await expect(app.page.getByRole('button', { name: 'Check step' })).toBeFocused();
});

test('an expression shows its value, and is edited as it was written', async ({ app }) => {
  const { keyboard } = app.page;
  const first = cell(app.page, 1);
  await keyboard.type('(1 − 3) × 2^-3');
  await expect(app.page.getByRole('article').getByText('= −0.25')).toBeVisible();
  await expect(app.page.getByText('equals −0.25')).toBeAttached();
  await keyboard.press('Enter');
  await expect(first).toHaveValue('−0.25');
  await expect(first).toHaveAccessibleDescription('From (1 − 3) × 2^-3.');
  await keyboard.press('Shift+Enter');
  await expect(first).toBeFocused();
  await keyboard.press('F2');
  await expect(first).toHaveValue('(1 − 3) × 2^-3');
  await keyboard.type('+1');
  await keyboard.press('Tab');
  await expect(first).toHaveValue('0.75');
  await keyboard.type('0.5 3');
  await keyboard.press('Tab');
  await expect(cell(app.page, 1, 2)).toHaveAttribute('aria-invalid', 'true');
  await expect(cell(app.page, 1, 2)).toHaveAccessibleDescription(/two numbers in one cell/i);
  await keyboard.press('Shift+Tab');
  await keyboard.press('Delete');
  await expect(cell(app.page, 1, 2)).toHaveValue('');
});

test('each cell, each deletion and each clearing is one step back', async ({ app }) => {
  const { keyboard } = app.page;
  const shown = (first: string, second: string) =>
    expect.poll(async () => (await cellTexts(app.page))[0]).toEqual([first, second]);
  await keyboard.type('0.25');
  await keyboard.press('Tab');
  await keyboard.type('0.5');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Delete');
  await shown('', '0.5');
  await app.page.getByRole('button', { name: 'Clear' }).press('Enter');
  await shown('', '');
  for (const [first, second] of [
    ['', '0.5'],
    ['0.25', '0.5'],
    ['0.25', ''],
    ['', ''],
  ] as const) {
    await keyboard.press(chords.undo);
    await shown(first, second);
  }
  // Nothing is left to take back.
  await keyboard.press(chords.undo);
  await shown('', '');
  await keyboard.press(chords.redo);
  await keyboard.press(chords.redo);
  await shown('0.25', '0.5');
  await expect(cell(app.page, 1, 2)).toBeFocused();
  // What is written now takes the place of what could be done again.
  await keyboard.type('3');
  await keyboard.press(chords.redo);
  await shown('0.25', '3');
});
