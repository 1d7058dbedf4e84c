/** The contract through Electron: preload script, channel and dispatch, as the window speaks to the main process. */
import type { Invoke } from '../src-shared/contract/wire.ts';
import { contractCases } from '../src-main/app/contract-cases.ts';
import { test } from './desktop.ts';

test('the whole contract', { tag: '@desktop' }, async ({ desktop }) => {
  const invoke: Invoke = (request) =>
    desktop.page.evaluate((sent) => {
      const { deltadrill } = window as unknown as { readonly deltadrill: { readonly invoke: Invoke } };
      return deltadrill.invoke(sent);
    }, request);
  for (const { name, run } of contractCases) await test.step(name, () => run(invoke));
});
