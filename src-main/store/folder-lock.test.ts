/** The lock on the data folder, between real processes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder, readRunningHost } from './folder-lock.ts';
import { StoreError } from './store.ts';

let folder: string;
let other: ChildProcess | undefined;
const host = { pid: 1, port: 4321, secret: 's' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => {
  other?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Another process that holds the folder and has announced itself. */
async function otherHolds(): Promise<ChildProcess> {
  const script = `
    const { lockFolder } = await import(${JSON.stringify(new URL('folder-lock.ts', import.meta.url).href)});
    const lock = lockFolder(${JSON.stringify(folder)});
    lock?.announce(${JSON.stringify(host)});
    console.log(lock ? 'held' : 'refused');
    setInterval(() => lock, 1000);`;
  other = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!other.stdout) throw new Error('no output');
  const [said] = (await once(other.stdout, 'data')) as [Buffer];
  expect(said.toString().trim()).toBe('held');
  return other;
}

it('refuses a second holder until the first lets go', () => {
  const first = lockFolder(folder);
  expect(first).not.toBeNull();
  expect(lockFolder(folder)).toBeNull();
  first?.release();
  const second = lockFolder(folder);
  expect(second).not.toBeNull();
  second?.release();
  second?.release();
});

it('tells where the process that holds it is reached, to this user only', async () => {
  await otherHolds();
  expect(lockFolder(folder)).toBeNull();
  expect(readRunningHost(folder)).toEqual(host);
  if (process.platform !== 'win32') expect(statSync(join(folder, 'host.json')).mode & 0o777).toBe(0o600);
});

it('is free again at once when its holder was killed, and forgets the address', async () => {
  const holder = await otherHolds();
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(readRunningHost(folder)).toEqual(host);
  const lock = lockFolder(folder);
  expect(lock).not.toBeNull();
  expect(readRunningHost(folder)).toBeNull();
  lock?.release();
});

it('leaves no address behind when it is let go', () => {
  const lock = lockFolder(folder);
  lock?.announce(host);
  lock?.release();
  expect(readdirSync(folder)).toEqual(['deltadrill.lock']);
});

it('reads nothing from an address that is damaged', () => {
  expect(readRunningHost(folder)).toBeNull();
  for (const text of ['', '{', '{"pid":"1"}']) {
    writeFileSync(join(folder, 'host.json'), text);
    expect(readRunningHost(folder)).toBeNull();
  }
});

it('throws a StoreError when the folder cannot be made', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => lockFolder(join(folder, 'file', 'data'))).toThrow(StoreError);
});
