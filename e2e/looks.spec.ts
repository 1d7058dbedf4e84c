/** Every state in both themes and at both sizes: no finding of axe, nothing wider than the window. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { walk } from './states.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
];

/** Where pictures of every state go, when somebody wants them. */
const pictures = process.env['DELTADRILL_SCREENSHOTS'];

for (const theme of ['light', 'dark'] as const) {
  for (const size of sizes) {
    test(`${theme}, ${size.width} × ${size.height}: accessible`, async ({ app }) => {
      test.setTimeout(120_000);
      const { page } = app;
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await walk(page, async (state) => {
        if (pictures !== undefined) {
          await page.screenshot({ path: join(pictures, `${state}-${theme}-${size.width}.png`) });
        }
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect.soft(told, state).toEqual([]);
      });
    });
  }
}

for (const width of [900, 1280, 1600]) {
  test(`nothing overflows sideways at ${width}`, async ({ app }) => {
    const { page } = app;
    await page.setViewportSize({ width, height: 800 });
    await walk(page, async (state) => {
      const wider = await page.evaluate(() => ({
        window: innerWidth,
        content: document.documentElement.scrollWidth,
      }));
      expect.soft(wider.content, state).toBeLessThanOrEqual(wider.window);
    });
  });
}
