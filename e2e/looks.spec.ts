/** Every state in both themes and at both sizes: no finding of axe, nothing wider than the window. */
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
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
        await expectAccessible(page, state);
      });
    });
  }
}

/** Wide matrices and formulas scroll by themselves, by keyboard too; nothing else may, and nothing is cut off. */
const mayScroll = '.work-area, .scroll-x';

/** What is wider than its place; the picture of the last lines on Home is decoration and may be cut. */
function tooWide(allowed: string): string[] {
  const inside = document.querySelectorAll(
    'body, body :not(.katex *, svg *, .vh, .vh *, input, [aria-hidden="true"] *)',
  );
  return [...inside].flatMap((element) => {
    const { overflowX, textOverflow } = getComputedStyle(element);
    const isWider = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    const isMeant = overflowX === 'visible' || textOverflow === 'ellipsis' || element.matches(allowed);
    return isWider && !isMeant ? [`${element.localName}.${element.className}`] : [];
  });
}

for (const width of [900, 1280, 1600]) {
  test(`nothing overflows sideways at ${width}`, async ({ app }) => {
    const { page } = app;
    await page.setViewportSize({ width, height: 800 });
    await walk(page, async (state) => {
      expect.soft(await page.evaluate(tooWide, mayScroll), state).toEqual([]);
    });
  });
}
