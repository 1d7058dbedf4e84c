/// <reference types="electron-vite/node" />
/** Entry of the Electron host: what must be settled before Electron is ready, and how a failed start ends. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { openBackend } from '../app/backend.ts';
import { dataFolder } from '../app/data-folder.ts';
import { askToShow } from '../app/show-service.ts';
import { StartError } from '../app/start-error.ts';
import { startSentences } from '../app/start-sentences.ts';
import { StoreError } from '../store/store.ts';
import { runHost, type Options } from './host.ts';
import { registerScheme } from './protocol.ts';
import { electronSentences } from './sentences.ts';
import { startUtilityChild } from './start-utility-child.ts';
import { systemFiles } from './system-files.ts';

const built = join(import.meta.dirname, '..');
const options: Options = {
  renderer: join(built, 'renderer'),
  preload: join(built, 'preload', 'preload.cjs'),
  icon: join(built, '..', 'resources', 'icon.png'),
  // A built app has no such address, whatever the environment says.
  devAddress: import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined,
};

async function run(): Promise<void> {
  app.setName(electronSentences.app);
  app.enableSandbox();
  registerScheme();
  const folder = dataFolder();
  const backend = openBackend({
    folder,
    host: 'electron',
    startTypesetChild: startUtilityChild({
      entry: join(import.meta.dirname, 'electron-typeset.js'),
      resources: join(built, '..', 'resources'),
    }),
    files: systemFiles,
    env: process.env,
  });
  keepFilesIn(folder);
  if (!backend) {
    await showOther(folder);
    app.exit(0);
    return;
  }
  await app.whenReady();
  await runHost(backend, options);
}

/** Chromium's own files stay out of the way of the student's. */
function keepFilesIn(folder: string): void {
  const session = join(folder, 'electron');
  mkdirSync(session, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
  app.setPath('sessionData', session);
}

/** @throws StartError when the process that holds the folder does not answer */
async function showOther(folder: string): Promise<void> {
  const shown = await askToShow(folder, true);
  if (!shown) throw new StartError(startSentences.runsSilently(folder));
  const { runsHere, address } = startSentences;
  const lines = shown.address === null ? [runsHere] : [runsHere, address(shown.address)];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function fail(error: unknown): Promise<void> {
  const isExpected = error instanceof StartError || error instanceof StoreError;
  const sentence = isExpected ? error.message : electronSentences.startFailed(String(error));
  console.error(isExpected ? sentence : error);
  // Before that, Linux shows no dialogs.
  await app.whenReady();
  try {
    dialog.showErrorBox(electronSentences.app, sentence);
  } finally {
    app.exit(error instanceof StartError ? 2 : 1);
  }
}

run().catch(fail);
