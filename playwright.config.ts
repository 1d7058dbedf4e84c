/** End-to-end specs over the built app: `web` runs all but Electron's own, `electron` those tagged @desktop; `pictures` takes the README's. */
import { defineConfig } from '@playwright/test';
import type { HostName } from './e2e/host.ts';

const browser = process.env['DELTADRILL_BROWSER'];
const isRoot = process.getuid?.() === 0;

/**
 * A whole browser loads what its address bar may show into every window, which costs more than our page does. The last
 * list of features counts, so that it repeats what Playwright turns off and a page of this machine could meet.
 */
const without = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'PaintHolding',
  'OptimizationHints',
  'AimEnabled',
  'PreconnectToSearch',
];

export default defineConfig<object, { host: HostName }>({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Limits against hanging only: a busy machine is slow.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A machine of others may stall for seconds; what passes only the second time is told as flaky.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  use: {
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [...(isRoot ? ['--no-sandbox'] : []), `--disable-features=${without.join(',')}`],
    },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'web', testIgnore: 'desktop-*.spec.ts', use: { host: 'web' } },
    { name: 'pictures', testMatch: '*.pictures.ts', use: { host: 'web' } },
    { name: 'electron', grep: /@desktop/, use: { host: 'electron' } },
  ],
});
