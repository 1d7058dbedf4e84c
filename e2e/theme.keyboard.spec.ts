/** The theme is switched by keyboard and kept. */
import { expect, test } from './fixtures.ts';
import { answered } from './workspace.ts';

test('is there again after a restart', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Shift+F6');
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Theme: as the system. Switch' })).toBeFocused();
  const kept = answered(page, '"theme":"dark"');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Theme: dark. Switch' })).toBeFocused();
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'dark');
  await kept;
  await app.restart();
  await expect(app.page.locator(':root')).toHaveAttribute('data-theme', 'dark');
});
