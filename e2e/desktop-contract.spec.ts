/** The contract through Electron: from the page, over the preload script, to the main process and back. */
import { contractCases } from '../src-main/app/contract-cases.ts';
import type { Bridge } from '../src-renderer/host/transport.ts';
import type { Invoke } from '../src-shared/contract/wire.ts';
import { test } from './fixtures.ts';

test('holds through the bridge', { tag: '@desktop' }, async ({ app }) => {
  const invoke: Invoke = (request) =>
    app.page.evaluate((sent): Promise<unknown> => {
      const { deltadrill } = window as Window & { readonly deltadrill?: Bridge };
      if (!deltadrill) throw new Error('There is no bridge.');
      return deltadrill.invoke(sent);
    }, request);
  for (const { name, run } of contractCases) await test.step(name, () => run(invoke));
});
