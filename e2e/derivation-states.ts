/** A walk through what derivations can show, for the specs that look at all of it. */
import type { Page } from '@playwright/test';
import { checkLine, field, lineVerdict, openDerivation, writeLine } from './derivation.ts';
import { expect } from './fixtures.ts';
import { chords, visit } from './workspace.ts';

type Look = (state: string) => Promise<void>;

export async function walkDerivations(page: Page, look: Look): Promise<void> {
  await openDerivation(page, 'D3');
  await look('derivation-empty');
  await lines(page, look);
  await help(page, look);
  await end(page, look);
  await openDerivation(page, 'D2_shared');
  await look('derivation-reading');
  await visit(page, '#/derivations');
  await expect(page.getByRole('heading', { level: 1, name: 'Derivations' })).toBeFocused();
  await look('derivations');
}

async function lines(page: Page, look: Look): Promise<void> {
  await writeLine(page, 'dE/dz_k = -t_k/zhat_k * dzhat_k/dz_k');
  await look('derivation-writing');
  await checkLine(page, /^Correct/);
  await look('derivation-right');
  await page.keyboard.press('Enter');
  await writeLine(page, 'dzhat_k/dz_k = s(2z_k)*(1-s(2z_k))');
  await checkLine(page, 'Not equivalent: always half of what it should be');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await look('derivation-wrong');
  await page.keyboard.press(chords.addLine);
  await writeLine(page, 'delta_k = -2 t_k (1 - s');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await look('derivation-completions');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2z_l');
  await checkLine(page, 'Can’t check yet');
  await expect(page.getByRole('article')).toContainText('"z_l" is not a name');
  await look('derivation-unreadable');
  await page.keyboard.press('Enter');
  await page.keyboard.type('z_k');
  await page.keyboard.press(chords.reference);
  await look('derivation-symbols');
  await page.keyboard.press(chords.reference);
}

async function help(page: Page, look: Look): Promise<void> {
  await page.keyboard.press(chords.formula);
  await page.keyboard.press(chords.numbers);
  await look('derivation-hints');
  await page.keyboard.press(chords.reveal);
  await expect(page.getByText('Reveal the next line?')).toBeVisible();
  await look('derivation-reveal-asked');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
}

async function end(page: Page, look: Look): Promise<void> {
  await page.keyboard.press(chords.previousStep);
  await expect(field(page)).toHaveAccessibleName(/^Line 2/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('dzhat_k/dz_k = 2 s(2z_k)*(1-s(2z_k))');
  await checkLine(page, /^Correct/);
  await page.keyboard.press(chords.nextStep);
  await page.keyboard.press('Enter');
  await expect(lineVerdict(page)).toHaveText(/^Correct/);
  await expect(page.getByRole('heading', { name: /^The derivation is finished/ })).toBeVisible();
  await look('derivation-finished');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('dialog', { name: 'Worked solution' }).getByRole('listitem').first(),
  ).toBeVisible();
  await look('derivation-solution');
  await page.keyboard.press('Escape');
}
