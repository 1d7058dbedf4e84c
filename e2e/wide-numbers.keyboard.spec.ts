/** Numbers are never cut off in their cells, however many digits are shown. */
import { expect, test } from './fixtures.ts';
import { enterExercise } from './workspace.ts';

test('a cell is as wide as its number', async ({ app }) => {
  await enterExercise(app.page);
  const cells = app.page.getByRole('article').getByRole('textbox');
  await cells.nth(0).fill('-0.12345678901234567');
  await cells.nth(1).fill('-3.636835534520217e-18');
  await cells.nth(2).fill('1/3 + 1/7');
  await cells.nth(0).focus();
  await expect(cells.nth(2)).toHaveValue('0.47619');
  const cut = await cells.evaluateAll((all) =>
    all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => (one as HTMLInputElement).value),
  );
  expect(cut).toEqual([]);
});
