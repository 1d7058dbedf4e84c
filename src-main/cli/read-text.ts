/** Reads the text of a file or of standard input, a piece at a time. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { InputError } from './exercise-pieces.ts';
import { sentences } from './sentences.ts';

/**
 * @param file null for standard input
 * @param source how it is called in a complaint
 * @throws InputError when it cannot be read or is not UTF-8
 */
export async function* readText(file: string | null, source: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (error) {
      throw new InputError(sentences.notText(source), { cause: error });
    }
  };
  for await (const bytes of readBytes(file, source)) yield decode(bytes);
  yield decode();
}

async function* readBytes(file: string | null, source: string): AsyncGenerator<Uint8Array> {
  const stream: Readable = file === null ? process.stdin : createReadStream(file);
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new InputError(sentences.unreadableFile(source, reason), { cause: error });
  }
}
