/** `desktop`: Deltadrill in Electron on a fresh data folder, with its main process at hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchElectron } from './electron-host.ts';
import { expect, test as base } from './fixtures.ts';

type Env = Readonly<Record<string, string>>;

export class Desktop {
  readonly dataFolder = mkdtempSync(join(tmpdir(), 'deltadrill-desktop-'));
  readonly env: Env;
  #running: { readonly electron: ElectronApplication; readonly page: Page } | null = null;

  constructor(env: Env) {
    this.env = { ...env, DELTADRILL_DATA: this.dataFolder };
  }

  get electron(): ElectronApplication {
    return this.#now.electron;
  }

  get page(): Page {
    return this.#now.page;
  }

  get #now() {
    if (!this.#running) throw new Error('Deltadrill does not run.');
    return this.#running;
  }

  async start(): Promise<void> {
    const electron = await launchElectron(this.env);
    const page = await electron.firstWindow();
    this.#running = { electron, page };
    await page.getByRole('main').waitFor();
  }

  /** Quits it, as a user would. */
  async close(): Promise<void> {
    await this.#running?.electron.close();
    this.#running = null;
  }

  /** Quits it for good, and removes its data. */
  async end(): Promise<void> {
    await this.close();
    rmSync(this.dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }

  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }
}

interface Fixtures {
  desktopEnv: Env;
  desktop: Desktop;
}

export const test = base.extend<Fixtures>({
  desktopEnv: [{}, { option: true }],
  desktop: async ({ desktopEnv }, use) => {
    const desktop = new Desktop(desktopEnv);
    try {
      await desktop.start();
      await use(desktop);
    } finally {
      await desktop.end();
    }
  },
});

export { expect };
