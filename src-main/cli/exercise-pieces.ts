/** Cuts the text of a file into exercises: one JSON document, or one a line (NDJSON). */
import type { FieldPath } from '../../src-shared/exercise/exercise-error.ts';
import { limits } from '../../src-shared/exercise/limits.ts';
import { JsonError, readJson, tooLong } from '../../src-shared/exercise/read-json.ts';
import { walkJson } from '../../src-shared/exercise/walk-json.ts';
import { sentences } from './sentences.ts';

/** The input cannot be worked with; the message names file, line and field. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

export interface Piece {
  readonly json: unknown;
  /** The line, from 1, at which a field stands; where it is missing, that of what should hold it. */
  readonly lineOf: (path: FieldPath) => number;
}

/** The whole text, or pieces of it that are cut anywhere. */
export type Text = string | AsyncIterable<string>;

/**
 * @param source how the text is called in a complaint
 * @throws InputError at the first piece that cannot be taken
 */
export async function* exercisePieces(text: Text, source: string): AsyncGenerator<Piece> {
  let found = 0;
  try {
    for await (const { content, line } of documentsOf(typeof text === 'string' ? [text] : text)) {
      found += 1;
      yield readJson(content, { firstLine: line });
    }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new InputError(sentences.at(source, error.line, error.message), { cause: error });
  }
  if (found === 0) throw new InputError(sentences.empty(source));
}

interface Content {
  readonly content: string;
  /** Its first line, from 1. */
  readonly line: number;
}

/** Holds one document at most. @throws JsonError as soon as it is too long */
async function* documentsOf(chunks: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Content> {
  let line = 1;
  let isOneALine: boolean | null = null;
  const held = new Held();
  for await (const chunk of chunks) {
    let from = 0;
    while (isOneALine !== false) {
      const end = chunk.indexOf('\n', from);
      if (end === -1) break;
      held.add(chunk.slice(from, end), line);
      from = end + 1;
      const content = held.take();
      if (content.trim() !== '') {
        isOneALine ??= isWhole(content);
        if (isOneALine) yield { content, line };
        else held.add(`${content}\n`, line);
      }
      if (isOneALine !== false) line += 1;
    }
    held.add(chunk.slice(from), line);
  }
  const content = held.take();
  if (content.trim() !== '') yield { content, line };
}

/** Whether a first line is an exercise by itself, right or wrong, and not the beginning of one. */
const isWhole = (line: string): boolean => line.trimStart().startsWith('{') && walkJson(line)?.kind !== 'end';

class Held {
  #parts: string[] = [];
  #length = 0;

  add(part: string, line: number): void {
    this.#length += part.length;
    if (this.#length > limits.file.characters) throw tooLong(line);
    this.#parts.push(part);
  }

  take(): string {
    const text = this.#parts.join('');
    this.#parts = [];
    this.#length = 0;
    return text;
  }
}
