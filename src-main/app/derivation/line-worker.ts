/** Checks lines beside the main process, which must answer whatever a line asks for. */
import { parentPort } from 'node:worker_threads';
import { checkLine, type LineCheck } from '../../../src-shared/derivation/check-line.ts';
import type { Letters } from '../../../src-shared/derivation/letters.ts';
import { openProblem, type Problem, type ProblemSpec } from '../../../src-shared/derivation/problem.ts';
import type { WorkerMessage } from '../worker-thread.ts';

export interface LineTask {
  readonly spec: ProblemSpec;
  readonly line: string;
  readonly letters: Letters;
}

/** Lines about one problem share its sample points and known mistakes. */
const opened = new Map<string, Problem>();
const mostOpened = 32;

function problemOf(spec: ProblemSpec): Problem {
  const key = JSON.stringify(spec);
  const problem = opened.get(key) ?? openProblem(spec);
  if (opened.size >= mostOpened) opened.clear();
  opened.set(key, problem);
  return problem;
}

const send = (message: WorkerMessage<LineCheck>): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ spec, line, letters }: LineTask) => {
  send({ answer: checkLine(problemOf(spec), line, spec.asked, letters) });
});
send({ ready: true });
