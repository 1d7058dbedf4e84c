/** Several attempts at one exercise: each is gone on with where it was left, and none is lost. */
import { expect, test } from './fixtures.ts';
import { cell, chords, check, enterExercise, fill, stepHeading, verdictTitle } from './workspace.ts';

test(
  'a second attempt starts on blank paper; the first is as it was',
  { tag: '@desktop' },
  async ({ app }) => {
    await enterExercise(app.page);
    await fill(app.page, [['0.2'], ['0.2'], ['0.2']]);
    await check(app.page);
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.type('0.5');
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.type('sqrt(4');

    await app.page.getByRole('button', { name: 'Attempt 1' }).press('Enter');
    const list = () => app.page.getByRole('dialog', { name: 'Attempts at this exercise' });
    await expect(list().getByRole('listitem')).toContainText('1 of 20 done, 1 mark');
    await list().getByRole('button', { name: 'Start again' }).press('Enter');
    await expect(app.page.getByRole('button', { name: 'Attempt 2 of 2' })).toBeVisible();
    await expect(stepHeading(app.page)).toHaveAccessibleName(/net input 1$/);
    await expect(cell(app.page, 1)).toBeFocused();
    await expect(cell(app.page, 1)).toHaveValue('');
    await app.page.keyboard.type('7');

    await app.restart();
    await enterExercise(app.page);
    await expect(cell(app.page, 1)).toHaveValue('7');
    await app.page.getByRole('button', { name: 'Attempt 2 of 2' }).press('Enter');
    await list().getByRole('link', { name: 'Open' }).press('Enter');
    await expect(app.page.getByRole('button', { name: 'Attempt 1 of 2' })).toBeVisible();
    await expect(stepHeading(app.page)).toHaveAccessibleName(/output 1$/);
    await expect(cell(app.page, 1)).toHaveValue('0.5');
    await expect(cell(app.page, 2)).toHaveValue('sqrt(4');
    await expect(cell(app.page, 2)).toBeFocused();
    await app.page.keyboard.press(chords.previousStep);
    await expect(verdictTitle(app.page)).toHaveText(/^Correct/);
  },
);
