/** `npm run bench`: the measurements, on the built app. */
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { root } from './checkout.mjs';
import { findBrowser } from './e2e-browser.mjs';
import { runForeground } from './run.mjs';
import { Problem, runMain, sentences } from './sentences.mjs';

async function main(args) {
  const ready = await bootstrap();
  await ensureBuild(ready);
  const browser = await findBrowser(ready);
  if (!browser) throw new Problem(sentences.noBrowserHere);
  const env = { ...ready.env, DELTADRILL_BROWSER: browser };
  return (await runForeground(ready.node, [join(root, 'bench', 'main.ts'), ...args], { env })).code;
}

await runMain(main);
