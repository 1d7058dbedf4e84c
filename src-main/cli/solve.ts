/** The command `solve`: exercises in, every step of each out, one JSON a line. */
import { ExerciseError } from '../../src-shared/exercise/exercise-error.ts';
import { readExercise } from '../../src-shared/exercise/read-exercise.ts';
import { reportSolution } from '../../src-shared/solution/report.ts';
import { solve } from '../../src-shared/solution/solve.ts';
import { sentences } from './sentences.ts';

/** The input cannot be worked with; the message names file, line and field. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

interface Piece {
  /** From 1. */
  readonly line: number;
  readonly json: unknown;
}

/**
 * @param text one exercise, on any number of lines, or one a line
 * @param source how the text is called in a complaint: the file's name, or standard input
 * @yields one line of JSON an exercise
 * @throws InputError at the first exercise that cannot be read
 */
export async function* solveText(text: string, source: string): AsyncGenerator<string> {
  for (const { line, json } of pieces(text, source)) {
    try {
      yield JSON.stringify(reportSolution(await solve(readExercise(json))));
    } catch (error) {
      if (!(error instanceof ExerciseError)) throw error;
      throw new InputError(sentences.at(source, line, error.message), { cause: error });
    }
  }
}

function* pieces(text: string, source: string): Generator<Piece> {
  const trimmed = text.replace(/^\uFEFF/, '');
  if (trimmed.trim() === '') throw new InputError(sentences.empty(source));
  const whole = parsed(trimmed);
  if ('json' in whole) {
    yield { line: 1, json: whole.json };
    return;
  }
  const lines = trimmed.split('\n');
  for (const [at, content] of lines.entries()) {
    if (content.trim() === '') continue;
    const one = parsed(content);
    if ('reason' in one) throw new InputError(sentences.at(source, at + 1, sentences.notJson(one.reason)));
    yield { line: at + 1, json: one.json };
  }
}

function parsed(text: string): { json: unknown } | { reason: string } {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    return { reason: (error as SyntaxError).message };
  }
}
