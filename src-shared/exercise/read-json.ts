/** Reads the text of a file as JSON: its size is checked before it is parsed, and each name may come once. */
import { exerciseWords as words } from './exercise-words.ts';
import { limits } from './limits.ts';
import type { FieldPath } from './exercise-error.ts';
import { walkJson, type JsonFault } from './walk-json.ts';

/** The text cannot be taken; the message says why, and the line (from 1) where. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

export interface JsonText {
  readonly json: unknown;
  /** The line at which a field stands; where it is missing, that of what should hold it. */
  readonly lineOf: (path: FieldPath) => number;
}

interface Options {
  /** The number of the text's first line. */
  readonly firstLine?: number;
  /** Characters. */
  readonly most?: number;
}

/** @throws JsonError */
export function readJson(
  text: string,
  { firstLine = 1, most = limits.file.characters }: Options = {},
): JsonText {
  if (text.length > most) throw tooLong(firstLine, most);
  const fault = walkJson(text);
  if (fault) throw refusalOf(text, fault, firstLine);
  return { json: JSON.parse(text), lineOf: (path) => placeAt(text, offsetOf(text, path), firstLine).line };
}

/** For a reader that stops in the middle of a text that is too long. */
export const tooLong = (line: number, most: number = limits.file.characters): JsonError =>
  new JsonError(line, words.fileLong(most));

function refusalOf(text: string, fault: JsonFault, firstLine: number): JsonError {
  const { line, column } = placeAt(text, Math.min(fault.offset, text.trimEnd().length), firstLine);
  switch (fault.kind) {
    case 'end':
      return new JsonError(line, words.endsEarly);
    case 'syntax':
      return new JsonError(line, words.notJson(column));
    case 'depth':
      return new JsonError(line, words.tooDeep(limits.file.depth));
    case 'values':
      return new JsonError(line, words.tooManyValues(limits.file.values));
    case 'twice': {
      const first = placeAt(text, fault.first, firstLine);
      const again = `${words.field(fault.path)}: ${words.twice(first, { line, column })}`;
      return new JsonError(line, again);
    }
  }
}

function placeAt(text: string, offset: number, firstLine: number): { line: number; column: number } {
  let line = firstLine;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
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
