/** Finds the browser for the end-to-end specs, or gets one. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { toolPath } from './checkout.mjs';
import { run } from './run.mjs';
import { sentences } from './sentences.mjs';

const minute = 60_000;
/** First those without a window of their own: the whole browser works nearly twice as hard for the same specs. */
const commands = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsApps = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** Where browsers are installed on this kind of machine; most of these places are empty. */
export function installedPlaces({ env, platform } = process) {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) => macApps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    return folders.flatMap((folder) => windowsApps.map((app) => join(folder, app)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

async function playwrightsOwn({ node, env }) {
  const ask = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
  return (await run(node, ['--eval', ask], { env })).output.trim().split('\n').at(-1);
}

/** A browser can be there and not start: a library is missing, or it only tells how to install itself. */
async function isUsable(path) {
  if (!path || !existsSync(path)) return false;
  // On Windows a browser opens a window instead of answering.
  return process.platform === 'win32' || (await run(path, ['--version'], { limit: minute / 4 })).code === 0;
}

async function firstUsable(paths) {
  for (const path of paths) if (await isUsable(path)) return path;
  return undefined;
}

const canUseApt = () =>
  process.env.CI === 'true' && process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Older systems have no package of the shell alone. */
async function installWithApt(env) {
  const unattended = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  let result = await run('apt-get', ['update'], { env: unattended, limit: 2 * minute });
  if (result.code !== 0) return result;
  for (const name of ['chromium-headless-shell', 'chromium']) {
    result = await run('apt-get', ['install', '-y', name], { env: unattended, limit: 5 * minute });
    if (result.code === 0) return result;
  }
  return result;
}

/**
 * @param ready what `bootstrap` returned
 * @returns the browser's executable, or undefined when there is none and none can be installed
 */
export async function findBrowser(ready) {
  const { node, env, say } = ready;
  const own = await playwrightsOwn(ready);
  const found = await firstUsable([env.DELTADRILL_BROWSER, own, ...installedPlaces()]);
  if (found) return found;
  say(sentences.installingBrowser('playwright install chromium'));
  const install = [toolPath('@playwright/test', 'playwright'), 'install', 'chromium'];
  await run(node, install, {
    env: { ...env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    limit: 2 * minute,
  });
  if (await isUsable(own)) return own;
  if (!canUseApt()) return undefined;
  say(sentences.installingBrowser('apt-get install chromium-headless-shell'));
  const { code, output } = await installWithApt(env);
  if (code !== 0) say(output);
  return firstUsable(installedPlaces());
}
