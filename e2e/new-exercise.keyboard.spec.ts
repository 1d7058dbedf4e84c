/** New exercises by keyboard: settings and what they refuse, presets of one's own, codes, what was made before. */
import type { Page } from '@playwright/test';
import { expectPdf } from './exported-pdf.ts';
import { expect, test } from './fixtures.ts';
import { chords, stepHeading } from './workspace.ts';

const code = (page: Page) => page.getByRole('textbox', { name: 'Share code' });
const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });

/** From anywhere to the screen of new exercises, its code shown. */
async function toNewExercise(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'New exercise' }).press('Enter');
  // Home shows a code too.
  await expect(page.getByRole('heading', { level: 1, name: 'New exercise' })).toBeVisible();
  await expect(code(page)).toHaveValue(/^[0-9A-Z]{4}-/);
}

async function choose(page: Page, group: string, option: string): Promise<void> {
  const radio = page
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: option, exact: true });
  // What can be chosen is known once the change before was answered.
  await expect(radio).toBeEnabled();
  await radio.press('Space');
  await expect(radio).toBeChecked();
}

test('a change shows at once; what does not fit is told and kept', async ({ app }) => {
  const { page } = app;
  // On Home the key starts what is offered, once it is offered.
  await expect(page.getByRole('button', { name: /^Start exercise/ })).toBeEnabled();
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('article')).toBeVisible();
  await toNewExercise(page);
  await choose(page, 'Preset', 'Warm-up');
  await choose(page, 'Preset', 'Custom');
  const before = await code(page).inputValue();
  await page.getByRole('spinbutton', { name: 'Batch size' }).press('ArrowUp');
  await expect(code(page)).not.toHaveValue(before);
  await expect(preview(page)).toContainText('two training examples');

  const batch = page.getByRole('spinbutton', { name: 'Batch size' });
  await batch.fill('9');
  await expect(batch).toHaveValue('9');
  await expect(batch).toHaveAccessibleDescription('A whole number from 1 to 6.');
  const eta = page.getByRole('textbox', { name: 'Learning rate η' });
  await eta.fill('0,1,');
  await expect(eta).toHaveAccessibleDescription('This is not a number. Write 0.1 or 0,1.');
  await expect(page.getByText('Fix Batch size and Learning rate η to start.')).toBeVisible();
  await expect(preview(page)).toContainText('This preview shows the last valid settings.');
  await expect(page.getByRole('button', { name: /Start exercise/ })).toBeDisabled();
  await page.keyboard.press(chords.check);
  await eta.fill('0,123');
  await expect(eta).toHaveAccessibleDescription(/at most 4 characters/);
  await eta.fill('0,25');
  await batch.fill('3');
  await expect(page.getByRole('button', { name: /Start exercise/ })).toBeEnabled();
  await expect(batch).toHaveValue('3');
  await expect(preview(page)).toContainText('three training examples');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Print sheet' }).press('Enter');
  const sheet = await download;
  await expect(page.getByText(`Downloaded: ${sheet.suggestedFilename()}`)).toBeVisible();
  expectPdf(await sheet.path(), ['three training', await code(page).inputValue()]);
});

test('only what goes together can be chosen, and the reason is told', async ({ app }) => {
  const { page } = app;
  await toNewExercise(page);
  await choose(page, 'Preset', 'Custom');
  const output = page.getByRole('combobox', { name: 'Output: activation' });
  await output.selectOption('sigmoid');
  await choose(page, 'Loss', 'Cross-entropy');
  await output.selectOption('tanh');
  await expect(
    page.getByText('Changed to squared error: cross-entropy needs outputs between 0 and 1.'),
  ).toBeVisible();
  const losses = page.getByRole('radiogroup', { name: 'Loss' });
  await expect(losses.getByRole('radio', { name: 'Cross-entropy', exact: true })).toBeDisabled();
  await expect(losses).toHaveAccessibleDescription(/Cross-entropy needs outputs between 0 and 1/);
});

test('a refusal offers what to change', async ({ app }) => {
  const { page } = app;
  await toNewExercise(page);
  await choose(page, 'Preset', 'Warm-up');
  const batch = page.getByRole('spinbutton', { name: 'Batch size' });
  await expect(batch).toHaveValue('1');
  // The way by arrow keys leads through Exam and Hard, whose settings are not taken.
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Custom', exact: true })).toBeChecked();
  await expect(batch).toHaveValue('1');
  await expect(page.getByText('With one example, both are the same.').first()).toBeVisible();
  await choose(page, 'Each update uses', 'One after the other');
  await page.getByRole('spinbutton', { name: 'Updates' }).fill('3');
  await expect(page.getByRole('heading', { name: 'Not with these settings' })).toBeVisible();
  await preview(page).getByRole('button').first().press('Enter');
  await expect(page.getByRole('button', { name: /Start exercise/ })).toBeFocused();
});

