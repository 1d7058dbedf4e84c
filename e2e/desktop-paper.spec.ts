/** Exporting on the desktop: the system's dialog chooses the place, the window learns the name. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Desktop } from './desktop.ts';
import { deriveLines, openDerivation, scaledSigmoid, solutionWords } from './derivation.ts';
import { expectPdf, expectSolution } from './exported-pdf.ts';
import { answersTo } from './sheet-answers.ts';
import { chords, enterExercise, fill, solve } from './workspace.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deltadrill-exported-'));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The user's answer to the dialog; an empty path is no answer. */
async function answerDialog({ electron }: Desktop, path: string): Promise<void> {
  await electron.evaluate(({ dialog, shell }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === '', filePath: chosen });
    shell.showItemInFolder = (shown) => {
      process.env['SHOWN_IN_FOLDER'] = shown;
    };
  }, path);
}

async function readSolution({ page }: Desktop): Promise<void> {
  await enterExercise(page);
  await page.keyboard.press(chords.export);
  await page.getByRole('button', { name: 'Show it anyway' }).press('Enter');
  await expect(page.getByRole('article')).toContainText('Backward pass');
}

test('solved, it is saved where the user says, and shown there', { tag: '@desktop' }, async ({ desktop }) => {
  const { page, electron } = desktop;
  await enterExercise(page);
  await solve(page, answersTo('ex1'), fill);
  await expect(page.getByRole('heading', { name: /finished: 20 of 20 marks/ })).toBeVisible();
  await page.keyboard.press(chords.export);
  // Nothing is left, so nothing is asked.
  await expect(page.getByRole('article')).toContainText('Backward pass');
  const path = join(folder, 'mine.pdf');
  await answerDialog(desktop, path);
  await page.keyboard.press(chords.export);
  await expect(page.getByText('Saved: mine.pdf')).toBeVisible();
  expectPdf(path, ['Exercise 1, worked solution', '0.113937']);
  await expectSolution(path, 'classic-1');
  expect(readdirSync(folder)).toEqual(['mine.pdf']);
  await page.getByRole('button', { name: 'Show in folder' }).press('Enter');
  await expect.poll(() => electron.evaluate(() => process.env['SHOWN_IN_FOLDER'])).toBe(path);
});

test('a finished derivation is saved there too', { tag: '@desktop' }, async ({ desktop }) => {
  const { page } = desktop;
  await openDerivation(page, 'D3');
  // With lines left, the solution asks before it opens.
  await deriveLines(page, Object.values(scaledSigmoid));
  await page.getByRole('button', { name: 'Worked solution' }).last().press('Enter');
  const path = join(folder, 'D3.pdf');
  await answerDialog(desktop, path);
  await page.getByRole('button', { name: 'Export PDF' }).press('Enter');
  await expect(page.getByText('Saved: D3.pdf')).toBeVisible();
  expectPdf(path, solutionWords);
});

test('writes nothing without an answer, and says why it cannot', { tag: '@desktop' }, async ({ desktop }) => {
  const { page } = desktop;
  await readSolution(desktop);
  await answerDialog(desktop, '');
  await page.keyboard.press(chords.export);
  await expect(page.getByRole('button', { name: 'Export PDF' })).toBeEnabled();
  await expect(page.getByText('Saved:')).toHaveCount(0);
  await answerDialog(desktop, join(folder, 'gone', 'mine.pdf'));
  await page.keyboard.press(chords.export);
  await expect(page.getByText('There is no such folder. Choose another.')).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
});
