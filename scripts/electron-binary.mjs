/** Electron's binary, which its package fetches on first use: is it there, and one limited try to get it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile, manifestOf, root, runtimeFolder } from './checkout.mjs';
import { withLock } from './lock.mjs';
import { run } from './run.mjs';
import { sentences } from './sentences.mjs';

const limitMilliseconds = 60_000;
const executables = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
const defaultPackageFolder = join(root, 'node_modules', 'electron');
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** Electron on Linux ends at once without a display. */
export const hasDisplay = ({ platform, env } = process) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

export const electronVersion = () => manifestOf('electron').version;

/** The executable in the folder that ELECTRON_OVERRIDE_DIST_PATH names, or undefined. */
export function overriddenElectron(folder, platform = process.platform) {
  const names = [executables[platform] ?? 'electron', 'electron'];
  return names.map((name) => join(folder, name)).find((path) => existsSync(path));
}

/** The executable that the package has fetched completely (by the package's own signs), or undefined. */
export function installedElectron(packageFolder = defaultPackageFolder, platform = process.platform) {
  const name = executables[platform] ?? 'electron';
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const isWhole =
    textOf(join(packageFolder, 'dist', 'version'))?.replace(/^v/, '') === version &&
    textOf(join(packageFolder, 'path.txt')) === name;
  const path = join(packageFolder, 'dist', name);
  return isWhole && existsSync(path) ? path : undefined;
}

const failureFile = () => join(runtimeFolder, `electron-${electronVersion()}-failed`);

/** Why the binary of this Electron version could not be fetched the last time, or undefined. */
export const rememberedFailure = () => textOf(failureFile());

/** @returns the line that tells the cause in what a failed download printed */
export function reasonIn(output) {
  const lines = output.split('\n').map((line) => line.trim());
  const error = lines.find((line) => /^[\w.]*Error\b.*:/.test(line)) ?? lines.find(Boolean) ?? '';
  const code = /\bcode: '(\w+)'/.exec(output)?.[1];
  const reason = error.replace(/^[\w.]*Error\b[^:]*: */, '');
  return code && !reason.includes(code) ? `${reason}, ${code}` : reason;
}

/**
 * Tries to fetch the binary, for a minute at most, and remembers a failure.
 * @param ready what `bootstrap` returned
 * @returns the reason of the failure, or undefined when the binary is there
 */
export async function fetchElectron({ node, env, say }) {
  const fetchOnce = async (onSpawn) => {
    if (installedElectron()) return undefined;
    say(sentences.fetchingElectron(electronVersion()));
    const script = join(defaultPackageFolder, 'install.js');
    const { output, timedOut } = await run(node, [script], { env, onSpawn, limit: limitMilliseconds });
    if (installedElectron()) {
      rmSync(failureFile(), { force: true });
      return undefined;
    }
    const reason = timedOut ? sentences.tooSlow(limitMilliseconds / 1000) : reasonIn(output);
    mkdirSync(runtimeFolder, { recursive: true });
    writeFileSync(failureFile(), reason);
    return reason;
  };
  return withLock(lockFile, fetchOnce, (pid) => say(sentences.waiting(pid, lockFile)));
}
