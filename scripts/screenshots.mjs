/** `npm run screenshots`: takes the pictures of the README anew, of the built app. */
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { toolPath } from './checkout.mjs';
import { findBrowser } from './e2e-browser.mjs';
import { runForeground } from './run.mjs';
import { Problem, runMain, sentences } from './sentences.mjs';

async function main() {
  const ready = await bootstrap();
  await ensureBuild(ready);
  const browser = await findBrowser(ready);
  if (!browser) throw new Problem(sentences.noBrowserHere);
  const env = { ...ready.env, DELTADRILL_BROWSER: browser };
  const args = [toolPath('@playwright/test', 'playwright'), 'test', '--project=pictures', '--reporter=list'];
  return (await runForeground(ready.node, args, { env })).code;
}

await runMain(main);
