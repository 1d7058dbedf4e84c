/** Looks at what the window shows: without a finding of axe, and as a picture when somebody wants one. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleColours } from './accessible.ts';

/** Where pictures go. */
const folder = process.env['DELTADRILL_SCREENSHOTS'];

export async function picture(page: Page, name: string): Promise<void> {
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

const usual = { width: 1280, height: 800 };
const small = { width: 900, height: 600 };

/** In both themes, at the usual size and, if asked, at a small one; leaves the light theme and the usual size. */
export async function lookAt(page: Page, name: string, sizes: 'usual' | 'both' = 'usual'): Promise<void> {
  for (const size of sizes === 'both' ? [usual, small] : [usual]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const expected = colorScheme === 'light' ? expectAccessible : expectAccessibleColours;
      await expected(page, `${name} ${colorScheme}`);
      await picture(page, `${name}-${colorScheme}-${String(size.width)}`);
    }
  }
  await page.setViewportSize(usual);
  await page.emulateMedia({ colorScheme: 'light' });
}
