/** What a terminal shows of a grading that takes long. */
import { expect, it } from 'vitest';
import { gradingProgress } from './grading-progress.ts';

/** What is written while four steps take so many milliseconds each. */
function written(isTTY: boolean, each: number): string[] {
  const lines: string[] = [];
  let time = 0;
  const write = (text: unknown): boolean => lines.push(String(text)) > 0;
  const onStep = gradingProgress({ isTTY, write }, () => time);
  for (let done = 1; done <= 4; done += 1) {
    time += each;
    onStep(done, 4);
  }
  return lines;
}

it('is one line after the first second, which is taken away at the end', () => {
  expect(written(true, 600)).toEqual([
    '\r\x1b[K2 of 4 steps graded',
    '\r\x1b[K3 of 4 steps graded',
    '\r\x1b[K',
  ]);
});

it('is nothing where it is soon done, or where nobody looks', () => {
  expect(written(true, 200)).toEqual([]);
  expect(written(false, 600)).toEqual([]);
});
