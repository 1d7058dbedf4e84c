/** Where this checkout is and what its installed packages offer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout, with a separator at its end; symbolic links to a script do not change it. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Holds what the scripts fetch and remember; never committed. */
export const runtimeFolder = join(root, '.runtime');

/** The one lock under which packages are installed, the app is built and Electron is downloaded. */
export const lockFile = join(runtimeFolder, 'lock');

/** The package.json of an installed package. */
export function manifestOf(name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
}

/** Absolute path of the script behind an installed package's command, to be run with Node without a shell. */
export function toolPath(name, command = name) {
  const { bin } = manifestOf(name);
  return join(root, 'node_modules', name, typeof bin === 'string' ? bin : bin[command]);
}
