/** Grades large attempts beside the main process, which must go on answering meanwhile. */
import { parentPort } from 'node:worker_threads';
import { askedSteps } from '../../../src-shared/solution/asked-steps.ts';
import { solve, type Solution } from '../../../src-shared/solution/solve.ts';
import type { WorkerMessage } from '../worker-thread.ts';
import { gradeAnswers, sentGrade, type GradeNews, type GradeTask, type SentGrade } from './grade-answers.ts';

/** In milliseconds. */
const betweenNews = 100;

/** The attempt that is worked on is graded again and again: its solution is kept. */
let solved: { readonly file: string; readonly solution: Solution } | null = null;

function solutionOf({ exercise }: GradeTask): Solution {
  const file = JSON.stringify(exercise);
  if (solved?.file !== file) solved = { file, solution: solve(exercise) };
  return solved.solution;
}

const send = (message: WorkerMessage<SentGrade, GradeNews>): void => parentPort?.postMessage(message);

function answer(task: GradeTask): void {
  const solution = solutionOf(task);
  let sentAt = performance.now();
  const found = gradeAnswers(task, { solution, steps: askedSteps(solution, task.exercise) }, (done, of) => {
    if (performance.now() - sentAt < betweenNews) return;
    sentAt = performance.now();
    send({ news: { done, of } });
  });
  send({ answer: sentGrade(found) });
}

// What goes wrong ends the worker: whoever asked is answered with it.
parentPort?.on('message', answer);
send({ ready: true });
