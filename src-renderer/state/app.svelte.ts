/** The window's state: which screen, what it shows, the theme, and what could not be saved. */
import type { Api } from '../../src-shared/contract/contract.ts';
import type { ApiError } from '../../src-shared/contract/errors.ts';
import type { HomeView, Settings } from '../../src-shared/contract/views.ts';
import { apiErrorOf } from '../host/failure.ts';
import { Announcer } from './announcer.svelte.ts';
import { DraftQueue } from './draft-queue.ts';
import { exerciseHash, routeOf, type Route } from './route.ts';
import { WorkspaceState } from './workspace.svelte.ts';

export type Theme = Settings['theme'];

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

export class AppState {
  readonly #api: Api;
  readonly drafts: DraftQueue;
  readonly announcer = new Announcer();
  route = $state.raw<Route>({ screen: 'home' });
  theme = $state<Theme>('system');
  home = $state.raw<HomeView | null>(null);
  workspace = $state.raw<WorkspaceState | null>(null);
  /** Why the screen cannot be shown. */
  failure = $state.raw<ApiError | null>(null);
  /** Why the newest text is not stored. */
  unsaved = $state.raw<ApiError | null>(null);
  /** Why the settings were not read or stored. */
  settingsFailure = $state.raw<ApiError | null>(null);
  #settingsWork: () => Promise<unknown> = () => Promise.resolve();

  constructor(api: Api) {
    this.#api = api;
    this.drafts = new DraftQueue(
      (draft) => api.attempts.saveDraft(draft),
      (failure) => (this.unsaved = failure),
    );
  }

  readSettings(): Promise<void> {
    return this.#settings(async () => {
      this.theme = (await this.#api.settings.read({})).theme;
    });
  }

  /** Shows the next theme at once and stores it. */
  cycleTheme(): Promise<void> {
    this.theme = NEXT_THEME[this.theme];
    return this.#settings(() => this.#api.settings.write({ theme: this.theme }));
  }

  /** Tries again what failed. */
  retrySettings(): Promise<void> {
    return this.#settings(this.#settingsWork);
  }

  async #settings(work: () => Promise<unknown>): Promise<void> {
    this.#settingsWork = work;
    try {
      await work();
      this.settingsFailure = null;
    } catch (error) {
      this.settingsFailure = apiErrorOf(error);
    }
  }

  async follow(hash: string): Promise<void> {
    this.route = routeOf(hash);
    await this.load();
  }

  /** Reads what the current route shows; a reply for a route that was left is dropped. */
  async load(): Promise<void> {
    const { route } = this;
    this.home = null;
    this.workspace = null;
    this.failure = null;
    try {
      this.drafts.retry();
      await this.drafts.settled();
      if (route.screen === 'home') {
        const home = await this.#api.home.read({});
        if (this.route === route) this.home = home;
      } else {
        const view = await this.#api.attempts.open({ exerciseId: route.exerciseId });
        if (this.route === route) this.workspace = new WorkspaceState(this.#api, this.drafts, view);
      }
    } catch (error) {
      if (this.route === route) this.failure = apiErrorOf(error);
    }
  }

  /** A fresh attempt at the exercise, shown at once. */
  async restart(exerciseId: string): Promise<void> {
    try {
      await this.drafts.settled();
      await this.#api.attempts.restart({ exerciseId });
    } catch (error) {
      this.failure = apiErrorOf(error);
      return;
    }
    const hash = exerciseHash(exerciseId);
    if (location.hash === hash) await this.load();
    else location.hash = hash;
  }
}
