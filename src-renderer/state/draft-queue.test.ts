/** What is typed reaches the host in order, and nothing that failed is lost. */
import { beforeEach, expect, it, vi } from 'vitest';
import { ApiFailure, type ApiError } from '../../src-shared/contract/errors.ts';
import { DraftQueue, type LinesDraft, type StepDraft } from './draft-queue.ts';

const draft = (step: string, text: string, attemptId = 'a'): StepDraft => ({
  attemptId,
  step,
  cells: [[text]],
  position: { step, row: 0, col: 0 },
});
const unreachable: ApiError = { code: 'unreachable' };

let saved: string[];
let failures: (ApiError | null)[];
let failing: boolean;
/** Lets the save that is on its way through. */
let release: (() => void) | null;
let held: boolean;
let queue: DraftQueue<StepDraft>;

beforeEach(() => {
  saved = [];
  failures = [];
  failing = false;
  held = false;
  release = null;
  queue = new DraftQueue(
    async ({ step, cells }) => {
      if (held) await new Promise<void>((done) => (release = done));
      if (failing) throw new ApiFailure(unreachable);
      saved.push(`${step}=${cells[0]?.[0] ?? ''}`);
    },
    (failure) => failures.push(failure),
  );
});

it('sends at once', async () => {
  queue.put(draft('z', '1'));
  await queue.settled();

  expect(saved).toEqual(['z=1']);
  expect(failures).toEqual([null]);
});

it('sends only the newest text of a step that was typed in meanwhile, after the other steps', async () => {
  held = true;
  queue.put(draft('z', '1'));
  queue.put(draft('z', '12'));
  queue.put(draft('x', '5'));
  queue.put(draft('z', '123'));
  expect(saved).toEqual([]);

  held = false;
  release?.();
  await queue.settled();

  expect(saved).toEqual(['z=1', 'x=5', 'z=123']);
});

it('keeps what failed, tells of it, and sends it with the next text', async () => {
  failing = true;
  queue.put(draft('z', '1'));
  await queue.settled();
  expect(failures).toEqual([unreachable]);
  expect(queue.unsaved('a')).toEqual([draft('z', '1')]);

  failing = false;
  queue.put(draft('x', '2'));
  await queue.settled();

  expect(saved).toEqual(['z=1', 'x=2']);
  expect(failures.at(-1)).toBeNull();
  expect(queue.unsaved('a')).toEqual([]);
});

it('does not let a failed text come after a newer one of the same step', async () => {
  held = true;
  failing = true;
  queue.put(draft('z', 'old'));
  queue.put(draft('z', 'new'));
  held = false;
  release?.();
  await queue.settled();
  expect(queue.unsaved('a')).toEqual([draft('z', 'new')]);

  failing = false;
  queue.retry();
  await queue.settled();

  expect(saved).toEqual(['z=new']);
});

it('is not said to be saved while another step is not', async () => {
  failing = true;
  queue.put(draft('z', '1'));
  await queue.settled();
  failing = false;
  held = true;
  queue.put(draft('x', '2'));
  release?.();
  await vi.waitFor(() => {
    expect(saved).toEqual(['z=1']);
  });
  expect(queue.unsaved('a')).toEqual([draft('x', '2')]);
  held = false;
  release?.();
  await queue.settled();
  expect(saved).toEqual(['z=1', 'x=2']);
});

it('tells apart the attempts whose text is unsaved', async () => {
  failing = true;
  queue.put(draft('z', '1', 'a'));
  queue.put(draft('z', '2', 'b'));
  await queue.settled();

  expect(queue.unsaved('b')).toEqual([draft('z', '2', 'b')]);
});

it('sends everything without waiting when the page goes', () => {
  held = true;
  const sent: string[] = [];
  const eager = new DraftQueue<StepDraft>(
    ({ step }) => {
      sent.push(step);
      return new Promise(() => undefined);
    },
    () => undefined,
  );
  eager.put(draft('z', '1'));
  eager.put(draft('x', '2'));
  eager.put(draft('E', '3'));
  eager.flush();

  expect(sent).toEqual(['z', 'x', 'E']);
});

it('keeps the lines of a derivation beside the steps of exercises, the newest of each attempt', async () => {
  const sent: string[] = [];
  const both = new DraftQueue(
    (one) => {
      sent.push('lines' in one ? one.lines.join(';') : one.step);
      return Promise.resolve();
    },
    () => undefined,
  );
  const lines = (attemptId: string, ...typed: string[]): LinesDraft => ({
    attemptId,
    lines: typed,
    position: { line: 0, caret: 0 },
  });
  both.put(draft('z', '1'));
  both.put(lines('d', 'y_k'));
  both.put(lines('d', 'y_k', 't_k'));
  both.put(lines('e', 'z_k'));
  await both.settled();

  expect(sent).toEqual(['z', 'y_k;t_k', 'z_k']);
});
