/** A line is checked as its preview shows it, however soon that is after it was typed. */
import { afterAll, expect, it } from 'vitest';
import { AppOnDisk } from '../../testing/app-on-disk.ts';
import { createClient } from '../../src-shared/contract/client.ts';
import { createDispatch } from '../../src-shared/contract/dispatch.ts';
import { DerivationState } from './derivation.svelte.ts';
import { DraftQueue } from './draft-queue.ts';
import { PaperChoices } from './paper-choices.svelte.ts';

const app = new AppOnDisk();
afterAll(() => app.remove());

/** An attempt at D3 whose previews come when they are let through. */
async function openD3(through: Promise<void> = Promise.resolve()): Promise<DerivationState> {
  const dispatch = createDispatch(app.api, String);
  const api = createClient(async (request) => {
    if (request.endpoint === 'derivations.preview') await through;
    return dispatch(request);
  });
  const view = await api.derivations.open({ problemId: 'D3' });
  const queue = new DraftQueue(
    () => Promise.resolve(),
    () => undefined,
  );
  return new DerivationState(api, queue, new PaperChoices(), view);
}

it.each([
  ['delta_k = -2 t_k (1 - s(2z_k', 'right'],
  ['delta_k = -2 t_k (1 - s(2z_l', 'unreadable'],
])('%s is closed and %s', async (typed, verdict) => {
  const work = await openD3();
  work.previews.want(typed.slice(0, -1));
  work.lines.type(typed, typed.length);
  work.previews.want(typed);

  const result = await work.check();

  expect(work.lines.text).toBe(`${typed}))`);
  expect(result).toMatchObject({ text: `${typed}))`, verdict });
  expect(JSON.stringify(result?.body)).not.toContain('no partner');
});

it('is not checked when it was changed while its preview was on its way', async () => {
  let release: () => void = () => undefined;
  const work = await openD3(new Promise((done) => (release = done)));
  work.lines.type('s(2z_k', 6);
  const checked = work.check();
  work.lines.type('s(2z_k +', 8);
  release();

  expect(await checked).toBeNull();
  expect(work.lines.text).toBe('s(2z_k +');
  expect(work.questions.checking).toBe(false);
});
