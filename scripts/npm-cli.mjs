/** Finds npm's own script, so that npm runs under a Node of our choice, without a shell. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

const script = 'npm-cli.js';

/** The places to look, best first: who started us, beside Node, and behind each `npm` on the PATH. */
function candidates({ env, execPath, platform }) {
  const found = [];
  if (env.npm_execpath) found.push(env.npm_execpath, join(dirname(env.npm_execpath), script));
  const folders = [dirname(execPath), ...(env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)];
  for (const folder of folders) {
    const command = join(folder, 'npm');
    if (platform !== 'win32' && existsSync(command)) found.push(realpathSync(command));
    found.push(join(folder, 'node_modules', 'npm', 'bin', script));
    found.push(join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', script));
  }
  return found;
}

/** @returns the absolute path of npm-cli.js, or undefined where there is no npm */
export function findNpmCli({ env, execPath, platform } = process) {
  return candidates({ env, execPath, platform }).find(
    (path) => basename(path) === script && existsSync(path),
  );
}
