/** `npm run bench`: the measurements, on the built app. */
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { root } from './checkout.mjs';
import { runForeground } from './run.mjs';
import { runMain } from './sentences.mjs';

async function main(args) {
  const ready = await bootstrap();
  await ensureBuild(ready);
  return (await runForeground(ready.node, [join(root, 'bench', 'main.ts'), ...args], { env: ready.env }))
    .code;
}

await runMain(main);
