#!/usr/bin/env node
/** The command `deltadrill`: installs and builds what is missing or stale, quietly, then runs the built command. */
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { root } from './checkout.mjs';
import { runForeground } from './run.mjs';
import { runMain } from './sentences.mjs';

/** `npm run` changes into the checkout; a file named on the command line is meant where the user stands. */
const callerFolder = () =>
  (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) || process.cwd();

async function main(args) {
  const ready = await bootstrap({ quiet: true });
  await ensureBuild(ready);
  const command = [join(root, 'out', 'main', 'cli.js'), ...args];
  return (await runForeground(ready.node, command, { env: ready.env, cwd: callerFolder() })).code;
}

await runMain(main);
