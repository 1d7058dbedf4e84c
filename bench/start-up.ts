/** How long it takes from nothing to the first thing that can be used, beside a blank page in the same browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { endProcess, startWebServer, type WebServer } from '../e2e/web-host.ts';
import { launchBrowser } from './browser.ts';
import { measure, type Contestant, type Measured } from './measure.ts';

/** A page with nothing on it but one button, from a server that runs already. */
function blankPage(): Promise<{ address: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      '<!doctype html><title>Blank</title><link rel="icon" href="data:,"><main><a href="/">x</a></main>',
    );
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ address: `http://127.0.0.1:${port}/`, close: () => server.close() });
    });
  });
}

async function showIn(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('main a').first().waitFor();
}

function blank(address: string): Contestant {
  let browser: Browser | undefined;
  return {
    name: 'blank page',
    run: async () => {
      browser = await launchBrowser();
      await showIn(browser, address);
    },
    tidy: async () => {
      await browser?.close();
    },
  };
}

function deltadrill(): Contestant {
  let folder = '';
  let server: WebServer | undefined;
  let browser: Browser | undefined;
  return {
    name: 'Deltadrill',
    run: async () => {
      folder = mkdtempSync(join(tmpdir(), 'deltadrill-bench-'));
      server = await startWebServer({ DELTADRILL_DATA: folder });
      browser = await launchBrowser();
      await showIn(browser, server.address);
    },
    tidy: async () => {
      await browser?.close();
      if (server) await endProcess(server.process, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns Deltadrill (host and browser), the blank page (browser alone) */
export async function measureStartUp(): Promise<Measured[]> {
  const { address, close } = await blankPage();
  try {
    return await measure([deltadrill(), blank(address)], { warmUps: 1, rounds: 11, round: 0 });
  } finally {
    close();
  }
}
