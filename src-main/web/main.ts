/** Entry of the web host: arguments, signals, exit code. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBackend } from '../app/backend.ts';
import { dataFolder } from '../app/data-folder.ts';
import { readRendererFiles } from '../app/renderer-files.ts';
import { askToShow } from '../app/show-service.ts';
import { StartError } from '../app/start-error.ts';
import { startSentences } from '../app/start-sentences.ts';
import { StoreError } from '../store/store.ts';
import { startNodeChild } from '../typeset/start-node-child.ts';
import { downloads } from './downloads.ts';
import { say, serve } from './host.ts';
import { webSentences } from './sentences.ts';

function readArguments() {
  try {
    const flag = { type: 'boolean' } as const;
    const port = { type: 'string', default: '0' } as const;
    return parseArgs({ options: { 'no-window': flag, port, help: flag } }).values;
  } catch (error) {
    throw new StartError(webSentences.badArguments(String(error)), { cause: error });
  }
}

/** Settles with the first signal; a second one ends the process at once. */
const endAsked = (): Promise<unknown> =>
  Promise.race(
    ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => new Promise((end) => process.once(signal, end))),
  );

async function run(): Promise<void> {
  const { help, port, 'no-window': noWindow } = readArguments();
  if (help) {
    say(webSentences.usage);
    return;
  }
  const stopped = endAsked();
  const folder = dataFolder();
  const backend = openBackend({
    folder,
    host: 'web',
    startTypesetChild: startNodeChild({
      entry: join(import.meta.dirname, 'typeset.js'),
      resources: join(import.meta.dirname, '../../resources'),
    }),
    files: downloads,
    env: process.env,
  });
  if (!backend) {
    const shown = await askToShow(folder, !noWindow);
    if (!shown) throw new StartError(startSentences.runsSilently(folder));
    say(startSentences.runsHere);
    if (shown.address !== null) say(startSentences.address(shown.address));
    return;
  }
  try {
    const files = readRendererFiles(join(import.meta.dirname, '../renderer'));
    const profiles = join(folder, 'browser');
    await serve({ backend, files, profiles, window: !noWindow, port: Number(port), stopped });
  } finally {
    backend.close();
  }
}

try {
  await run();
  process.exit(0);
} catch (error) {
  if (!(error instanceof StartError) && !(error instanceof StoreError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(error instanceof StartError ? 2 : 1);
}