test('a preset of one’s own is kept, renamed, deleted and brought back', async ({ app }) => {
  const { page } = app;
  await toNewExercise(page);
  await choose(page, 'Preset', 'Custom');
  await page.getByRole('spinbutton', { name: 'Input: units' }).fill('5');
  await page.getByRole('button', { name: 'Save as preset' }).press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A preset needs a name.')).toBeVisible();
  await page.keyboard.type('Five inputs');
  await page.keyboard.press('Enter');
  const own = page.getByRole('region', { name: 'Your presets' });
  await expect(own.getByRole('button', { name: 'Five inputs', exact: true })).toBeVisible();
  await app.restart();
  await toNewExercise(app.page);
  const kept = app.page.getByRole('region', { name: 'Your presets' });
  await kept.getByRole('button', { name: 'Five inputs', exact: true }).press('Enter');
  await expect(app.page.getByRole('spinbutton', { name: 'Input: units' })).toHaveValue('5');
  await kept.getByRole('button', { name: 'Rename Five inputs' }).press('Enter');
  await app.page.keyboard.type('Wide');
  await app.page.keyboard.press('Enter');
  await kept.getByRole('button', { name: 'Delete Wide' }).press('Enter');
  await expect(kept.getByRole('button', { name: 'Wide', exact: true })).toBeHidden();
  await kept.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(kept.getByRole('button', { name: 'Wide', exact: true })).toBeFocused();
});

test('a code opens the same exercise; a wrong character is found', { tag: '@desktop' }, async ({ app }) => {
  const { page } = app;
  await toNewExercise(page);
  const first = await code(page).inputValue();
  await page.keyboard.press(chords.check);
  await expect(stepHeading(page)).toBeVisible();
  const address = page.url();
  await page.getByRole('link', { name: 'Home' }).first().press('Enter');
  const wrong = `${first.slice(0, 6)}${first[6] === '0' ? '1' : '0'}${first.slice(7)}`;
  await code(page).fill(wrong.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Character 6 (dashes');
  const chosen = () =>
    code(page).evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd]);
  await expect.poll(chosen).toEqual([6, 7]);
  await page.keyboard.type(first[6] ?? '');
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(code(page)).toHaveValue(first);
  await page.getByRole('button', { name: /Start exercise/ }).press('Enter');
  await expect(stepHeading(page)).toBeVisible();
  expect(page.url()).toBe(address);
});

test('what was made stands on Home: give it on, make another of it, take it off the list', async ({
  app,
}) => {
  const { page } = app;
  await expect(code(page)).toHaveValue(/^[0-9A-Z]{4}-/);
  const given = await code(page).inputValue();
  await page.keyboard.press('Alt+n');
  await expect(stepHeading(page)).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).first().press('Enter');
  const recent = page.getByRole('region', { name: 'Recent exercises' });
  await recent.getByRole('button', { name: /^More about/ }).press('Enter');
  await recent.getByRole('button', { name: 'Copy code' }).press('Enter');
  await expect(recent.getByText('Copied.')).toBeVisible();
  await code(page).fill('');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(code(page)).toHaveValue(given);

  await recent.getByRole('button', { name: 'Like this one' }).press('Enter');
  await expect(stepHeading(page)).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).first().press('Enter');
  const rows = recent.getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await recent
    .getByRole('button', { name: /^More about/ })
    .first()
    .press('Enter');
  await recent.getByRole('button', { name: 'Remove from this list' }).press('Enter');
  await expect(rows).toHaveCount(1);
  await recent.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(rows).toHaveCount(2);
});

test('a draft with impossible settings waits on its screen; Home offers a preset that starts', async ({
  app,
}) => {
  const { page } = app;
  await toNewExercise(page);
  await choose(page, 'Preset', 'Custom');
  const eta = page.getByRole('textbox', { name: 'Learning rate η' });
  await eta.fill('0.001');
  await expect(eta).toHaveAccessibleDescription('Use at least 0.01, e.g. 0.05.');
  const start = page.getByRole('button', { name: /^Start exercise/ });
  await expect(start).toBeDisabled();
  await page.getByRole('link', { name: 'Home' }).first().press('Enter');
  await expect(
    page.getByRole('radiogroup', { name: 'Preset' }).getByRole('radio', { checked: true }),
  ).toHaveCount(1);
  await expect(start).toBeEnabled();
  await expect(page.getByText('Use at least 0.01')).toHaveCount(0);
  await page.getByRole('link', { name: 'New exercise' }).press('Enter');
  await expect(eta).toHaveValue('0.001');
  await page.getByRole('link', { name: 'Home' }).first().press('Enter');
  await expect(start).toBeEnabled();
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('article')).toBeVisible();
});

test('a preset is not called as the choice of own settings is', async ({ app }) => {
  const { page } = app;
  await toNewExercise(page);
  await choose(page, 'Preset', 'Custom');
  await page.getByRole('button', { name: 'Save as preset' }).press('Enter');
  const name = page.getByRole('textbox', { name: 'Name of the preset' });
  await name.fill('custom');
  await name.press('Enter');
  await expect(name).toHaveAccessibleDescription('“custom” is the name of a choice here. Use another name.');
});
