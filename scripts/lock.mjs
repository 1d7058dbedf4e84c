/** A lock file for work that must not run twice at once; one left behind by a dead process is taken over. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const lookEvery = 200;
const beatEvery = 2000;
/** A holder on another machine, or whose process id was given away again, shows its death only by silence. */
const silentFor = 120_000;

function writeOwner(file, pids, flag) {
  writeFileSync(file, JSON.stringify({ host: hostname(), pids }), { flag });
}

function tryTake(file) {
  try {
    writeOwner(file, [process.pid], 'wx');
    return true;
  } catch (error) {
    // Windows answers EPERM while the old file is being deleted.
    if (error.code === 'EEXIST' || existsSync(file)) return false;
    throw error;
  }
}

/** { pids, host, changed } of the holder, without host while it is being written; undefined when it is gone. */
function readOwner(file) {
  try {
    const changed = statSync(file).mtimeMs;
    const text = readFileSync(file, 'utf8');
    return text.endsWith('}') ? { ...JSON.parse(text), changed } : { pids: [], changed };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A killed process that nobody waits for, as in a container without an init, still answers to its id. */
function isZombie(pid) {
  if (process.platform !== 'linux') return false;
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return error.code === 'ENOENT' || error.code === 'ESRCH';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

const isDead = (owner) =>
  owner.host === hostname() && owner.pids.every((pid) => pid === process.pid || !isAlive(pid));

/** Removes the stale lock that was last changed then; the guard keeps two from removing each other's new lock. */
function removeStale(file, changed) {
  const guard = `${file}.takeover`;
  try {
    writeFileSync(guard, '', { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > 10_000)
      rmSync(guard, { force: true });
    return;
  }
  try {
    if (readOwner(file)?.changed === changed) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

async function acquire(file, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  let seen = { changed: NaN, since: 0 };
  let told = false;
  while (!tryTake(file)) {
    const owner = readOwner(file);
    if (owner) {
      const now = performance.now();
      if (owner.changed !== seen.changed) seen = { changed: owner.changed, since: now };
      if (isDead(owner) || now - seen.since > silentFor) {
        removeStale(file, owner.changed);
      } else if (!told && owner.pids.length > 0) {
        told = true;
        onWait(owner.pids[0]);
      }
    }
    if (existsSync(file)) await sleep(lookEvery);
  }
}

/**
 * Does the work while holding the lock file; waits for another live holder first, telling `onWait` its process id once.
 * `work` gets a function that names a child process: the lock then outlives this process until the child has ended too.
 */
export async function withLock(file, work, onWait = () => {}) {
  await acquire(file, onWait);
  const isMine = () => readOwner(file)?.pids[0] === process.pid;
  const beat = setInterval(() => {
    if (isMine()) utimesSync(file, new Date(), new Date());
  }, beatEvery);
  try {
    return await work((pid) => writeOwner(file, [process.pid, pid]));
  } finally {
    clearInterval(beat);
    if (isMine()) rmSync(file, { force: true });
  }
}
