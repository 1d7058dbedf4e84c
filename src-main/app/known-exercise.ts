/** An exercise that can be opened: one of the sheet, or one that was kept. */
import { ApiFailure } from '../../src-shared/contract/errors.ts';
import { classics } from '../../src-shared/generator/classic-list.ts';
import type { Classic } from '../../src-shared/generator/classic.ts';
import type { Store } from '../store/store.ts';
import { keptFile } from './kept-file.ts';

export type KnownExercise = Pick<Classic, 'id' | 'number' | 'title' | 'exercise' | 'notes'>;

/** @throws ApiFailure notFound */
export function exerciseWithId(store: Store, id: string): KnownExercise {
  const found = exerciseOf(store, id);
  if (!found) throw new ApiFailure({ code: 'notFound', what: 'exercise' });
  return found;
}

/** The remarks on its steps; none where there is no such exercise any more. */
export function notesOf(store: Store, id: string): KnownExercise['notes'] {
  return exerciseOf(store, id)?.notes ?? {};
}

/** @returns null where there is no such exercise */
export function exerciseOf(store: Store, id: string): KnownExercise | null {
  const classic = classics.find((candidate) => candidate.id === id);
  if (classic) return classic;
  const kept = store.exercise(id);
  if (!kept) return null;
  const exercise = keptFile(kept.file);
  return { id, number: '', title: exercise.title, exercise, notes: {} };
}
