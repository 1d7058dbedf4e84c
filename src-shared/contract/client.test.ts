/** The window's side of the boundary: which reply counts, and what a bad one does. */
import { expect, it } from 'vitest';
import { createClient } from './client.ts';
import { contract } from './contract.ts';
import type { Request } from './wire.ts';

/** A host whose replies are given by hand. */
function byHand() {
  const asked: { request: Request; answer: (reply: unknown) => void }[] = [];
  const api = createClient((request) => new Promise((answer) => asked.push({ request, answer })));
  const reply = (at: number, theme: string): void => {
    asked[at]?.answer({ ok: true, seq: asked[at].request.seq, value: { theme } });
  };
  return { asked, api, reply };
}

it('has exactly the functions of the contract', () => {
  const { api } = byHand();
  const names = (groups: object): [string, string[]][] =>
    Object.entries(groups).map(([group, members]) => [group, Object.keys(members as object)]);
  expect(names(api)).toEqual(names(contract));
});

it('numbers its requests', async () => {
  const { asked, api, reply } = byHand();
  const reads = [api.settings.read({}), api.settings.read({})];
  expect(asked.map(({ request }) => request)).toEqual([
    { seq: 1, endpoint: 'settings.read', input: {} },
    { seq: 2, endpoint: 'settings.read', input: {} },
  ]);
  reply(1, 'dark');
  reply(0, 'light');
  expect(await Promise.all(reads)).toEqual([{ theme: 'light' }, { theme: 'dark' }]);
});

it('drops the older reply where only the newest counts, whichever comes first', async () => {
  const { asked, api } = byHand();
  const home = { resume: null, exercises: [], setAside: [] };
  const reads = [api.home.read({}), api.home.read({})];
  asked[1]?.answer({ ok: true, seq: 2, value: home });
  asked[0]?.answer({ ok: true, seq: 1, value: home });
  await expect(reads[0]).rejects.toMatchObject({ error: { code: 'superseded' } });
  expect(await reads[1]).toEqual(home);
  const older = api.home.read({});
  const newer = api.home.read({});
  asked[2]?.answer({ ok: true, seq: 3, value: home });
  await expect(older).rejects.toMatchObject({ error: { code: 'superseded' } });
  asked[3]?.answer({ ok: false, seq: 4, error: { code: 'storage', reason: 'x' } });
  await expect(newer).rejects.toMatchObject({ error: { code: 'storage' } });
});

it('throws the error of a reply, and something else for what is no reply', async () => {
  const { asked, api } = byHand();
  const read = api.settings.read({});
  asked[0]?.answer({ ok: false, seq: 1, error: { code: 'notFound', what: 'attempt' } });
  await expect(read).rejects.toMatchObject({ error: { code: 'notFound', what: 'attempt' } });
  const bad = [null, 'x', {}, { ok: true }, { ok: false, seq: 1, error: { code: 'invented' } }];
  for (const [index, raw] of bad.entries()) {
    const lost = api.settings.read({});
    asked[index + 1]?.answer(raw);
    await expect(lost).rejects.not.toHaveProperty('error');
  }
});
