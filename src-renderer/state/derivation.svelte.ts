/** One attempt at a derivation on the screen: its lines, the checks, the hints, the worked solution. */
import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../../src-shared/contract/contract.ts';
import type {
  CheckedLines,
  CompletionsView,
  DerivationView,
  LineHints,
  LinePreview,
  LineResult,
  Standing,
  WorkedSolution,
} from '../../src-shared/contract/derivation-views.ts';
import type { Rung } from '../../src-shared/contract/hint-views.ts';
import type { Exported } from '../../src-shared/contract/paper-views.ts';
import type { DraftQueue } from './draft-queue.ts';
import { Lines } from './lines.svelte.ts';
import type { PaperChoices } from './paper-choices.svelte.ts';
import { Previews } from './previews.svelte.ts';
import { Questions } from './questions.svelte.ts';
import { saveDownload } from './save-download.ts';

export class DerivationState {
  readonly attemptId: string;
  readonly problemId: string;
  readonly questions = new Questions();
  readonly lines: Lines;
  readonly previews: Previews<LinePreview>;
  readonly #api: Api;
  readonly #queue: DraftQueue;
  readonly #paper: PaperChoices;
  #view = $state.raw() as DerivationView;
  /** The lines as they were when the standing was told. */
  #judgedLines = $state('');
  /** By the text of the line. */
  readonly #results = new SvelteMap<string, LineResult>();
  #standing = $state.raw() as Standing;
  #hints = $state.raw() as LineHints;

  constructor(api: Api, queue: DraftQueue, paper: PaperChoices, view: DerivationView) {
    const { attemptId, problem } = view;
    this.attemptId = attemptId;
    this.problemId = problem.problemId;
    this.#api = api;
    this.#queue = queue;
    this.#paper = paper;
    const { problemId } = this;
    this.previews = new Previews((text) => api.derivations.preview({ problemId, text }));
    this.#take(view);
    // What could not be saved before is newer than what the host knows.
    const unsaved = queue.unsaved(attemptId).find((draft) => 'lines' in draft);
    const { lines, position } = unsaved ?? view;
    this.lines = new Lines(lines, position, () => this.#save());
  }

  get view(): DerivationView {
    return this.#view;
  }
  get standing(): Standing {
    return this.#standing;
  }
  get hints(): LineHints {
    return this.#hints;
  }
  /** The verdict on what the line holds now, else null. */
  get result(): LineResult | null {
    return this.resultOf(this.lines.text);
  }
  /** The first line with something in it that is not right as it stands; null when all are. */
  get firstUnsettled(): number | null {
    const found = this.lines.all.findIndex((text) => {
      const mark = this.resultOf(text)?.mark;
      return text.trim() !== '' && mark !== 'ok' && mark !== 'shown';
    });
    return found === -1 ? null : found;
  }
  /** Nothing was written since the last check. */
  get judged(): boolean {
    return this.#judgedLines === written(this.lines.all);
  }
  /** It has come to what is asked, and every line is as it was checked. */
  get finished(): boolean {
    return this.judged && this.#standing.complete;
  }

  resultOf(text: string): LineResult | null {
    return this.#results.get(text) ?? null;
  }

  /**
   * Resolves to the verdict on the current line, or null when there is none: it was changed meanwhile, or did not come
   * through (told in `questions`).
   */
  check(): Promise<LineResult | null> {
    const { text: typed } = this.lines;
    return this.questions.ask('check', async () => {
      if (!(await this.#closeBrackets(typed))) return null;
      const { text, line, all } = this.lines;
      this.#judge(await this.#api.derivations.check({ ...this.#sent(), line }), all);
      return this.resultOf(text);
    });
  }

  /** Writes the closing brackets that the preview takes as typed; resolves to whether the line is still the same. */
  async #closeBrackets(text: string): Promise<boolean> {
    const preview = await this.previews.read(text);
    if (this.lines.text !== text) return false;
    if (preview && preview.missing !== '') this.lines.write(text + preview.missing);
    return true;
  }

  /** Opens a rung for the line to write next; resolves to whether it came through. */
  async hint(rung: Rung): Promise<boolean> {
    const { all } = this.lines;
    const sent = { ...this.#sent(), rung };
    const reply = await this.questions.ask(rung, () => this.#api.derivations.hint(sent));
    if (reply) this.#judge(reply, all);
    return reply !== null;
  }

  /** The worked solution; rejects with an `ApiFailure`. */
  async solution(anyway: boolean): Promise<WorkedSolution> {
    const { all } = this.lines;
    const solution = await this.#api.derivations.solution({ ...this.#sent(), anyway });
    if (solution.due) this.#judge(solution, all);
    return solution;
  }

  /** As a PDF, where the user wants it; rejects with an `ApiFailure`. */
  async exportSolution(): Promise<Exported> {
    const { paper } = this.#paper.options;
    const exported = await this.#api.derivations.exportSolution({ ...this.#sent(), paper });
    saveDownload(exported);
    return exported;
  }

  async showSaved(): Promise<void> {
    await this.#api.paper.showSaved({});
  }

  /** What can be typed next; none when the host does not answer. */
  async completions(text: string, caret: number): Promise<CompletionsView['options']> {
    try {
      const { problemId } = this;
      return (await this.#api.derivations.complete({ problemId, text, caret })).options;
    } catch {
      // A completion is a courtesy: a host that does not answer is told of by the text that could not be saved.
      return [];
    }
  }

  /** Numbers and symbols are printed in another way now: takes all texts anew. */
  async reword(): Promise<void> {
    const { attemptId, problemId } = this;
    await this.#queue.settled();
    const open = () => this.#api.derivations.open({ problemId, attemptId });
    const view = await this.questions.inTurn(open);
    this.previews.forget();
    this.#take(view);
  }

  #take(view: DerivationView): void {
    this.#view = view;
    view.lines.forEach((text, line) => {
      const preview = view.previews[line];
      if (preview) this.previews.learn(text, preview);
    });
    this.#judge(view, view.lines);
  }

  #judge({ results, standing, hints }: CheckedLines, lines: readonly string[]): void {
    this.#judgedLines = written(lines);
    this.#results.clear();
    for (const result of results) this.#results.set(result.text, result);
    this.#standing = standing;
    this.#hints = hints;
  }

  #sent(): { attemptId: string; lines: string[] } {
    return { attemptId: this.attemptId, lines: [...this.lines.all] };
  }

  #save(): void {
    const { line, caret } = this.lines;
    this.#queue.put({ ...this.#sent(), position: { line, caret } });
  }
}

/** What counts of the lines, to be compared. */
function written(lines: readonly string[]): string {
  return JSON.stringify(lines.filter((text) => text.trim() !== ''));
}
