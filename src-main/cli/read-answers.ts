/** Reads the answers of an attempt file: numbers or raw text, null for what was left blank. */
import type { FieldPath } from '../../src-shared/exercise/exercise-error.ts';
import { limits } from '../../src-shared/exercise/limits.ts';
import type { RawCells } from '../../src-shared/grading/attempt.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import { gradeSentences as sentences } from './grade-sentences.ts';

/** The answers cannot be read; the message names the field. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  readonly path: FieldPath;

  constructor(path: FieldPath, message: string) {
    super(message);
    this.path = path;
  }
}

/**
 * @param json by step id a matrix (list of rows), a column (list), or a single value
 * @param asked the steps that the exercise asks for
 * @throws AnswerError
 */
export function readAnswers(json: unknown, asked: readonly Step[]): ReadonlyMap<string, RawCells> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new AnswerError(['answers'], sentences.needsAnswers);
  }
  const steps = new Map(asked.map((step) => [step.id, step]));
  const answers = new Map<string, RawCells>();
  for (const [id, value] of Object.entries(json)) {
    const step = steps.get(id);
    if (!step) throw new AnswerError(['answers', id], sentences.noStep(id, [...steps.keys()]));
    if (value !== null) answers.set(id, cellsOf(value, step));
  }
  return answers;
}

function cellsOf(value: unknown, { id, value: { rows, cols } }: Step): RawCells {
  const path: FieldPath = ['answers', id];
  if (!Array.isArray(value)) return [[textOf(value, path, id)]];
  const list = needShort(value as unknown[], path, id);
  if (list.some(Array.isArray)) return rowsOf(list, path, id);
  const texts = list.map((cell, at) => textOf(cell, [...path, at], id));
  // A list is a column, as in the exercise file; for a single row it is that row.
  return rows === 1 && cols === texts.length && cols > 1 ? [texts] : texts.map((text) => [text]);
}

function rowsOf(list: readonly unknown[], path: FieldPath, id: string): RawCells {
  const rows = list.map((row, at) => rowOf(row, [...path, at], id));
  const cols = rows[0]?.length ?? 0;
  rows.forEach((row, at) => {
    if (row.length !== cols)
      throw new AnswerError([...path, at], sentences.ragged(id, at + 1, row.length, cols));
  });
  return rows;
}

function rowOf(row: unknown, path: FieldPath, id: string): string[] {
  if (!Array.isArray(row)) throw new AnswerError(path, sentences.needsRow(id));
  return needShort(row as unknown[], path, id).map((cell, at) => textOf(cell, [...path, at], id));
}

function needShort(list: unknown[], path: FieldPath, id: string): unknown[] {
  if (list.length > limits.units) throw new AnswerError(path, sentences.tooManyCells(id, limits.units));
  return list;
}

function textOf(cell: unknown, path: FieldPath, id: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number' && Number.isFinite(cell)) return String(cell);
  throw new AnswerError(path, sentences.needsCell(id));
}
