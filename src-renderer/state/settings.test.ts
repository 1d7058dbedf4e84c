/** Settings that change quickly, over the real use cases. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Api } from '../../src-shared/contract/contract.ts';
import { AppOnDisk } from '../../testing/app-on-disk.ts';
import { SettingsState } from './settings.svelte.ts';

let app: AppOnDisk;
beforeEach(() => {
  app = new AppOnDisk();
});
afterEach(() => {
  app.remove();
});

const page = (): HTMLElement => ({ dataset: {}, style: { fontSize: '' } }) as HTMLElement;

it('keeps the newest of two quick changes, however long storing the first takes', async () => {
  let delay = 60;
  const api: Api['settings'] = {
    ...app.api.settings,
    write: async (settings) => {
      const mine = delay;
      delay = 0;
      await sleep(mine);
      return app.api.settings.write(settings);
    },
  };
  let reprints = 0;
  const state = new SettingsState(api, page(), () => (reprints += 1));
  await state.read();
  const first = state.change({ decimalSign: 'comma' });
  await Promise.all([first, state.change({ minimumDigits: 3 })]);
  expect(state.current).toMatchObject({ decimalSign: 'comma', minimumDigits: 3 });
  expect((await app.api.settings.read({})).settings).toEqual(state.current);
  expect(reprints).toBe(2);
});
