/** `npm run mutate`: which changed lines of the grader no test notices. */
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root } from './checkout.mjs';
import { runForeground } from './run.mjs';
import { runMain } from './sentences.mjs';

async function main(args) {
  const ready = await bootstrap();
  const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  return (await runForeground(ready.node, [stryker, 'run', ...args], { env: ready.env })).code;
}

await runMain(main);
