/** What a command complains of while it writes its lines. */
import { InputError } from '../src-main/cli/exercise-pieces.ts';

/** @throws RangeError when it refuses nothing */
export async function complaintOf(lines: Iterable<string> | AsyncIterable<string>): Promise<string> {
  let written = 0;
  try {
    for await (const line of lines) written += line.length;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new RangeError(`${written} characters were written, and nothing was refused`);
}
