/** One attempt on the screen: the current step, the text of every step, the checks. */
import type { Api } from '../../src-shared/contract/contract.ts';
import type { ApiError } from '../../src-shared/contract/errors.ts';
import type { Mark, ResultView, StepView, WorkspaceView } from '../../src-shared/contract/views.ts';
import { apiErrorOf } from '../host/failure.ts';
import { fitted, isBlank, sameAnswer, type Answer, type CellPlace } from './answer.ts';
import type { DraftQueue } from './draft-queue.ts';

/** How a step stands: its newest mark while the text is the checked one, else whether anything is written. */
export type Standing = Mark | 'begun' | 'todo';

export class WorkspaceState {
  readonly view: WorkspaceView;
  readonly #api: Api;
  readonly #queue: DraftQueue;
  /** Where the student was in the steps left. */
  readonly #places: Record<string, CellPlace> = {};
  #answers = $state<Record<string, Answer>>({});
  #current = $state.raw<StepView>() as StepView;
  #place = $state.raw<CellPlace>({ row: 0, col: 0 });
  #results = $state.raw<Readonly<Record<string, ResultView>>>({});
  checking = $state(false);
  /** Why the newest check did not come through. */
  failure = $state.raw<ApiError | null>(null);
  statementOpen = $state(true);

  /** @throws Error when the view has no step */
  constructor(api: Api, queue: DraftQueue, view: WorkspaceView) {
    this.view = view;
    this.#api = api;
    this.#queue = queue;
    this.#results = view.results;
    for (const step of view.steps) {
      this.#answers[step.id] = fitted(view.drafts[step.id] ?? [], step.rows, step.cols);
    }
    // What could not be saved before is newer than what the host knows.
    for (const { step: id, cells } of queue.unsaved(view.attemptId)) {
      if (this.stepOf(id)) this.#answers[id] = cells;
    }
    const first = this.stepOf(view.position.step) ?? view.steps[0];
    if (!first) throw new Error(`exercise ${view.exercise.id} has no step`);
    this.#current = first;
    this.#place = within(first, view.position);
    this.statementOpen = Object.keys(view.results).length === 0;
  }

  get step(): StepView {
    return this.#current;
  }
  get index(): number {
    return this.view.steps.indexOf(this.#current);
  }
  get place(): CellPlace {
    return this.#place;
  }
  get answer(): Answer {
    return this.answerOf(this.#current.id);
  }
  /** The verdict on what the current step holds now, else null. */
  get result(): ResultView | null {
    return this.resultOf(this.#current.id);
  }
  /** Marks earned by the newest check of each step. */
  get earned(): number {
    return this.earnedBy(this.view.steps.map(({ id }) => id));
  }
  get previous(): StepView | null {
    return this.view.steps[this.index - 1] ?? null;
  }
  /** The step after this one; after the last, the first that is not right yet; null when all are. */
  get next(): StepView | null {
    const after = this.view.steps[this.index + 1];
    return after ?? this.view.steps.find(({ id }) => id !== this.#current.id && !this.#earnsMark(id)) ?? null;
  }

  /** Every step is right as it is written now. */
  get finished(): boolean {
    return this.view.steps.every(({ id }) => this.#earnsMark(id));
  }
  /** The nearest line of working above the current step. */
  get lineBefore(): { step: StepView; result: ResultView } | null {
    for (let index = this.index - 1; index >= 0; index -= 1) {
      const step = this.view.steps[index];
      const result = step && this.resultOf(step.id);
      if (result) return { step, result };
    }
    return null;
  }

  stepOf(id: string): StepView | undefined {
    return this.view.steps.find((step) => step.id === id);
  }
  answerOf(id: string): Answer {
    return this.#answers[id] ?? [];
  }
  resultOf(id: string): ResultView | null {
    const result = this.#results[id];
    return result && sameAnswer(result.answer, this.answerOf(id)) ? result : null;
  }
  earnedBy(ids: readonly string[]): number {
    return ids.reduce((sum, id) => sum + (this.#results[id]?.earned ?? 0), 0);
  }
  standing(id: string): Standing {
    return this.resultOf(id)?.mark ?? (isBlank(this.answerOf(id)) ? 'todo' : 'begun');
  }

  go(id: string): void {
    const step = this.stepOf(id);
    if (!step || step === this.#current) return;
    this.#places[this.#current.id] = this.#place;
    this.#current = step;
    this.#place = within(step, this.#places[id] ?? { row: 0, col: 0 });
    this.failure = null;
    this.#save();
  }

  /** The student is in this cell now. */
  enter(place: CellPlace): void {
    if (place.row === this.#place.row && place.col === this.#place.col) return;
    this.#place = place;
    this.#save();
  }

  /** Writes texts into cells of the current step; cells outside it are passed over. */
  write(entries: readonly (CellPlace & { readonly text: string })[]): void {
    const answer = this.#answers[this.#current.id];
    for (const { row, col, text } of entries) {
      const cells = answer?.[row];
      if (cells && col < cells.length) cells[col] = text;
    }
    this.#save();
  }

  /** Resolves to the new result, or null when there is none (told in `failure`). */
  async check(): Promise<ResultView | null> {
    const { attemptId } = this.view;
    const step = this.#current.id;
    this.checking = true;
    this.failure = null;
    try {
      const result = await this.#api.attempts.check({ attemptId, step, cells: $state.snapshot(this.answer) });
      this.#results = { ...this.#results, [step]: result };
      this.statementOpen = false;
      return result;
    } catch (error) {
      this.failure = apiErrorOf(error);
      return null;
    } finally {
      this.checking = false;
    }
  }

  #earnsMark(id: string): boolean {
    const standing = this.standing(id);
    return standing === 'ok' || standing === 'approx' || standing === 'carry';
  }

  #save(): void {
    const { id: step } = this.#current;
    const { attemptId } = this.view;
    const cells = $state.snapshot(this.answer);
    this.#queue.put({ attemptId, step, cells, position: { step, ...this.#place } });
  }
}

function within({ rows, cols }: StepView, { row, col }: CellPlace): CellPlace {
  return { row: Math.min(row, Math.max(0, rows - 1)), col: Math.min(col, Math.max(0, cols - 1)) };
}
