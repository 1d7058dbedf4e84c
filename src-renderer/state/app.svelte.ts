/** The window's state: which screen, what it shows, and what could not be saved. */
import type { CompareView } from '../../src-shared/contract/compare-views.ts';
import type { Api } from '../../src-shared/contract/contract.ts';
import type { DerivationList } from '../../src-shared/contract/derivation-views.ts';
import type { ApiError } from '../../src-shared/contract/errors.ts';
import type { HomeView } from '../../src-shared/contract/views.ts';
import { apiErrorOf } from '../host/failure.ts';
import { Announcer } from './announcer.svelte.ts';
import { DerivationState } from './derivation.svelte.ts';
import { DraftQueue } from './draft-queue.ts';
import { derivationHash, exerciseHash, routeOf, type Route } from './route.ts';
import { SettingsState } from './settings.svelte.ts';
import { WorkspaceState } from './workspace.svelte.ts';

/** What a screen shows, once it is read. */
export type Screen =
  | { readonly kind: 'home'; readonly home: HomeView; readonly derivations: DerivationList }
  | { readonly kind: 'workspace'; readonly work: WorkspaceState }
  | { readonly kind: 'compare'; readonly exerciseId: string; readonly compare: CompareView }
  | { readonly kind: 'derivations'; readonly list: DerivationList }
  | { readonly kind: 'derivation'; readonly work: DerivationState }
  /** Why it cannot be shown. */
  | { readonly kind: 'trouble'; readonly failure: ApiError };

export class AppState {
  readonly #api: Api;
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
      (draft) => ('lines' in draft ? api.derivations.saveDraft(draft) : api.attempts.saveDraft(draft)),
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
  restart(exerciseId: string): Promise<void> {
    return this.#begin(exerciseHash(exerciseId), () => this.#api.attempts.restart({ exerciseId }));
  }

  /** A fresh attempt at the derivation, shown at once. */
  restartDerivation(problemId: string): Promise<void> {
    return this.#begin(derivationHash(problemId), () => this.#api.derivations.restart({ problemId }));
  }

  async #begin(hash: string, begin: () => Promise<unknown>): Promise<void> {
    try {
      await this.drafts.settled();
      await begin();
    } catch (error) {
      this.screen = { kind: 'trouble', failure: apiErrorOf(error) };
      return;
    }
    if (location.hash === hash) await this.load();
    else location.hash = hash;
  }

  async #show(read: () => Promise<Screen>): Promise<void> {
    const { route } = this;
    let screen: Screen;
    try {
      await this.drafts.settled();
      screen = await read();
    } catch (error) {
      screen = { kind: 'trouble', failure: apiErrorOf(error) };
    }
    if (this.route === route) this.screen = screen;
  }

  async #read(route: Route, anyway: boolean): Promise<Screen> {
    switch (route.screen) {
      case 'home': {
        const [home, derivations] = await Promise.all([
          this.#api.home.read({}),
          this.#api.derivations.list({}),
        ]);
        return { kind: 'home', home, derivations };
      }
      case 'derivations':
        return { kind: 'derivations', list: await this.#api.derivations.list({}) };
      case 'derivation': {
        const { problemId, attemptId } = route;
        const view = await this.#api.derivations.open({ problemId, ...(attemptId ? { attemptId } : {}) });
        return { kind: 'derivation', work: new DerivationState(this.#api, this.drafts, view) };
      }
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
      if (screen?.kind === 'workspace' || screen?.kind === 'derivation') await screen.work.reword();
      else await this.#show(() => this.#read(this.route, screen?.kind === 'compare' && screen.compare.due));
    } catch (error) {
      if (this.screen === screen) this.screen = { kind: 'trouble', failure: apiErrorOf(error) };
    }
  }
}
