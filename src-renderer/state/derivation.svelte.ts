/** One attempt at a derivation on the screen: its lines, the checks, the hints, the worked solution. */
import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../../src-shared/contract/contract.ts';
import type {
  CheckedLines,
  CompletionsView,
  DerivationView,
  LineHints,
  LinePosition,
  LinePreview,
  LineResult,
  Standing,
  WorkedSolution,
} from '../../src-shared/contract/derivation-views.ts';
import type { ApiError } from '../../src-shared/contract/errors.ts';
import type { Rung } from '../../src-shared/contract/hint-views.ts';
import { apiErrorOf } from '../host/failure.ts';
import type { DraftQueue } from './draft-queue.ts';
import { History } from './history.ts';
import { inserted, lineChanges, removed, replaced, type LineChange, type Written } from './line-changes.ts';
import { Previews } from './previews.svelte.ts';

type Asked = 'check' | Rung;

export class DerivationState {
  readonly attemptId: string;
  readonly problemId: string;
  readonly previews: Previews<LinePreview>;
  readonly #api: Api;
  readonly #queue: DraftQueue;
  readonly #history = new History<LineChange>(lineChanges);
  #view = $state.raw() as DerivationView;
  #written = $state.raw<Written>({ lines: [''], line: 0 });
  #caret = 0;
  /** The lines as they were when the standing was told. */
  #judgedLines = $state('');
  /** By the text of the line. */
  readonly #results = new SvelteMap<string, LineResult>();
  #standing = $state.raw() as Standing;
  #hints = $state.raw() as LineHints;
  checking = $state(false);
  /** What did not come through, and why. */
  failure = $state.raw<{ readonly asked: Asked; readonly error: ApiError } | null>(null);

  constructor(api: Api, queue: DraftQueue, view: DerivationView) {
    const { attemptId, problem } = view;
    this.attemptId = attemptId;
    this.problemId = problem.problemId;
    this.#api = api;
    this.#queue = queue;
    const { problemId } = this;
    this.previews = new Previews((text) => api.derivations.preview({ problemId, text }));
    this.#take(view);
    // What could not be saved before is newer than what the host knows.
    const unsaved = queue.unsaved(attemptId).find((draft) => 'lines' in draft);
    const { lines, position } = unsaved ?? view;
    this.#written = { lines, line: Math.min(position.line, lines.length - 1) };
    this.#caret = position.caret;
  }

  get view(): DerivationView {
    return this.#view;
  }
  get lines(): readonly string[] {
    return this.#written.lines;
  }
  /** The line that the student is in, from 0. */
  get line(): number {
    return this.#written.line;
  }
  get text(): string {
    return this.lines[this.line] ?? '';
  }
  /** Where the caret was when the line was last left, or the attempt. */
  get caret(): number {
    return Math.min(this.#caret, this.text.length);
  }
  get standing(): Standing {
    return this.#standing;
  }
  get hints(): LineHints {
    return this.#hints;
  }
  /** The verdict on what the line holds now, else null. */
  get result(): LineResult | null {
    return this.resultOf(this.text);
  }
  /** Nothing was written since the last check. */
  get judged(): boolean {
    return this.#judgedLines === written(this.lines);
  }
  /** It has come to what is asked, and every line is as it was checked. */
  get finished(): boolean {
    return this.judged && this.#standing.complete;
  }

  resultOf(text: string): LineResult | null {
    return this.#results.get(text) ?? null;
  }

  go(line: number): void {
    if (line === this.line || line < 0 || line >= this.lines.length) return;
    this.#history.close();
    this.#written = { lines: this.lines, line };
    this.#caret = this.text.length;
    this.#save();
  }

  type(text: string, caret: number): void {
    this.#caret = caret;
    this.#change(replaced(this.#written, text), true);
  }

  /** Puts a text into the current line, to be undone by itself. */
  write(text: string): void {
    this.#caret = text.length;
    this.#change(replaced(this.#written, text), false);
  }

  /** Writes the closing brackets that the preview took as typed. */
  closeBrackets(): void {
    const preview = this.previews.of(this.text);
    if (preview?.formula && preview.missing !== '') this.write(this.text + preview.missing);
  }

  /** A new line below the current one; a blank one that is there already is taken. */
  add(text = ''): void {
    const below = this.lines[this.line + 1];
    if (text === '' && (this.text.trim() === '' || below?.trim() === '')) {
      this.go(this.text.trim() === '' ? this.line : this.line + 1);
      return;
    }
    this.#caret = text.length;
    this.#change(inserted(this.#written, text), false);
  }

  remove(): void {
    const next = removed(this.#written);
    this.#caret = next.lines[next.line]?.length ?? 0;
    this.#change(next, false);
  }

  /** @returns false when there is nothing to take back (or do again) */
  retrace(way: 'undo' | 'redo'): boolean {
    const change = this.#history[way]();
    if (!change) return false;
    this.#written = way === 'undo' ? change.before : change.after;
    this.#caret = this.text.length;
    this.#save();
    return true;
  }

  /** Resolves to the verdict on the current line, or null when there is none (a failure is told in `failure`). */
  async check(): Promise<LineResult | null> {
    const { text, line, lines } = this;
    this.checking = true;
    const reply = await this.#ask('check', () => this.#api.derivations.check({ ...this.#sent(), line }));
    this.checking = false;
    if (!reply) return null;
    this.#judge(reply, lines);
    return this.resultOf(text);
  }

  /** Opens a rung for the line to write next; resolves to whether it came through. */
  async hint(rung: Rung): Promise<boolean> {
    const { lines } = this;
    const reply = await this.#ask(rung, () => this.#api.derivations.hint({ ...this.#sent(), rung }));
    if (reply) this.#judge(reply, lines);
    return reply !== null;
  }

  /** The worked solution; rejects with an `ApiFailure`. */
  async solution(anyway: boolean): Promise<WorkedSolution> {
    const { lines } = this;
    const solution = await this.#api.derivations.solution({ ...this.#sent(), anyway });
    if (solution.due) this.#judge(solution, lines);
    return solution;
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
    this.previews.forget();
    this.#take(await this.#api.derivations.open({ problemId, attemptId }));
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

  #change(after: Written, typing: boolean): void {
    this.#history.record({ before: this.#written, after }, typing);
    this.#written = after;
    this.#save();
  }

  async #ask<T>(asked: Asked, question: () => Promise<T>): Promise<T | null> {
    this.failure = null;
    try {
      return await question();
    } catch (error) {
      this.failure = { asked, error: apiErrorOf(error) };
      return null;
    }
  }

  #sent(): { attemptId: string; lines: string[] } {
    return { attemptId: this.attemptId, lines: [...this.lines] };
  }

  #save(): void {
    const position: LinePosition = { line: this.line, caret: this.#caret };
    this.#queue.put({ ...this.#sent(), position });
  }
}

/** What counts of the lines, to be compared. */
function written(lines: readonly string[]): string {
  return JSON.stringify(lines.filter((text) => text.trim() !== ''));
}
