/** A second process asks the first one to show itself; nobody else can. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder, readRunningHost, type FolderLock, type RunningHost } from '../store/folder-lock.ts';
import { askToShow, serveShow, type ShowService } from './show-service.ts';

let folder: string;
let lock: FolderLock;
let service: ShowService;
let host: RunningHost;
/** What was asked for: whether a window is wanted. */
let asked: boolean[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'show-'));
  lock = lockFolder(folder) ?? expect.fail();
  asked = [];
  service = await serveShow(lock, (window) => {
    asked.push(window);
    return { address: 'http://127.0.0.1:1/start?code=x', window };
  });
  host = readRunningHost(folder) ?? expect.fail();
});
afterEach(() => {
  service.close();
  lock.release();
  rmSync(folder, { recursive: true });
});

it('answers whoever can read the folder', async () => {
  const address = 'http://127.0.0.1:1/start?code=x';
  expect(await askToShow(folder, true)).toEqual({ address, window: true });
  expect(await askToShow(folder, false)).toEqual({ address, window: false });
  expect(asked).toEqual([true, false]);
});

it('refuses everybody else', async () => {
  const good = { Authorization: `Bearer ${host.secret}` };
  const tries: [string, RequestInit][] = [
    ['/window', { method: 'POST' }],
    ['/window', { method: 'POST', headers: { Authorization: 'Bearer x' } }],
    ['/window', { method: 'POST', headers: { Authorization: host.secret } }],
    ['/window', { method: 'POST', headers: { ...good, Origin: 'http://evil.example' } }],
    ['/window', { method: 'GET', headers: good }],
    ['/other', { method: 'POST', headers: good }],
  ];
  for (const [path, init] of tries) {
    expect((await fetch(`http://127.0.0.1:${host.port.toString()}${path}`, init)).status).toBe(403);
  }
  expect(
    (await fetch(`http://localhost:${host.port.toString()}/window`, { method: 'POST', headers: good })).ok,
  ).toBe(false);
  expect(asked).toEqual([]);
});

it('is given up when nobody answers', async () => {
  service.close();
  expect(await askToShow(folder, true, 300)).toBeNull();
  writeFileSync(join(folder, 'host.json'), '{');
  expect(await askToShow(folder, true, 300)).toBeNull();
  expect(readFileSync(join(folder, 'host.json'), 'utf8')).toBe('{');
});
