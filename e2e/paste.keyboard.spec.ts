/** Matrices pasted from other programs: every form, the questions, and what does not fit. */
import type { Page } from '@playwright/test';
import { copy } from './clipboard.ts';
import { expect, test } from './fixtures.ts';
import { asShown, cell, cellTexts, chords, tabTo, visit } from './workspace.ts';

// The net input of the first layer: four units, two examples.
test.beforeEach(async ({ app }) => {
  await visit(app.page, '#/exercise/classic-2b');
  await expect(cell(app.page, 1)).toBeFocused();
});

async function paste(page: Page, text: string): Promise<void> {
  await copy(page, text);
  await page.keyboard.press(chords.paste);
}

const numbers = [
  ['0.3', '1.1'],
  ['-0.25', '1'],
  ['3e-1', '0.125'],
  ['0', '2'],
].map((row) => row.map(asShown));
const forms = {
  'a spreadsheet': '0.3\t1.1\r\n-0.25\t1\r\n3e-1\t0.125\r\n0\t2\r\n',
  'comma-separated values': '0.3,1.1\n-0.25,1\n3e-1,0.125\n0,2',
  'nested brackets': '[[0.3, 1.1], [-0.25, 1], [3e-1, 0.125], [0, 2]]',
  NumPy: 'array([[ 0.3 ,  1.1 ],\n       [-0.25,  1   ],\n       [ 3e-1,  0.125],\n       [ 0   ,  2   ]])',
  'printed NumPy': '[[ 0.3    1.1  ]\n [-0.25   1    ]\n [ 3e-1   0.125]\n [ 0      2    ]]',
  MATLAB: '[0.3 1.1; -0.25 1; 3e-1 0.125; 0 2]',
  'rows in one line': '0.3 1.1; -0.25 1; 3e-1 0.125; 0 2',
  LaTeX: '\\begin{bmatrix} 0.3 & 1.1 \\\\ -0.25 & 1 \\\\ 3e-1 & 0.125 \\\\ 0 & 2 \\end{bmatrix}',
};

test('every form fills the same cells, each taken back and done again in one step', async ({ app }) => {
  const { page } = app;
  const blank = numbers.map((row) => row.map(() => ''));
  for (const [form, text] of Object.entries(forms)) {
    await test.step(form, async () => {
      await paste(page, text);
      await expect.poll(() => cellTexts(page), form).toEqual(numbers);
      await expect(page.getByText('8 values pasted.')).toBeAttached();
      await page.keyboard.press(chords.undo);
      await expect.poll(() => cellTexts(page), form).toEqual(blank);
      await page.keyboard.press(chords.redo);
      await expect.poll(() => cellTexts(page), form).toEqual(numbers);
      await page.keyboard.press(chords.undo);
      await expect.poll(() => cellTexts(page), form).toEqual(blank);
      await expect(cell(page, 1)).toBeFocused();
    });
  }
});

test('a matrix on its side is asked about', async ({ app }) => {
  const { page } = app;
  const onItsSide = '0.3 -0.25 3e-1 0; 1.1 1 0.125 2';
  await paste(page, onItsSide);
  const question = page.getByRole('dialog', { name: 'Paste a matrix' });
  await expect(question).toContainText('This is 2 × 4; the step needs 4 × 2. Transpose it?');
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect.poll(() => cellTexts(page)).toEqual(numbers);
  await expect(cell(page, 1)).toBeFocused();

  await page.keyboard.press(chords.undo);
  await paste(page, onItsSide);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => cellTexts(page))
    .toEqual([
      ['0.3', asShown('-0.25')],
      ['1.1', '1'],
      ['', ''],
      ['', ''],
    ]);
  await expect(page.getByRole('article').getByText('Pasted 4 of 8 values; 4 did not fit.')).toBeVisible();

  await paste(page, onItsSide);
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(cell(page, 1)).toBeFocused();
  await expect(cell(page, 2)).toHaveValue('1.1');
});

test('a comma that can be read either way is asked about; the dialog takes a matrix too', async ({ app }) => {
  const { page } = app;
  const ambiguous = '1,2\n3,4';
  const question = page.getByRole('dialog', { name: 'Paste a matrix' });
  await paste(page, ambiguous);
  await expect(question).toContainText('Is the comma a decimal sign or between two numbers?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect
    .poll(() => cellTexts(page))
    .toEqual([
      ['1', '2'],
      ['3', '4'],
      ['', ''],
      ['', ''],
    ]);
  await page.keyboard.press(chords.undo);
  await paste(page, ambiguous);
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect
    .poll(() => cellTexts(page))
    .toEqual([
      ['1,2', ''],
      ['3,4', ''],
      ['', ''],
      ['', ''],
    ]);

  for (let tabs = 0; tabs < 8; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Paste matrix' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Matrix' })).toBeFocused();
  await page.keyboard.insertText(forms.LaTeX);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect.poll(() => cellTexts(page)).toEqual(numbers);
  await expect(cell(page, 4, 2)).toBeFocused();
});

test('a block goes in where the student is; what does not fit is told, what is unreadable stays', async ({
  app,
}) => {
  const { page } = app;
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await paste(page, '1.5\n2;5\n0x1F');
  const note = page
    .getByRole('article')
    .getByText('Pasted 2 of 4 values; 2 did not fit. The step has 8 cells.');
  await expect(note).toBeVisible();
  await expect(cell(page, 3, 2)).toHaveValue('1.5');
  await expect(cell(page, 4, 2)).toHaveValue('2');
  await page.keyboard.press(chords.undo);
  await expect(note).toBeHidden();
  await paste(page, '1.5\n0x1F');
  await expect(page.getByRole('article').getByText('2 values pasted. The step has 8 cells.')).toBeVisible();
  await expect(cell(page, 4, 2)).toHaveValue('0x1F');
  await expect(cell(page, 4, 2)).toHaveAttribute('aria-invalid', 'true');
  // One number or expression goes into one cell.
  await page.keyboard.press('ArrowLeft');
  await paste(page, '−0,25');
  await expect(cell(page, 3)).toHaveValue('−0,25');
  await page.keyboard.press('Enter');
  await paste(page, '1/3 + 2');
  await expect(cell(page, 4)).toHaveValue('1/3 + 2');
  await expect(cell(page, 1)).toHaveValue('');
});

test('as many numbers as there are cells pour in, whatever stands between; one number may fill', async ({
  app,
}) => {
  const { page } = app;
  const poured = numbers.map((row) => row.map((text) => text.replace('.', ',')));
  for (const text of [
    '0,3 1,1; -0,25 1; 3e−1 0,125; 0 2',
    '0,3\n1,1\n-0,25\n1\n3e−1\n0,125\n0\n2',
    'z^{[1]} = [0,3 -0,25 3e−1 0]^T, [1,1 1 0,125 2]^T',
  ]) {
    await paste(page, text);
    await expect.poll(() => cellTexts(page), text).toEqual(poured);
    await page.keyboard.press(chords.undo);
    await expect(cell(page, 1)).toHaveValue('');
  }

  await tabTo(page, page.getByRole('button', { name: 'Paste matrix' }));
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('0,1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('This is one number, 0,1; the step has 8 cells.');
  await page.keyboard.press('Enter');
  await expect.poll(() => cellTexts(page)).toEqual(numbers.map((row) => row.map(() => '0,1')));
});
