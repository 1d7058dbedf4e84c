/** Every state in both themes, at all sizes and with large text: no finding of axe, nothing wider than the window. */
import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleColours } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { picture } from './picture.ts';
import { walk } from './states.ts';
import { chords } from './workspace.ts';

// A limit against hanging only: each test goes through all states.
test.describe.configure({ timeout: 400_000 });

/** Wide matrices and formulas scroll by themselves, by keyboard too; nothing else may, and nothing is cut off. */
const mayScroll = '.work-area, .scroll-x';

/**
 * What is wider than its place. The picture of the last lines on Home is decoration and may be cut; a field scrolls, and
 * what lies under it with it.
 */
function tooWide(allowed: string): string[] {
  const inside = document.querySelectorAll(
    'body, body :not(.katex *, svg *, .vh, .vh *, input, .dl-mirror, [aria-hidden="true"] *)',
  );
  return [...inside].flatMap((element) => {
    const { overflowX, textOverflow } = getComputedStyle(element);
    const isWider = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    const isMeant = overflowX === 'visible' || textOverflow === 'ellipsis' || element.matches(allowed);
    return isWider && !isMeant ? [`${element.localName}.${element.className}`] : [];
  });
}

async function expectInside(page: Page, state: string): Promise<void> {
  expect.soft(await page.evaluate(tooWide, mayScroll), state).toEqual([]);
}

async function show(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
}

type Expect = (page: Page, state: string) => Promise<void>;

/** @param expected what is asked of a theme besides that everything is inside the window */
async function expectWell(
  page: Page,
  state: string,
  size: string,
  expected: Readonly<Partial<Record<'light' | 'dark', Expect>>>,
): Promise<void> {
  await expectInside(page, state);
  for (const theme of ['light', 'dark'] as const) {
    await show(page, theme);
    await picture(page, `${state}-${theme}-${size}`);
    await expected[theme]?.(page, state);
  }
}

test('1280 × 800 in both themes: accessible, nothing overflows, nor at 1600', async ({ app }) => {
  const { page } = app;
  await walk(page, async (state) => {
    await page.setViewportSize({ width: 1600, height: 800 });
    await expectInside(page, `${state} at 1600`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expectWell(page, state, '1280', { light: expectAccessible, dark: expectAccessibleColours });
  });
});

test('900 × 600: accessible, nothing overflows', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 900, height: 600 });
  // The light colours are those of the wide window.
  await walk(page, (state) => expectWell(page, state, '900', { dark: expectAccessible }));
});

test('nothing overflows with text at 200 %, 1280 and 900 wide', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press(chords.settings);
  await page.getByRole('radio', { name: '200 %' }).check({ force: true });
  await page.keyboard.press('Escape');
  await expect(page.locator(':root')).toHaveCSS('font-size', '32px');
  await page.reload();
  await walk(page, async (state) => {
    for (const width of [900, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await picture(page, `${state}-large-${width}`);
      await expectInside(page, `${state} at ${width}`);
    }
  });
});
