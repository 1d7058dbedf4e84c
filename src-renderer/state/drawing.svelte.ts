/** A new exercise in the making: what it is drawn from, and what would come of it. */
import { SvelteSet } from 'svelte/reactivity';
import type { Api } from '../../src-shared/contract/contract.ts';
import type { ApiError } from '../../src-shared/contract/errors.ts';
import type {
  ChoiceView,
  DrawPreview,
  KnobsView,
  OfferView,
  PresetsChanged,
  SavedPreset,
  SourceView,
  Started,
} from '../../src-shared/contract/generator-views.ts';
import { apiErrorOf } from '../host/failure.ts';

type DrawnPreset = OfferView['presets'][number]['id'];
type Result = DrawPreview['result'];

interface Moved {
  readonly knob: 'loss' | 'targets';
  readonly from: ChoiceView;
  readonly to: ChoiceView;
}

export class Drawing {
  readonly #api: Api['generator'];
  offer: OfferView;
  source = $state.raw<SourceView>('exam');
  /** The preset of one's own whose settings these are. */
  saved = $state.raw<SavedPreset | null>(null);
  /** The newest that is known; older than the source for a moment after a change. */
  preview = $state.raw<DrawPreview | null>(null);
  /** Those of the source, or those that it has drawn. */
  knobs = $state.raw<KnobsView | null>(null);
  failure = $state.raw<ApiError | null>(null);
  /** What had to change with the last change. */
  moved = $state.raw<readonly Moved[]>([]);
  /** Fields whose text is no right value. */
  readonly wrong = new SvelteSet<string>();
  /** Whether the preview is older than the settings. */
  busy = $state(false);
  /** Counts up when all fields are filled anew. */
  edition = $state(0);
  /** Counts up when another exercise is wished for; what is only printed anew is none. */
  wishes = $state(0);
  #seed: number | null = null;
  /** Settings were changed one by one. */
  #isChanged = false;
  /** The newest question: earlier ones end with it. */
  #asking: Promise<void> = Promise.resolve();
  #asks = 0;

  constructor(api: Api['generator'], offer: OfferView) {
    this.#api = api;
    this.offer = $state.raw(offer);
    void this.refresh();
  }

  /** What is offered now, and what would be drawn as it is printed now; the fields are filled with what is valid. */
  take(offer: OfferView): void {
    this.offer = offer;
    this.wrong.clear();
    void this.refresh();
  }

  get result(): Result | null {
    return this.preview?.result ?? null;
  }
  /** Whether what is shown can be started: an exercise, and no field that says something else. */
  get ready(): boolean {
    return this.result?.kind === 'ready' && this.wrong.size === 0 && this.failure === null;
  }

  /** Whether settings chosen one by one give nothing that could be started. */
  async isImpossible(): Promise<boolean> {
    await this.#asking;
    return this.custom && !this.ready;
  }

  get preset(): DrawnPreset | null {
    return typeof this.source === 'string' ? this.source : null;
  }
  /** Settings of one's own, not a preset's and not a code's. */
  get custom(): boolean {
    return typeof this.source !== 'string' && !('code' in this.source);
  }

  /** What is wrong with one setting, or with one layer (from 1) of them. */
  problemAt(knob: keyof KnobsView, layer: number | null = null): string {
    if (this.result?.kind !== 'refused') return '';
    return (
      this.result.problems.find((problem) => problem.knob === knob && problem.layer === layer)?.sentence ?? ''
    );
  }

  choosePreset(preset: DrawnPreset): void {
    void this.#fill(preset, null);
  }

  chooseSaved(saved: SavedPreset): void {
    void this.#fill(saved.knobs, saved);
  }

  /** The exercise that a readable code names. */
  chooseCode(code: string): void {
    void this.#fill({ code }, null);
  }

  /** Settings that are offered in place of those that are refused; resolves when they are shown. */
  chooseKnobs(knobs: KnobsView): Promise<void> {
    return this.#fill(knobs, this.saved, this.#seed);
  }

  /** Settings to be changed: those given, else as they are. */
  async makeCustom(knobs: KnobsView | null = null): Promise<void> {
    await this.#asking;
    if (this.knobs && !this.custom) this.change(knobs ?? {});
  }

