/** The lock holds against live holders, and outlives none. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

let folder;
let file;
const children = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deltadrill-lock-'));
  file = join(folder, 'deep', 'lock');
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function sleeper() {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)'], { stdio: 'ignore' });
  children.push(child);
  return child;
}

async function hold(pids, host = hostname()) {
  await withLock(file, () => undefined);
  writeFileSync(file, JSON.stringify({ host, pids }));
}

it('returns what the work returns and lets go, also when the work fails', async () => {
  expect(await withLock(file, () => 7)).toBe(7);
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});

it('waits for a live holder and says so once', async () => {
  const holder = sleeper();
  await hold([holder.pid]);
  const told = [];
  const work = withLock(
    file,
    () => 'mine',
    (pid) => told.push(pid),
  );
  await sleep(500);
  expect(told).toEqual([holder.pid]);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(await work).toBe('mine');
});

it('takes over the lock of a dead process', async () => {
  const holder = sleeper();
  await hold([holder.pid]);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(await withLock(file, () => 'mine')).toBe('mine');
});

it('stays held while a child of a dead holder lives', async () => {
  const [holder, child] = [sleeper(), sleeper()];
  await hold([holder.pid, child.pid]);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  let done = false;
  const work = withLock(file, () => (done = true));
  await sleep(500);
  expect(done).toBe(false);
  child.kill('SIGKILL');
  await work;
  expect(done).toBe(true);
});

it('does not judge a holder on another machine by this one', async () => {
  await hold([1], 'elsewhere');
  let done = false;
  const work = withLock(file, () => (done = true));
  await sleep(500);
  expect(done).toBe(false);
  rmSync(file);
  await work;
});
