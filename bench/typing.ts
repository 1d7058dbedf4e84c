/** From a key to the painted text: a cell of the grid beside a bare text field in the same page, in the same browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { endProcess, startWebServer } from '../e2e/web-host.ts';
import { launchBrowser } from './browser.ts';
import { median, spread, type Measured } from './measure.ts';

const rounds = 30;
/** Keys of a round: a usual entry. */
const entry = ['0', '.', '5', '4', '9', '8', '3', '4'];

/** Records, for every key pressed from now on, how long it takes until a frame with its text has been made. */
function watchKeys(): void {
  const times: number[] = [];
  Object.assign(window, { times });
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      // The frame that shows the text runs its callbacks first; a message posted there comes after the painting.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** Types one entry, each key after the one before is painted. */
async function typeEntry(page: Page): Promise<number[]> {
  const count = () => page.evaluate(() => (window as unknown as { times: number[] }).times.length);
  await page.evaluate(() => (window as unknown as { times: number[] }).times.splice(0));
  for (const [index, key] of entry.entries()) {
    await page.keyboard.press(key);
    while ((await count()) <= index);
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}

async function measureIn(page: Page): Promise<Measured[]> {
  const bare = page.locator('#bare');
  const cell = page.getByRole('grid').getByRole('textbox').first();
  await cell.waitFor();
  await page.evaluate(watchKeys);
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'bare';
    document.querySelector('article')?.append(field);
  });
  const lanes = [
    { name: 'cell', field: cell, times: [] as number[] },
    { name: 'bare field', field: bare, times: [] as number[] },
  ];
  for (let round = -3; round < rounds; round += 1) {
    for (const { field, times } of lanes) {
      await field.focus();
      await field.selectText();
      const taken = await typeEntry(page);
      if (round >= 0) times.push(...taken);
    }
  }
  return lanes.map(({ name, times }) => ({
    name,
    median: median(times),
    spread: spread(times),
    runs: times.length,
  }));
}

/** @returns the cell, the bare field; milliseconds a key */
export async function measureTyping(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'deltadrill-bench-'));
  const server = await startWebServer({ DELTADRILL_DATA: folder });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    await page.goto(new URL('#/exercise/classic-2b', page.url()).href);
    return await measureIn(page);
  } finally {
    await browser.close();
    await endProcess(server.process, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}
