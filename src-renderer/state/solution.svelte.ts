/** A worked solution on the screen, and what is printed of its exercise. */
import type { Api } from '../../src-shared/contract/contract.ts';
import type { ApiError } from '../../src-shared/contract/errors.ts';
import type {
  Exported,
  PaperKind,
  PaperOptions,
  SolutionView,
} from '../../src-shared/contract/paper-views.ts';
import { apiErrorOf } from '../host/failure.ts';
import { saveDownload } from './save-download.ts';
import type { PaperChoices } from './paper-choices.svelte.ts';

interface Place {
  readonly exerciseId: string;
  readonly attemptId?: string;
}

type Told = Exclude<Exported, { outcome: 'cancelled' }>;

export class SolutionState {
  readonly #api: Api['paper'];
  readonly #place: Place;
  readonly choices: PaperChoices;
  view = $state.raw() as SolutionView;
  exporting = $state(false);
  /** What became of the document that was exported last. */
  exported = $state.raw<Told | null>(null);
  /** Of the preview; null while it is closed. */
  pages = $state.raw<readonly string[] | null>(null);
  failure = $state.raw<ApiError | null>(null);

  private constructor(api: Api['paper'], place: Place, choices: PaperChoices, view: SolutionView) {
    this.#api = api;
    this.#place = place;
    this.choices = choices;
    this.view = view;
  }

  static async open(api: Api['paper'], place: Place, choices: PaperChoices): Promise<SolutionState> {
    const view = await api.solution({ ...place, options: choices.options, anyway: false });
    return new SolutionState(api, place, choices, view);
  }

  /** Reading it reveals what is left. */
  async readAnyway(): Promise<void> {
    await this.#read(true);
  }

  /** As it is printed now. */
  async reread(): Promise<void> {
    await this.#read(this.view.due);
  }

  async change(changed: Partial<PaperOptions>): Promise<void> {
    this.choices.options = { ...this.choices.options, ...changed };
    await this.reread();
  }

  choose(what: PaperKind): void {
    this.choices.what = what;
  }

  async export(): Promise<void> {
    if (this.exporting) return;
    this.exporting = true;
    this.exported = null;
    const exported = await this.#ask(() => this.#api.export(this.#printed()));
    this.exporting = false;
    if (exported && exported.outcome !== 'cancelled') this.exported = exported;
    if (exported) saveDownload(exported);
  }

  async preview(): Promise<void> {
    const reply = await this.#ask(() => this.#api.preview(this.#printed()));
    this.pages = reply?.pages ?? null;
  }

  closePreview(): void {
    this.pages = null;
  }

  async showSaved(): Promise<void> {
    await this.#ask(() => this.#api.showSaved({}));
  }

  /** Null where it could not be had (told in `failure`). */
  async numpy(): Promise<string | null> {
    return (await this.#ask(() => this.#api.numpy(this.#place)))?.text ?? null;
  }

  #printed() {
    return { ...this.#place, what: this.choices.what, options: this.choices.options };
  }

  async #read(anyway: boolean): Promise<void> {
    const { options } = this.choices;
    const view = await this.#ask(() => this.#api.solution({ ...this.#place, options, anyway }));
    if (view) this.view = view;
  }

  async #ask<T>(request: () => Promise<T>): Promise<T | null> {
    this.failure = null;
    try {
      return await request();
    } catch (error) {
      const failure = apiErrorOf(error);
      // A newer choice has taken its place.
      if (failure.code !== 'superseded') this.failure = failure;
      return null;
    }
  }
}
