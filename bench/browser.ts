/** The browser that the measurements use. */
import { chromium, type Browser } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['DELTADRILL_BROWSER'];
  const args = isRoot ? ['--no-sandbox'] : [];
  return chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) });
}
