/** Cuts the text of a file into exercises: one JSON document, or one a line (NDJSON). */
import type { FieldPath } from '../../src-shared/exercise/exercise-error.ts';
import { sentences } from './sentences.ts';
import { walkJson } from './walk-json.ts';

/** The input cannot be worked with; the message names file, line and field. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

export interface Piece {
  readonly json: unknown;
  /** The line, from 1, at which a field stands; where it is missing, that of what should hold it. */
  readonly lineOf: (path: FieldPath) => number;
}

/**
 * @param source how the text is called in a complaint
 * @throws InputError at the first piece that is not JSON
 */
export function* exercisePieces(text: string, source: string): Generator<Piece> {
  const lines = text.split('\n');
  const filled = lines.flatMap((content, at) => (content.trim() === '' ? [] : [{ content, line: at + 1 }]));
  if (filled.length === 0) throw new InputError(sentences.empty(source));
  const isOneALine = filled.every(({ content }) => content.trimStart().startsWith('{'));
  const documents = isOneALine ? filled : [{ content: text, line: 1 }];
  for (const { content, line } of documents) yield pieceOf(content, line, source);
}

function pieceOf(text: string, firstLine: number, source: string): Piece {
  const lineAt = (offset: number): number => firstLine + text.slice(0, offset).split('\n').length - 1;
  try {
    return { json: JSON.parse(text) as unknown, lineOf: (path) => lineAt(offsetOf(text, path)) };
  } catch (error) {
    const offset = walkJson(text, () => undefined) ?? 0;
    const column = offset - text.lastIndexOf('\n', offset - 1);
    const reason = offset >= text.trimEnd().length ? sentences.endsEarly : sentences.notJson(column);
    throw new InputError(sentences.at(source, lineAt(Math.min(offset, text.trimEnd().length)), reason), {
      cause: error,
    });
  }
}

function offsetOf(text: string, path: FieldPath): number {
  let deepest = -1;
  let found = 0;
  walkJson(text, (trail, offset) => {
    if (trail.length <= deepest || trail.length > path.length) return;
    if (!trail.every(({ key }, at) => key === path[at])) return;
    deepest = trail.length;
    found = offset;
  });
  return found;
}
