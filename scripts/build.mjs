/** Builds the app into `out/` when something that it is made of has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { lockFile, root, toolPath } from './checkout.mjs';
import { withLock } from './lock.mjs';
import { run } from './run.mjs';
import { Problem, sentences } from './sentences.mjs';

const artefacts = [
  'main/electron.js',
  'main/web.js',
  'main/cli.js',
  'main/line-worker.js',
  'main/grade-worker.js',
  'main/typeset.js',
  'main/electron-typeset.js',
  'preload/preload.cjs',
  'renderer/index.html',
];
const inputFolder = /^(src-.*|resources)$/;
const inputFile = /^(package(-lock)?\.json|tsconfig.*\.json|(electron\.vite|svelte)\.config\..*)$/;
const isTest = (name) => /\.test\.[cm]?[jt]s$/.test(name);

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return isTest(entry.name) ? [] : [path];
  });
}

/** @returns a hash of the names and contents of everything that the build reads, tests left out */
export function hashInputs(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return inputFolder.test(entry.name) ? filesUnder(path) : [];
    return inputFile.test(entry.name) ? [path] : [];
  });
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(folder, file).replaceAll(sep, '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

const missingArtefacts = (folder) => artefacts.filter((name) => !existsSync(join(folder, 'out', name)));
const stampOf = (folder) => join(folder, 'out', 'stamp');

/** @returns whether `out/` is complete and made from inputs with this hash */
export function isBuilt(folder, hash) {
  const stamp = stampOf(folder);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && missingArtefacts(folder).length === 0;
}

async function build({ node, env }, hash, onSpawn) {
  rmSync(stampOf(root), { force: true });
  // Whoever runs us under test must get the same bytes.
  const production = { ...env, NODE_ENV: 'production' };
  const { code, output } = await run(node, [toolPath('electron-vite'), 'build'], {
    env: production,
    onSpawn,
  });
  if (code !== 0) throw new Problem(sentences.buildFailed(output));
  const missing = missingArtefacts(root);
  if (missing.length > 0) throw new Problem(sentences.buildIncomplete(missing));
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampOf(root), hash);
}

/**
 * Builds the app when it is missing or stale; two runs at once wait for each other.
 * @param ready what `bootstrap` returned
 * @throws Problem with everything that the failed build said
 */
export async function ensureBuild(ready) {
  const hash = hashInputs(root);
  if (isBuilt(root, hash)) return;
  const buildOnce = async (onSpawn) => {
    // Taken again: who held the lock may have waited for an editor to save.
    const now = hashInputs(root);
    if (isBuilt(root, now)) return;
    ready.say(sentences.building);
    await build(ready, now, onSpawn);
  };
  await withLock(lockFile, buildOnce, (pid) => ready.say(sentences.waiting(pid, lockFile)));
}
