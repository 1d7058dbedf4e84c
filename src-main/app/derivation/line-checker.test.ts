/** The worker that checks lines: that its answers are those of the engine, and what happens when it takes too long. */
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { check, openNamed } from '../../../testing/derivations.ts';
import { typedLetters } from '../../../src-shared/derivation/letters.ts';
import { engineWorker, LineChecker } from './line-checker.ts';
import type { LineTask } from './line-worker.ts';

const d3 = openNamed('D3');
const task = (line: string): LineTask => ({ spec: d3.spec, line, letters: typedLetters });
const lines = ['delta_k = -2 t_k (1 - y_k)', 'dy_k/dz_k = y_k (1 - y_k)', 's(z_k', 'delta_k = 10^400 * t_k'];

let logged: unknown[];
let checker: LineChecker;
beforeEach(() => {
  logged = [];
  checker = new LineChecker({ logError: (error) => logged.push(error) });
});
afterEach(() => {
  vi.useRealTimers();
  checker.close();
});

it('answers as the engine does, and in the order of the questions', async () => {
  const answers = await Promise.all(lines.map((line) => checker.check(task(line))));
  expect(answers).toEqual(lines.map((line) => check(d3, line)));
  expect(logged).toEqual([]);
});

it('leaves a line undecided that takes too long, and goes on with a new worker', async () => {
  // Only the test lets time pass.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const silent = new Worker(
    `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', () => undefined);
    parentPort.postMessage({ ready: true });`,
    { eval: true },
  );
  const workers = [silent];
  const newWorker = (): Worker => workers.pop() ?? engineWorker();
  const patient = new LineChecker({ logError: (error) => logged.push(error), newWorker });
  const [first = ''] = lines;
  const unanswered = patient.check(task(first));
  while (vi.getTimerCount() === 0) await new Promise(setImmediate);
  vi.runAllTimers();
  expect((await unanswered).verdict).toBe('undecided');
  expect((await patient.check(task('1'))).verdict).toBe('wrong');
  expect(vi.getTimerCount()).toBe(0);
  patient.close();
});

it('goes on with a new worker when the one before was ended', async () => {
  const [first = ''] = lines;
  expect((await checker.check(task(first))).verdict).toBe('right');
  checker.close();
  expect((await checker.check(task('2'))).verdict).toBe('wrong');
});

it('leaves a line undecided that is being checked when the program ends', async () => {
  const [first = ''] = lines;
  await checker.check(task(first));
  const last = checker.check(task('3'));
  // By then it is with the worker.
  await new Promise(setImmediate);
  checker.close();
  expect(['undecided', 'wrong']).toContain((await last).verdict);
});
