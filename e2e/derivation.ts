/** How a student works through a derivation by keyboard, in the words that the window shows. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { visit } from './workspace.ts';

/** The field of the line being written. */
export const field = (page: Page): Locator => page.getByRole('combobox');

/** What is said of the line being written. */
export const lineVerdict = (page: Page): Locator =>
  page.getByRole('article').getByRole('heading', { level: 3 });

export async function openDerivation(page: Page, problemId: string): Promise<void> {
  await visit(page, `#/derivation/${problemId}`);
  await expect(field(page)).toBeFocused();
}

/** Types a line into the field that has the focus; completions that come up are passed over. */
export async function writeLine(page: Page, text: string): Promise<void> {
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(text);
}

/** Checks the line and waits for what is said. */
export async function checkLine(page: Page, title: string | RegExp): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(lineVerdict(page)).toHaveText(title);
}

/** Writes the lines one after the other, each right at once, from the field that has the focus. */
export async function deriveLines(page: Page, lines: readonly string[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await writeLine(page, line);
    await checkLine(page, /^Correct/);
  }
}

/** The working of D3, line by line; the brackets that are missing at the end are put in. */
export const scaledSigmoid = {
  chain: 'dE/dz_k = -t_k/zhat_k * dzhat_k/dz_k',
  slope: 'dzhat_k/dz_k = 2 s(2z_k) (1 - s(2z_k))',
  result: 'delta_k = -2 t_k (1 - s(2z_k',
};

/** What the printed solution of D3 says: the problem, the rules, the sheet's note. */
export const solutionWords: readonly string[] = [
  'Derivation 3, worked solution',
  'Cross-entropy with a scaled sigmoid',
  'The derivative of ln(y) is 1/y.',
  'multiply the derivatives from the outside in',
  'outputs with target 0 get no gradient',
  'page 1 of 1',
];
