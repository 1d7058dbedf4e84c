/** Says on a terminal how far a grading that takes long is: one line, which is gone at the end. */
import { gradeSentences } from './grade-sentences.ts';

type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/** From when on it is said, and how often; in milliseconds. */
const patience = 1000;
const between = 100;

const toLineStart = '\r\x1b[K';

/** @returns what is to be called after each step; nothing is written to files and pipes */
export function gradingProgress(
  terminal: Terminal = process.stderr,
  now = () => performance.now(),
): (done: number, of: number) => void {
  if (!terminal.isTTY) return () => undefined;
  let next = now() + patience;
  let isSaid = false;
  return (done, of) => {
    if (done === of && isSaid) terminal.write(toLineStart);
    if (done === of || now() < next) return;
    terminal.write(`${toLineStart}${gradeSentences.progress(done, of)}`);
    isSaid = true;
    next = now() + between;
  };
}