  change(changed: Partial<KnobsView>): void {
    if (!this.knobs) return;
    this.#isChanged = true;
    this.wishes += 1;
    this.moved = [];
    this.knobs = { ...this.knobs, ...changed };
    this.source = this.knobs;
    void this.refresh();
  }

  /** A field tells whether its text is a right value. */
  mark(field: string, isWrong: boolean): void {
    if (isWrong) this.wrong.add(field);
    else this.wrong.delete(field);
  }

  drawAgain(): void {
    this.#seed = null;
    this.wishes += 1;
    // A code names one draw: another one is drawn from what it was drawn from.
    if (typeof this.source !== 'string' && 'code' in this.source && this.knobs) this.source = this.knobs;
    void this.refresh();
  }

  /** Asks what comes of the source, in place of what was asked before. */
  refresh(): Promise<void> {
    this.busy = true;
    this.#asking = this.#ask((this.#asks += 1));
    return this.#asking;
  }

  /** Puts what is shown among the recent exercises. @returns null when it is none, which the preview says */
  async keep(): Promise<Started | null> {
    await this.#asking;
    return this.ready ? this.#api.start({ source: this.source, seed: this.preview?.seed ?? 0 }) : null;
  }

  /** Keeps it, and draws another the next time. */
  async start(): Promise<Started | null> {
    const started = await this.keep();
    if (started?.kind === 'started') this.#seed = null;
    return started;
  }

  /** @returns why nothing was changed, else null */
  async savePreset(name: string): Promise<string | null> {
    if (!this.knobs) return null;
    const refusal = this.#take(await this.#api.savePreset({ name, knobs: this.knobs }));
    if (refusal === null) {
      this.saved = this.offer.saved.find((preset) => preset.name === name.trim()) ?? null;
      this.source = this.knobs;
      void this.refresh();
    }
    return refusal;
  }

  async renamePreset(id: string, name: string): Promise<string | null> {
    return this.#take(await this.#api.renamePreset({ id, name }));
  }

  async deletePreset(id: string): Promise<string | null> {
    return this.#take(await this.#api.deletePreset({ id }));
  }

  async restorePreset(id: string): Promise<string | null> {
    return this.#take(await this.#api.restorePreset({ id }));
  }

  #take(changed: PresetsChanged): string | null {
    if (changed.kind === 'refused') return changed.sentence;
    this.offer = { ...this.offer, saved: changed.saved };
    this.saved = changed.saved.find(({ id }) => id === this.saved?.id) ?? null;
    return null;
  }

  async #fill(source: SourceView, saved: SavedPreset | null, seed: number | null = null): Promise<void> {
    this.source = source;
    this.saved = saved;
    this.#seed = seed;
    this.#isChanged = false;
    this.wishes += 1;
    this.moved = [];
    this.wrong.clear();
    await this.refresh();
    this.edition += 1;
  }

  async #ask(mine: number, isAgain = false): Promise<void> {
    try {
      const preview = await this.#api.preview({ source: this.source, seed: this.#seed });
      if (mine === this.#asks) {
        this.failure = null;
        this.#show(preview);
      }
    } catch (error) {
      if (mine === this.#asks) {
        const failure = apiErrorOf(error);
        // Overtaken by an older question, or by that of another window.
        if (failure.code === 'superseded' && !isAgain) return this.#ask(mine, true);
        this.failure = failure;
      }
    }
    if (mine === this.#asks) this.busy = false;
    else await this.#asking;
  }

  #show(preview: DrawPreview): void {
    this.#seed = preview.seed;
    this.preview = preview;
    this.knobs = preview.knobs;
    if (this.#isChanged) this.#follow(preview);
  }

  /** Whoever chooses another function does not have to know which losses and targets go with it. */
  #follow({ knobs, losses, targets }: DrawPreview): void {
    for (const [knob, list] of [
      ['loss', losses],
      ['targets', targets],
    ] as const) {
      const offered = list.find(({ reason }) => reason === null);
      const unfit = list.find(({ name, reason }) => name === knobs[knob] && reason !== null);
      if (!unfit || !offered) continue;
      this.moved = [...this.moved, { knob, from: unfit, to: offered }];
      this.knobs = { ...knobs, [knob]: offered.name };
      this.source = this.knobs;
      void this.refresh();
      return;
    }
  }
}
