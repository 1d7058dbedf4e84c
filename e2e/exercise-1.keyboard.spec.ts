/** Exercise 1 from Home to its last step, by keyboard alone. */
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { exerciseOne, exerciseOneClass } from './sheet-answers.ts';
import { check, choose, enterExercise, fill, stepHeading, verdictTitle } from './workspace.ts';

test('is solved step by step, every mark earned', { tag: '@desktop' }, async ({ app }) => {
  const { page } = app;
  await enterExercise(page);
  for (const { step, cells } of exerciseOne) {
    await expect(stepHeading(page)).toHaveAccessibleName(new RegExp(`${step}$`));
    await fill(page, cells);
    await check(page);
    await expect(verdictTitle(page)).toHaveText(/^Correct/);
    await page.keyboard.press('Enter');
  }
  await expect(stepHeading(page)).toHaveAccessibleName('Class of the query');
  await choose(page, exerciseOneClass);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('heading', { name: /finished: 20 of 20 marks/ })).toBeVisible();
  await expectAccessible(page, 'the end');

  await page.keyboard.press('Enter');
  const done = page.getByRole('listitem').filter({ hasText: '5-3-2' });
  await expect(done).toContainText('20 of 20 marks');
});
