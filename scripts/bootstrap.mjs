/** Makes the checkout ready to run: a Node that fits and the packages of the lockfile; at once when all is there. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile, root } from './checkout.mjs';
import { withLock } from './lock.mjs';
import { findNpmCli } from './npm-cli.mjs';
import { run } from './run.mjs';
import { chooseNode, environmentFor, fetchNode, isNodeReady } from './runtime-node.mjs';
import { Problem, sentences, speaker } from './sentences.mjs';

// npm ci begins by deleting node_modules, so an interrupted install cannot keep the old stamp.
const stampFile = join(root, 'node_modules', '.deltadrill-stamp');

/** What the packages in node_modules were installed from and for. */
export function installStamp(lockfileText, { version }, { platform, arch } = process) {
  const hash = createHash('sha256').update(lockfileText).digest('hex');
  return `${hash} ${version} ${platform}-${arch}\n`;
}

const wantedStamp = (node) => installStamp(readFileSync(join(root, 'package-lock.json')), node);

function isReady(node) {
  return isNodeReady(node) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp(node);
}

async function install(node, env, say, onSpawn) {
  const npmCli = findNpmCli();
  if (!npmCli) throw new Problem(sentences.noNpm);
  if (!isNodeReady(node)) {
    say(sentences.fetchingNode(node.spec));
    await fetchNode(node, { npmCli, onSpawn });
  }
  say(sentences.installing);
  const stamp = wantedStamp(node);
  // The build and the tests are part of using a checkout, whatever NODE_ENV says.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run(node.executable, [npmCli, ...args], { env, onSpawn });
  if (code !== 0) throw new Problem(sentences.installFailed(output));
  writeFileSync(stampFile, stamp);
}

/**
 * Installs what is missing or stale; two runs at once wait for each other.
 * @returns { node, env, say }: the executable to run everything with, the environment for children, and how to tell progress
 * @throws Problem with a sentence for the user
 */
export async function bootstrap({ quiet = false } = {}) {
  const say = speaker(quiet);
  const node = chooseNode();
  const env = environmentFor(node);
  if (!isReady(node)) {
    const installOnce = async (onSpawn) => {
      if (!isReady(node)) await install(node, env, say, onSpawn);
    };
    await withLock(lockFile, installOnce, (pid) => say(sentences.waiting(pid, lockFile)));
  }
  return { node: node.executable, env, say };
}
