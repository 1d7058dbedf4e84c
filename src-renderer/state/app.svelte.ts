/** The window's state: which screen, what it shows, and what could not be saved. */
import type { CompareView } from '../../src-shared/contract/compare-views.ts';
import type { Api } from '../../src-shared/contract/contract.ts';
import type { DerivationList } from '../../src-shared/contract/derivation-views.ts';
import type { ApiError } from '../../src-shared/contract/errors.ts';
import type { Started } from '../../src-shared/contract/generator-views.ts';
import type { Exported } from '../../src-shared/contract/paper-views.ts';
import type { HomeView } from '../../src-shared/contract/views.ts';
import { apiErrorOf } from '../host/failure.ts';
import { Announcer } from './announcer.svelte.ts';
import { DerivationState } from './derivation.svelte.ts';
import { DraftQueue } from './draft-queue.ts';
import { Drawing } from './drawing.svelte.ts';
import { derivationHash, exerciseHash, routeOf, type Route } from './route.ts';
import { PaperChoices } from './paper-choices.svelte.ts';
import { saveDownload } from './save-download.ts';
import { SettingsState } from './settings.svelte.ts';
import { SolutionState } from './solution.svelte.ts';
import { WorkspaceState } from './workspace.svelte.ts';

/** What a screen shows, once it is read. */
export type Screen =
  | {
      readonly kind: 'home';
      readonly home: HomeView;
      readonly derivations: DerivationList;
      readonly drawing: Drawing;
    }
  | { readonly kind: 'new'; readonly drawing: Drawing }
  | { readonly kind: 'workspace'; readonly work: WorkspaceState }
  | { readonly kind: 'compare'; readonly exerciseId: string; readonly compare: CompareView }
  | { readonly kind: 'solution'; readonly solution: SolutionState }
  | { readonly kind: 'derivations'; readonly list: DerivationList }
  | { readonly kind: 'derivation'; readonly work: DerivationState }
  /** Why it cannot be shown. */
  | { readonly kind: 'trouble'; readonly failure: ApiError };

/** A sentence of the host, or what failed. */
export type NotMade = { readonly sentence: string } | { readonly failure: ApiError };

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
  /** Why an exercise that was asked for was not made. */
  notMade = $state.raw<NotMade | null>(null);
  readonly #paper = new PaperChoices();
  /** Kept from screen to screen, so that settings outlive a look elsewhere. */
  #drawing: Drawing | null = null;
  /** What Home offers while the settings of the draft are impossible: they wait on their own screen. */
  #usual: Drawing | null = null;

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
    this.announcer.clear();
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

  /** What the new exercise's settings give, opened at once: on blank paper where it was finished before. */
  startDrawn(): Promise<void> {
    return this.make(async () => {
      const started = (await this.#shownDrawing?.start()) ?? null;
      if (started?.kind === 'started' && started.finished)
        await this.#api.attempts.restart({ exerciseId: started.exerciseId });
      return started;
    });
  }

  /** The question sheet of what the settings give, which is kept with it. @returns null where they give nothing */
  async printDrawn(): Promise<Exported | null> {
    const kept = (await this.#shownDrawing?.keep()) ?? null;
    if (kept?.kind !== 'started') return kept && { outcome: 'failed', reason: kept.sentence };
    const { exerciseId } = kept;
    const { options } = this.#paper;
    const exported = await this.#api.paper.export({ exerciseId, what: 'sheet', options });
    saveDownload(exported);
    return exported;
  }

  async showSaved(): Promise<void> {
    await this.#api.paper.showSaved({});
  }

  /** Opens an exercise that is made only now. @param started null where there is nothing to open */
  async make(start: () => Promise<Started | null>): Promise<void> {
    try {
      await this.drafts.settled();
      const started = await start();
      this.notMade = started?.kind === 'refused' ? started : null;
      if (started?.kind === 'started') location.hash = exerciseHash(started.exerciseId);
    } catch (error) {
      this.notMade = { failure: apiErrorOf(error) };
    }
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
      case 'home': {
        const [home, derivations, drawing] = await Promise.all([
          this.#api.home.read({}),
          this.#api.derivations.list({}),
          this.#drawForHome(),
        ]);
        return { kind: 'home', home, derivations, drawing };
      }
      case 'derivations':
        return { kind: 'derivations', list: await this.#api.derivations.list({}) };
      case 'derivation': {
        const { problemId, attemptId } = route;
        const view = await this.#api.derivations.open({ problemId, ...(attemptId ? { attemptId } : {}) });
        return { kind: 'derivation', work: new DerivationState(this.#api, this.drafts, this.#paper, view) };
      }
      case 'new':
        return { kind: 'new', drawing: await this.#draw() };
      case 'compare': {
        const { exerciseId } = route;
        return { kind: 'compare', exerciseId, compare: await this.#api.compare.read({ exerciseId, anyway }) };
      }
      case 'solution': {
        const { screen: kind, ...place } = route;
        return { kind, solution: await SolutionState.open(this.#api.paper, place, this.#paper) };
      }
      case 'workspace': {
        const { screen: kind, step, ...place } = route;
        const work = new WorkspaceState(this.#api, this.drafts, await this.#api.attempts.open(place));
        if (step !== undefined) work.go(step);
        return { kind, work };
      }
    }
  }

  get #shownDrawing(): Drawing | null {
    return this.screen && 'drawing' in this.screen ? this.screen.drawing : this.#drawing;
  }

  async #draw(): Promise<Drawing> {
    return (this.#drawing = await this.#offered(this.#drawing));
  }

  async #drawForHome(): Promise<Drawing> {
    if (!(await this.#drawing?.isImpossible())) return this.#draw();
    return (this.#usual = await this.#offered(this.#usual));
  }

  async #offered(drawing: Drawing | null): Promise<Drawing> {
    const offer = await this.#api.generator.offer({});
    if (!drawing) return new Drawing(this.#api.generator, offer);
    drawing.take(offer);
    return drawing;
  }

  /** What is shown, with numbers and symbols as they are printed now. */
  async #reprint(): Promise<void> {
    const { screen } = this;
    try {
      if (screen?.kind === 'workspace' || screen?.kind === 'derivation') await screen.work.reword();
      else if (screen?.kind === 'solution') await screen.solution.reread();
      else await this.#show(() => this.#read(this.route, screen?.kind === 'compare' && screen.compare.due));
    } catch (error) {
      if (this.screen === screen) this.screen = { kind: 'trouble', failure: apiErrorOf(error) };
    }
  }
}
