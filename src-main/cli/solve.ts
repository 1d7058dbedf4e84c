/** The command `solve`: exercises in, every step of each out, one JSON a line. */
import { ExerciseError } from '../../src-shared/exercise/exercise-error.ts';
import { readExercise } from '../../src-shared/exercise/read-exercise.ts';
import { reportSolution } from '../../src-shared/solution/report.ts';
import { solve } from '../../src-shared/solution/solve.ts';
import { exercisePieces, InputError, type Text } from './exercise-pieces.ts';
import { sentences } from './sentences.ts';

/**
 * @param text one exercise, on any number of lines, or one a line
 * @param source how the text is called in a complaint: the file's name, or standard input
 * @yields one line of JSON an exercise, with its line end
 * @throws InputError at the first exercise that cannot be read
 */
export async function* solveText(text: Text, source: string): AsyncGenerator<string> {
  for await (const { json, lineOf } of exercisePieces(text, source)) {
    try {
      yield `${JSON.stringify(reportSolution(solve(readExercise(json))))}\n`;
    } catch (error) {
      if (!(error instanceof ExerciseError)) throw error;
      const line = lineOf(error.path ?? []);
      throw new InputError(sentences.at(source, line, error.message), { cause: error });
    }
  }
}
