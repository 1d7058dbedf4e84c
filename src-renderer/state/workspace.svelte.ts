/** One attempt on the screen: the current step, the text of every step, the checks and the hints. */
import type { Api } from '../../src-shared/contract/contract.ts';
import type { PreviewView, Rung } from '../../src-shared/contract/hint-views.ts';
import type { ResultView, StepView } from '../../src-shared/contract/step-views.ts';
import type { Position, WorkspaceView } from '../../src-shared/contract/views.ts';
import { Answers } from './answers.svelte.ts';
import {
  isBlank,
  placeToEnter,
  sameAnswer,
  within,
  type Answer,
  type CellPlace,
  type Entry,
} from './answer.ts';
import type { DraftQueue } from './draft-queue.ts';
import { Hints } from './hints.svelte.ts';
import { Previews } from './previews.svelte.ts';
import { Questions } from './questions.svelte.ts';
import { SaidResults, type Changed, type News } from './said-results.svelte.ts';
import { Selection } from './selection.svelte.ts';
import { Sources } from './sources.svelte.ts';
import { isDone, type Standing } from './standing.ts';

export class WorkspaceState {
  readonly attemptId: string;
  readonly questions = new Questions();
  readonly hints: Hints;
  readonly previews: Previews<PreviewView>;
  readonly sources: Sources;
  readonly selection = new Selection();
  readonly #api: Api;
  readonly #queue: DraftQueue;
  readonly #answers = new Answers();
  /** Where the student was in the steps left. */
  readonly #places: Record<string, CellPlace> = {};
  #view = $state.raw() as WorkspaceView;
  #current = $state('');
  #place = $state.raw<CellPlace>({ row: 0, col: 0 });
  readonly #results = new SaidResults();
  statementOpen = $state(true);

  /** @throws Error when the view has no step */
  constructor(api: Api, queue: DraftQueue, view: WorkspaceView) {
    const { attemptId } = view;
    this.attemptId = attemptId;
    this.#api = api;
    this.#queue = queue;
    this.hints = new Hints((cell) => api.attempts.hint({ attemptId, ...cell }));
    this.previews = new Previews((text) => api.attempts.preview({ text }));
    this.sources = new Sources((cell) => api.attempts.sources({ attemptId, ...cell }));
    this.#take(view);
    for (const step of view.steps) this.#answers.set(step, view.drafts[step.id] ?? []);
    // What could not be saved before is newer than what the host knows.
    for (const draft of queue.unsaved(attemptId)) {
      const step = 'step' in draft && this.stepOf(draft.step);
      if (step) this.#answers.set(step, draft.cells);
    }
    const first = this.stepOf(view.position.step) ?? view.steps[0];
    if (!first) throw new Error(`exercise ${view.exercise.id} has no step`);
    this.#current = first.id;
    this.#place = within(first, view.position);
    this.statementOpen = Object.keys(view.results).length === 0;
  }

