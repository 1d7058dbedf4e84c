/** A walk through what the window can show, for the specs that look at all of it. */
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { check, chords, enterExercise, fill, verdictTitle } from './workspace.ts';

/** Calls `look` with a name at each state; starts on Home. */
export async function walk(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  const next = () => page.keyboard.press(chords.nextStep);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  await look('home-first');
  await enterExercise(page);
  await look('workspace-empty');
  await page.keyboard.type('0.2');
  await look('workspace-writing');
  await check(page);
  await look('verdict-half');
  await page.keyboard.press('Enter');
  await page.keyboard.type('0.2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('0.2');
  await check(page);
  await look('verdict-correct');
  await page.keyboard.press('Enter');
  await fill(page, [['0.55'], ['0.55'], ['0.55']]);
  await check(page);
  await expect(verdictTitle(page)).toHaveText('Correct as rounded');
  await look('verdict-rounded');
  await page.keyboard.press('Enter');
  await fill(page, [['0.2'], ['1/3 + exp(-0.5) * 2']]);
  await check(page);
  await look('verdict-wrong');
  await next();
  await fill(page, [['(1'], ['2']]);
  await check(page);
  await look('verdict-unreadable');
  // The widest matrix of the exercise.
  for (let step = 4; step < 10; step += 1) await next();
  await expect(page.getByRole('grid')).toHaveAccessibleName(/gradient of W 1, 3 rows, 5 columns/);
  await look('workspace-wide');
  await page.keyboard.press(chords.reference);
  await look('workspace-reference');
  for (let step = 10; step < 20; step += 1) await next();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await look('workspace-class');
  await page.goto(new URL('#/', page.url()).href);
  await expect(page.getByText('Left off')).toBeVisible();
  await look('home-continue');
}
