/** A derivation by keyboard: a wrong line, its counterexample, the line corrected, all marks; and what stays. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import {
  checkLine,
  deriveLines,
  field,
  lineVerdict,
  openDerivation,
  scaledSigmoid,
  solutionWords,
  writeLine,
} from './derivation.ts';
import { expectPdf } from './exported-pdf.ts';
import { expect, test } from './fixtures.ts';
import { chords, visit } from './workspace.ts';

const { chain, slope: right, result } = scaledSigmoid;
const wrong = 'dzhat_k/dz_k = s(2z_k) (1 - s(2z_k))';

const paper = (page: Page): Locator => page.getByRole('region', { name: 'Derivation sheet' });
const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name });
const counterexample = (page: Page): Locator => page.getByRole('table', { name: 'Counterexample' });

test('D3 with one wrong line, corrected, earns all marks', { tag: '@desktop' }, async ({ app }) => {
  await openDerivation(app.page, 'D3');
  await deriveLines(app.page, [chain]);
  await app.page.keyboard.press('Enter');
  await writeLine(app.page, wrong);
  await checkLine(app.page, 'Not equivalent: always half of what it should be');
  await expect(paper(app.page)).toContainText('0 of 1 mark');
  await expect(counterexample(app.page).getByRole('row').nth(1)).toContainText(/0\.196612.*0\.393224.*0\.5$/);

  // The first action of the verdict leads back into the line.
  await app.page.keyboard.press('Enter');
  await expect(field(app.page)).toBeFocused();
  await app.page.keyboard.press('ControlOrMeta+a');
  await writeLine(app.page, right);
  await checkLine(app.page, /^Correct/);
  await app.page.keyboard.press('Enter');
  await writeLine(app.page, result);
  await app.page.keyboard.press('Enter');
  const end = (): Locator => heading(app.page, 'The derivation is finished: 4 of 4 marks');
  await expect(end()).toBeVisible();
  await expect(paper(app.page)).toContainText('outputs with target 0 get no gradient');

  await app.page.getByRole('button', { name: 'Worked solution' }).last().press('Enter');
  const dialog = app.page.getByRole('dialog', { name: 'Worked solution' });
  await expect(dialog.getByRole('listitem')).toHaveCount(6);

  await app.restart();
  await openDerivation(app.page, 'D3');
  await expect(end()).toBeVisible();
  // Opened again, the caret is in the line: Enter leads to the end, and on to the list.
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('link', { name: /scaled sigmoid/ })).toContainText('4 of 4 marks');
});

test('a bare last line earns one mark of four, and the working the others', async ({ app }) => {
  const { page } = app;
  await openDerivation(page, 'D3');
  await deriveLines(page, [result]);
  await expect(heading(page, 'The derivation is finished: 1 of 4 marks')).toBeVisible();
  await expect(paper(page)).toContainText('The working earns 3 more marks');
  await page.getByRole('button', { name: 'Worked solution' }).last().press('Enter');
  await expect(page.getByRole('dialog')).toContainText('lines that you have not written');
  await page.keyboard.press('Escape');
  await visit(page, '#/derivations');
  await expect(page.getByRole('link', { name: /scaled sigmoid/ })).toContainText('1 of 4 marks');
});

test('the derivative of a function is read with its prime', async ({ app }) => {
  const { page } = app;
  await openDerivation(page, 'drill_tanh');
  await writeLine(page, "tanh'(z_k)");
  await checkLine(page, /^Correct/);
});

test('what is typed is found again where it was left, after kill -9 too', async ({ app }) => {
  await openDerivation(app.page, 'D2_shared');
  await writeLine(app.page, 'delta_k = -(2 w_k^2');
  // What is promised is a quarter of a second, on a machine that has nothing else to do.
  await wait(1000);
  await app.kill();
  await app.start();
  await openDerivation(app.page, 'D2_shared');
  await expect(field(app.page)).toHaveValue('delta_k = -(2 w_k^2');
  await app.page.keyboard.type('3');
  await expect(field(app.page)).toHaveValue('delta_k = -(2 w_k^23');
});

test('the sheet’s line for one sum is refused, and the missing sum is named', async ({ app }) => {
  await openDerivation(app.page, 'D2_shared');
  await writeLine(app.page, '-t_k 2 (w_k z_k) w_k');
  await checkLine(app.page, 'Not equivalent');
  await expect(paper(app.page)).toContainText('The sum over the outputs is missing');
});

test('hints lead to the next line, and a revealed one earns nothing', async ({ app }) => {
  await openDerivation(app.page, 'drill_tanh');
  await app.page.keyboard.press(chords.formula);
  await expect(paper(app.page)).toContainText('The derivative of tanh is one minus its square.');
  await app.page.keyboard.press(chords.reveal);
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('Enter');
  await expect(lineVerdict(app.page)).toHaveText('Shown, no mark');
  await expect(heading(app.page, 'The derivation is finished: 0 of 1 mark')).toBeVisible();
});

test('a drawn derivation is opened again by its code', async ({ app }) => {
  await visit(app.page, '#/derivations');
  await app.page.getByRole('button', { name: 'Draw and start' }).press('Enter');
  await expect(field(app.page)).toBeFocused();
  const code = decodeURIComponent(new URL(app.page.url()).hash.replace('#/derivation/', ''));
  const statement = await paper(app.page).getByRole('math').first().getAttribute('aria-label');
  await visit(app.page, '#/new');
  await app.page.getByRole('textbox', { name: /code/i }).fill(code.toLowerCase());
  await expect(app.page).toHaveURL(/#\/derivation\//);
  await expect(field(app.page)).toBeFocused();
  await expect(paper(app.page).getByRole('math').first()).toHaveAttribute('aria-label', statement ?? '');
});

test('the worked solution is saved as a PDF that says it all', async ({ app }) => {
  await openDerivation(app.page, 'D3');
  await deriveLines(app.page, [chain, right, result]);
  await app.page.keyboard.press(chords.export);
  await expect(app.page.getByRole('button', { name: 'Export PDF' })).toBeVisible();
  // Formulas that need not be scrolled are no stops of Tab.
  await app.page.keyboard.press('Shift+Tab');
  await expect(app.page.getByRole('button', { name: 'Export PDF' })).toBeFocused();
  await app.page.keyboard.press('Shift+Tab');
  await expect(app.page.locator('.scroll-x:focus')).toHaveCount(0);
  const downloaded = app.page.waitForEvent('download');
  await app.page.keyboard.press(chords.export);
  const pdf = await downloaded;
  expect(pdf.suggestedFilename()).toBe('Derivation 3, worked solution.pdf');
  expectPdf(await pdf.path(), solutionWords);
  await expect(app.page.getByText('Downloaded: Derivation 3, worked solution.pdf')).toBeVisible();
});