  get view(): WorkspaceView {
    return this.#view;
  }
  get step(): StepView {
    const step = this.stepOf(this.#current);
    if (!step) throw new Error(`no step ${this.#current}`);
    return step;
  }
  get index(): number {
    return this.#view.steps.findIndex(({ id }) => id === this.#current);
  }
  get place(): CellPlace {
    return this.#place;
  }
  get position(): Position {
    return { step: this.#current, ...this.#place };
  }
  get answer(): Answer {
    return this.answerOf(this.#current);
  }
  /** The verdict on what the current step holds now, else null. */
  get result(): ResultView | null {
    return this.resultOf(this.#current);
  }
  /** Marks earned by the newest check of each step. */
  get earned(): number {
    return this.earnedBy(this.#view.steps.map(({ id }) => id));
  }
  /** The first step after this one that is not right yet, else the first of all; when all are, the one after. */
  get next(): StepView | null {
    const { steps } = this.#view;
    const after = steps.slice(this.index + 1);
    const isLeft = ({ id }: StepView): boolean => id !== this.#current && !isDone(this.standing(id));
    return after.find(isLeft) ?? steps.find(isLeft) ?? after[0] ?? null;
  }
  /** Every step is right as it is written now, or was revealed. */
  get finished(): boolean {
    return this.#view.steps.every(({ id }) => isDone(this.standing(id)));
  }

  stepOf(id: string): StepView | undefined {
    return this.#view.steps.find((step) => step.id === id);
  }
  /** The revealed cells of a step that was given up, else what the student wrote. */
  answerOf(id: string): Answer {
    return this.isShown(id) ? (this.#results.of(id)?.answer ?? []) : this.#answers.of(id);
  }
  isShown = (id: string): boolean => this.#results.isShown(id);
  /** Another check has given it another mark, and it was not looked at since. */
  isAnew = (id: string): boolean => this.#results.isAnew(id);
  isBlank(id: string): boolean {
    return isBlank(this.answerOf(id));
  }
  resultOf(id: string): ResultView | null {
    const result = this.#results.of(id);
    return result && sameAnswer(result.answer, this.answerOf(id)) ? result : null;
  }
  earnedBy(ids: readonly string[]): number {
    return this.#results.earnedBy(ids);
  }
  standing(id: string): Standing {
    return this.resultOf(id)?.mark ?? (this.isBlank(id) ? 'todo' : 'begun');
  }

  go(id: string): void {
    const step = this.stepOf(id);
    if (!step || id === this.#current) return;
    this.#answers.close(this.#current);
    this.hints.leave(this.#current);
    this.#places[this.#current] = this.#place;
    this.#current = id;
    this.#place = within(step, placeToEnter(this.resultOf(id), this.#places[id]));
    this.#results.look(id);
    this.questions.leave();
    this.selection.drop();
    this.#save();
  }

  /** The student is in this cell now. */
  enter(place: CellPlace): void {
    if (place.row === this.#place.row && place.col === this.#place.col) return;
    this.#answers.close(this.#current);
    this.selection.drop();
    this.#place = place;
    this.#save();
  }

  /** One more keystroke in a cell of the current step. */
  type(entry: Entry): void {
    this.#answers.write(this.#current, [entry], true);
    this.#save();
  }

  /** Writes texts into cells of the current step, to be undone together; cells outside it are passed over. */
  write(entries: readonly Entry[]): void {
    this.#answers.write(this.#current, entries, false);
    this.#save();
  }

  /** @param places all cells, or only these */
  clear(places?: readonly CellPlace[]): void {
    const cells = places ?? this.answer.flatMap((row, r) => row.map((_, col) => ({ row: r, col })));
    this.write(cells.map(({ row, col }) => ({ row, col, text: '' })));
  }

  /** Puts the revealed cells away, to write the step all the same. */
  rewrite(): void {
    this.#results.rewrite(this.#current, true);
  }

  /** @returns the cell that was changed first, or null when there is nothing to take back (or do again) */
  retrace(way: 'undo' | 'redo'): CellPlace | null {
    const place = this.#answers.retrace(this.#current, way);
    if (place) this.#save();
    return place;
  }

  /** Resolves to the new result and how many other steps it marks again, or to null (told in `questions`). */
  async check(): Promise<News | null> {
    const { attemptId } = this;
    const step = this.#current;
    const cells = this.#answers.snapshot(step);
    const { questions } = this;
    const reply = await questions.ask('check', () => this.#api.attempts.check({ attemptId, step, cells }));
    if (!reply) return null;
    const changed = this.#results.take(step, reply.result, reply.results);
    this.#results.look(this.#current);
    this.#view = { ...this.#view, marks: reply.marks };
    if (reply.hint) this.hints.take(step, reply.hint);
    this.statementOpen = false;
    return { result: reply.result, ...changed, free: reply.hint?.rung ?? null };
  }

  /** Opens a rung of the current step; resolves to how many other steps it marks again, or to null (told in `questions`). */
  async hint(rung: Rung): Promise<Changed | null> {
    const cell = this.position;
    const hint = await this.questions.ask(rung, async () => {
      // It works with the student's own numbers: the newest have to be there.
      await this.#queue.settled();
      return this.hints.open(rung, cell);
    });
    if (!hint) return null;
    this.#view = { ...this.#view, marks: hint.marks };
    const changed = this.#results.take(cell.step, hint.result, hint.results);
    if (rung === 3) {
      this.#results.rewrite(cell.step, false);
      this.statementOpen = false;
    }
    return changed;
  }

  /** The numbers and symbols are printed in another way now: takes all texts anew. */
  async reword(): Promise<void> {
    await this.#queue.settled();
    const { attemptId, view } = this;
    const exerciseId = view.exercise.id;
    this.#take(await this.questions.inTurn(() => this.#api.attempts.open({ exerciseId, attemptId })));
  }

  #take(view: WorkspaceView): void {
    this.#view = view;
    this.#results.set(view.results);
    this.hints.set(view.hints);
    this.previews.forget();
    this.sources.forget();
  }

  #save(): void {
    const { attemptId, position } = this;
    this.#queue.put({
      attemptId,
      step: position.step,
      cells: this.#answers.snapshot(position.step),
      position,
    });
  }
}
