/** One attempt on the screen, over the real use cases: what a check marks anew, and answers that come late. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../src-shared/contract/contract.ts';
import { ApiFailure } from '../../src-shared/contract/errors.ts';
import type { Settings } from '../../src-shared/contract/settings.ts';
import { AppOnDisk } from '../../testing/app-on-disk.ts';
import { words } from '../words.ts';
import { DraftQueue } from './draft-queue.ts';
import { WorkspaceState } from './workspace.svelte.ts';

let app: AppOnDisk;
beforeEach(() => {
  app = new AppOnDisk();
});
afterEach(() => {
  app.remove();
});

async function opened(api: Api = app.api): Promise<WorkspaceState> {
  const queue = new DraftQueue(
    (draft) => ('lines' in draft ? api.derivations.saveDraft(draft) : api.attempts.saveDraft(draft)),
    () => undefined,
  );
  return new WorkspaceState(api, queue, await app.api.attempts.open({ exerciseId: 'classic-1' }));
}

function write(work: WorkspaceState, step: string, ...texts: string[]): void {
  work.go(step);
  work.write(texts.map((text, row) => ({ row, col: 0, text })));
}

async function check(work: WorkspaceState, step: string, ...texts: string[]) {
  write(work, step, ...texts);
  const checked = await work.check();
  if (!checked) throw new Error(`${step} was not checked`);
  return checked;
}

/** The first answer to this question takes its time. */
function late<Input, Output>(ask: (input: Input) => Promise<Output>): (input: Input) => Promise<Output> {
  let delay = 60;
  return async (input) => {
    const answer = await ask(input);
    const mine = delay;
    delay = 0;
    await sleep(mine);
    return answer;
  };
}

const apiWith = (attempts: Partial<Api['attempts']>): Api => ({
  ...app.api,
  attempts: { ...app.api.attempts, ...attempts },
});

async function set(changed: Partial<Settings>): Promise<void> {
  const { settings } = await app.api.settings.read({});
  await app.api.settings.write({ ...settings, ...changed });
}

describe('a step that another check marks anew', () => {
  it('is told of and marked until it is looked at', async () => {
    const work = await opened();
    await check(work, 'z[2]', '0.20', '0.20');
    expect((await check(work, 'x[2]', '0.549834', '0.549834')).result.mark).toBe('carry');
    await check(work, 'delta[2]', '-0.111424', '0.136093');
    expect(work.result?.goBack?.step).toBe('z[2]');

    const fixed = await check(work, 'z[2]', '0.16495', '0.16495');
    expect(fixed).toMatchObject({ result: { mark: 'ok' }, anew: 1, outdated: 1 });
    expect(words.verdict.news(fixed)).toContain('1 other step is outdated and keeps its mark.');
    expect(work.standing('x[2]')).toBe('outdated');
    expect(work.earned).toBe(3);
    expect(work.isAnew('x[2]')).toBe(true);
    // The mark is the same, for another reason.
    expect(work.resultOf('delta[2]')).toMatchObject({ mark: 'carry', goBack: { step: 'x[2]' } });
    expect(work.isAnew('delta[2]')).toBe(false);
    work.go('x[2]');
    expect(work.isAnew('x[2]')).toBe(false);
  });

  it('is not one that had followed from what is revealed now', async () => {
    const work = await opened();
    await check(work, 'x[2]', '0.549834', '0.549834');
    await check(work, 'delta[2]', '-0.111424', '0.136093');
    work.go('x[2]');
    expect(await work.hint(3)).toEqual({ anew: 0, outdated: 0 });
    expect(work.isAnew('delta[2]')).toBe(false);
    expect(work.standing('delta[2]')).toBe('carry');
  });

  it('is not the one that is on the screen by then', async () => {
    const work = await opened(apiWith({ check: late(app.api.attempts.check) }));
    await work.check();
    await check(work, 'x[2]', '0.549834', '0.549834');
    await check(work, 'delta[2]', '-0.111424', '0.136093');
    write(work, 'x[2]', '0.541144', '0.541144');
    const checked = work.check();
    work.go('delta[2]');
    expect((await checked)?.anew).toBe(1);
    expect(work.isAnew('delta[2]')).toBe(false);
  });
});

it('leads on to what is not right yet', async () => {
  const work = await opened();
  await check(work, 'z[2]', '0.20', '0.20');
  await check(work, 'x[2]', '0.549834', '0.549834');
  expect(work.next?.id).toBe('E');
  await check(work, 'class', '1');
  expect(work.next?.id).toBe('z[1]');
  await check(work, 'z[1]', '0.2', '0.2', '0.2');
  expect(work.next?.id).toBe('x[1]');
  await check(work, 'x[1]', '0.549834', '0.549834', '0.549834');
  expect(work.next?.id).toBe('z[2]');
  await check(work, 'z[2]', '0.16495', '0.16495');
  // Outdated, it keeps its mark.
  expect(work.standing('x[2]')).toBe('outdated');
  expect(work.next?.id).toBe('E');
  await check(work, 'x[2]', '0.541144', '0.541144');
  work.go('z[2]');
  expect(work.next?.id).toBe('E');
});

describe('an answer that comes late', () => {
  it('does not bring back the words of settings that have changed again', async () => {
    const work = await opened(apiWith({ open: late(app.api.attempts.open) }));
    await set({ decimalSign: 'comma' });
    const first = work.reword();
    await sleep(10);
    await set({ decimalSign: 'point', target: 'y' });
    await Promise.all([first, work.reword()]);
    expect(work.view.settings).toMatchObject({ decimalSign: 'point', target: 'y' });
  });

  it('does not take away the verdict of a check made meanwhile', async () => {
    const work = await opened(apiWith({ open: late(app.api.attempts.open) }));
    write(work, 'z[1]', '0.2', '0.2', '0.2');
    const reworded = work.reword();
    await sleep(10);
    await Promise.all([work.check(), reworded]);
    expect(work.result?.mark).toBe('ok');
  });

  it('is not told of in a step that it is not about', async () => {
    const work = await opened(
      apiWith({ check: () => Promise.reject(new ApiFailure({ code: 'unreachable' })) }),
    );
    const asked = work.check();
    work.go('x[1]');
    expect(await asked).toBeNull();
    expect(work.questions.failure).toBeNull();
  });
});

it('works the numbers of a hint anew after the step was left, or when they are printed in another way', async () => {
  const work = await opened();
  write(work, 'z[1]', '0.2', '0.2', '0.2');
  work.go('x[1]');
  await work.hint(2);
  expect(work.hints.numbersOf('x[1]')?.numbers?.spoken).toContain('0.2');
  await set({ decimalSign: 'comma' });
  await work.reword();
  expect(work.hints.numbersOf('x[1]')).toBeNull();
  await work.hint(2);
  expect(work.hints.numbersOf('x[1]')?.numbers?.tex).toContain('0{,}2');
  work.go('z[1]');
  expect(work.hints.numbersOf('x[1]')).toBeNull();
});
