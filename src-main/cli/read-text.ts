/** Reads the whole text of a file or of standard input. */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { InputError } from './exercise-pieces.ts';
import { sentences } from './sentences.ts';

/**
 * @param file null for standard input
 * @param source how it is called in a complaint
 * @throws InputError when it cannot be read or is not UTF-8
 */
export async function readText(file: string | null, source: string): Promise<string> {
  const bytes = await readBytes(file, source);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new InputError(sentences.notText(source), { cause: error });
  }
}

async function readBytes(file: string | null, source: string): Promise<Uint8Array> {
  try {
    return await (file === null ? buffer(process.stdin) : readFile(file));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new InputError(sentences.unreadableFile(source, reason), { cause: error });
  }
}
