/** `app`: Deltadrill in the host of the project, on a fresh data folder, watched; specs do not know which host. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { startElectron } from './electron-host.ts';
import { Guard } from './guard.ts';
import type { HostName, RunningHost, StartHost } from './host.ts';
import { webHostIn } from './web-host.ts';

type Env = Readonly<Record<string, string>>;

export class App {
  readonly dataFolder = mkdtempSync(join(tmpdir(), 'deltadrill-e2e-'));
  readonly guard = new Guard();
  readonly #start: StartHost;
  readonly #env: Env;
  #host: RunningHost | null = null;

  constructor(start: StartHost, env: Env) {
    this.#start = start;
    this.#env = { ...env, DELTADRILL_DATA: this.dataFolder };
  }

  /** The page of the host that runs now. */
  get page(): Page {
    if (!this.#host) throw new Error('No host runs.');
    return this.#host.page;
  }

  async start(): Promise<void> {
    this.guard.resume();
    this.#host = await this.#start(this.#env, (page) => {
      this.guard.watch(page);
    });
    await this.page.getByRole('main').waitFor();
  }

  /** Ends the host as a power cut would. */
  async kill(): Promise<void> {
    this.guard.pause();
    await this.#host?.kill();
    this.#host = null;
  }

  async close(): Promise<void> {
    // A draft may be on its way when the host goes: the page rightly says that nobody answers.
    this.guard.pause();
    await this.#host?.close();
    this.#host = null;
  }

  /** Ends the host as a user would, and starts it again on the same data. */
  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }
}

interface Fixtures {
  /** What the host's environment holds besides; by `test.use({ hostEnv: … })`. */
  hostEnv: Env;
  app: App;
}

export const test = base.extend<Fixtures, { host: HostName }>({
  host: ['web', { option: true, scope: 'worker' }],
  hostEnv: [{}, { option: true }],
  app: async ({ host, hostEnv, context }, use) => {
    const app = new App(host === 'web' ? webHostIn(context) : startElectron, hostEnv);
    try {
      await app.start();
      await use(app);
    } finally {
      await app.close();
      rmSync(app.dataFolder, { recursive: true, force: true, maxRetries: 5 });
    }
    expect(app.guard.take(), 'what the page complained about').toEqual([]);
  },
});

export { expect };
