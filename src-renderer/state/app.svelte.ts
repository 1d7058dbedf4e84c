/** The window's state: which screen, what it shows, and what could not be saved. */
import type { CompareView } from '../../src-shared/contract/compare-views.ts';
import type { Api } from '../../src-shared/contract/contract.ts';
import type { ApiError } from '../../src-shared/contract/errors.ts';
import type { HomeView } from '../../src-shared/contract/views.ts';
import { apiErrorOf } from '../host/failure.ts';
import { Announcer } from './announcer.svelte.ts';
import { DraftQueue } from './draft-queue.ts';
import { exerciseHash, routeOf, type Route } from './route.ts';
import { SettingsState } from './settings.svelte.ts';
import { WorkspaceState } from './workspace.svelte.ts';

/** What a screen shows, once it is read. */
export type Screen =
  | { readonly kind: 'home'; readonly home: HomeView }
  | { readonly kind: 'workspace'; readonly work: WorkspaceState }
  | { readonly kind: 'compare'; readonly exerciseId: string; readonly compare: CompareView }
  /** Why it cannot be shown. */
  | { readonly kind: 'trouble'; readonly failure: ApiError };

export class AppState {
  readonly #api: Api;
  /** How often a screen was asked for: only the newest is shown. */
  #asked = 0;
  readonly drafts: DraftQueue;
  readonly settings: SettingsState;
  readonly announcer = new Announcer();
  route = $state.raw<Route>({ screen: 'home' });
  /** Null while it is being read. */
  screen = $state.raw<Screen | null>(null);
  /** Why the newest text is not stored. */
  unsaved = $state.raw<ApiError | null>(null);

  constructor(api: Api, root: HTMLElement) {
    this.#api = api;
    this.drafts = new DraftQueue(
      (draft) => api.attempts.saveDraft(draft),
      (failure) => (this.unsaved = failure),
    );
    this.settings = new SettingsState(api.settings, root, () => void this.#reprint());
  }

  async follow(hash: string): Promise<void> {
    this.route = routeOf(hash);
    await this.load();
  }

  /** Reads what the current route shows; a reply for a route that was left is dropped. */
  async load(): Promise<void> {
    this.screen = null;
    this.drafts.retry();
    await this.#show(() => this.#read(this.route, false));
  }

  /** The comparison, although steps are left whose values it shows. */
  async compareAnyway(): Promise<void> {
    await this.#show(() => this.#read(this.route, true));
  }

  /** A fresh attempt at the exercise, shown at once. */
  async restart(exerciseId: string): Promise<void> {
    try {
      await this.drafts.settled();
      await this.#api.attempts.restart({ exerciseId });
    } catch (error) {
      this.screen = { kind: 'trouble', failure: apiErrorOf(error) };
      return;
    }
    const hash = exerciseHash(exerciseId);
    if (location.hash === hash) await this.load();
    else location.hash = hash;
  }

  async #show(read: () => Promise<Screen>): Promise<void> {
    const asked = (this.#asked += 1);
    let screen: Screen;
    try {
      await this.drafts.settled();
      screen = await read();
    } catch (error) {
      screen = { kind: 'trouble', failure: apiErrorOf(error) };
    }
    if (this.#asked === asked) this.screen = screen;
  }

  async #read(route: Route, anyway: boolean): Promise<Screen> {
    switch (route.screen) {
      case 'home':
        return { kind: 'home', home: await this.#api.home.read({}) };
      case 'compare': {
        const { exerciseId } = route;
        return { kind: 'compare', exerciseId, compare: await this.#api.compare.read({ exerciseId, anyway }) };
      }
      case 'workspace': {
        const { exerciseId, attemptId } = route;
        const view = await this.#api.attempts.open({ exerciseId, ...(attemptId ? { attemptId } : {}) });
        return { kind: 'workspace', work: new WorkspaceState(this.#api, this.drafts, view) };
      }
    }
  }

  /** What is shown, with numbers and symbols as they are printed now. */
  async #reprint(): Promise<void> {
    const { screen } = this;
    try {
      if (screen?.kind === 'workspace') await screen.work.reword();
      else await this.#show(() => this.#read(this.route, screen?.kind === 'compare' && screen.compare.due));
    } catch (error) {
      if (this.screen === screen) this.screen = { kind: 'trouble', failure: apiErrorOf(error) };
    }
  }
}
