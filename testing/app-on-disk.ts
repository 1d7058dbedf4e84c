/** The use cases on a real store in a folder of their own, with a clock and ids that count. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type App } from '../src-main/app/app.ts';
import { openStore } from '../src-main/store/sqlite-store.ts';
import type { Store } from '../src-main/store/store.ts';
import type { Typesetter } from '../src-main/typeset/typesetter.ts';
import { printing, realTypesetter } from './real-pages.ts';

export class AppOnDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'app-'));
  /** Milliseconds since 1970; each look at it is one later. */
  clock = 1_800_000_000_000;
  #ids = 0;
  store: Store;
  /** What is done with an error that goes to the log; a test that expects one takes it. */
  onError = (error: unknown): void => {
    throw error;
  };
  readonly #typesetter: Typesetter;
  #app: App;

  constructor(typesetter = realTypesetter()) {
    this.#typesetter = typesetter;
    this.store = openStore(this.folder, { now: () => this.clock });
    this.#app = this.#start();
  }

  get api(): App['api'] {
    return this.#app.api;
  }

  /** As if the program had ended and was started again. */
  restart(): void {
    this.#end();
    this.store = openStore(this.folder, { now: () => this.clock });
    this.#app = this.#start();
  }

  remove(): void {
    this.#end();
    this.#typesetter.close();
    rmSync(this.folder, { recursive: true });
  }

  #start(): App {
    return createApp({
      store: this.store,
      info: { version: '1.2.3', host: 'web', platform: 'linux', dataFolder: this.folder },
      now: () => (this.clock += 1),
      newId: () => `attempt ${(this.#ids += 1).toString()}`,
      newSeed: () => 7,
      typesetter: this.#typesetter,
      files: printing.files,
      draftDelay: 60_000,
      logError: (error) => {
        this.onError(error);
      },
    });
  }

  #end(): void {
    this.#app.close();
    this.store.close();
  }
}
