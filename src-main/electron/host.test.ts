/** The host with a real data folder behind it, and a pretended Electron in front. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { printing } from '../../testing/real-pages.ts';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  resetElectron,
} from '../../testing/fake-electron.ts';
import { openBackend, type Backend } from '../app/backend.ts';
import { pageHeaders } from '../app/csp.ts';
import { storedSettings } from '../app/settings.ts';
import { askToShow } from '../app/show-service.ts';
import { channel } from './channel.ts';
import { runHost } from './host.ts';
import { menuTemplate } from './menu.ts';
import { electronSentences } from './sentences.ts';
import { nativeLook } from './theme.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

vi.mock('electron', () => import('../../testing/fake-electron.ts'));

let folder: string;
let backend: Backend;

beforeEach(() => {
  resetElectron();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  folder = mkdtempSync(join(tmpdir(), 'electron-'));
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'index.html'), 'the page');
  writeFileSync(join(folder, 'renderer', 'assets', 'a b.js'), 'start()');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  openAgain();
});
afterEach(() => {
  backend.close();
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.removeListener(event, backend.logError);
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function openAgain(): void {
  const opened = openBackend({ folder, host: 'electron', ...printing, env: {} });
  if (!opened) throw new Error('the folder is in use');
  backend = opened;
}

async function start(devAddress?: string): Promise<BrowserWindow> {
  const files = { renderer: join(folder, 'renderer'), preload: '/preload.cjs', icon: '/icon.png' };
  await runHost(backend, { ...files, devAddress });
  const [window] = BrowserWindow.all;
  if (!window) throw new Error('no window was opened');
  return window;
}

const frame = { parent: null, origin: 'app://deltadrill' };
const usual = storedSettings({ setting: () => null }).settings;
const request = { seq: 4, endpoint: 'settings.read', input: {} };
const forbidden = { ok: false, seq: 0, error: { code: 'forbidden' } };

function ask(senderFrame: unknown, what: unknown = request): unknown {
  const [name, handler] = ipcMain.handle.mock.calls[0] ?? [];
  expect(name).toBe(channel);
  return handler?.({ senderFrame }, what);
}

it('shows the page when it can be read, and not before', async () => {
  const window = await start();
  expect(window.loadURL).toHaveBeenCalledWith('app://deltadrill/');
  expect(window.options['show']).toBe(false);
  expect(window.show).not.toHaveBeenCalled();
  window.emit('ready-to-show');
  expect(window.show).toHaveBeenCalledOnce();
  expect(window.maximize).not.toHaveBeenCalled();
});

it('has a title row of the design’s height under native buttons, and a menu without its bar', async () => {
  const { options, setMenuBarVisibility } = await start();
  expect(options).toMatchObject({ titleBarStyle: 'hidden', minWidth: 900, minHeight: 600 });
  expect(options['titleBarOverlay']).toMatchObject({ height: 44 });
  if (process.platform !== 'darwin') expect(setMenuBarVisibility).toHaveBeenCalledWith(false);
  const template = menuTemplate(process.platform, false);
  expect(Menu.setApplicationMenu).toHaveBeenCalledWith(template);
});

it('opens where the window was closed', async () => {
  const state = { bounds: { x: 5, y: 50, width: 950, height: 640 }, maximized: true };
  writeWindowState(backend.store, state);
  const window = await start();
  expect(window.options).toMatchObject(state.bounds);
  window.emit('ready-to-show');
  expect(window.maximize).toHaveBeenCalledOnce();
  window.emit('close');
  const closed = { bounds: { x: 40, y: 30, width: 1000, height: 700 }, maximized: false };
  expect(readWindowState(backend.store)).toEqual(closed);
});

it('closes the window even when its place cannot be stored', async () => {
  const window = await start();
  vi.spyOn(backend.store, 'setSetting').mockImplementation(() => {
    throw new Error('disk full');
  });
  window.emit('close');
  expect(readFileSync(join(folder, 'errors.log'), 'utf8')).toContain('disk full');
});

it('answers its own page', async () => {
  await start();
  expect(await ask(frame)).toEqual({ ok: true, seq: 4, value: { settings: usual, reset: [] } });
  expect(await ask(frame, 'nonsense')).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
});

it.each([
  ['a frame inside the page', { ...frame, parent: frame }],
  ['another origin', { ...frame, origin: 'https://deltadrill' }],
  ['another host of the scheme', { ...frame, origin: 'app://deltadrill.example' }],
  ['a page without an origin', { ...frame, origin: 'null' }],
  ['a frame that is gone', null],
])('refuses %s', async (_who, sender) => {
  await start();
  const written = { seq: 1, endpoint: 'settings.write', input: { ...usual, theme: 'dark' } };
  expect(await ask(sender, written)).toEqual(forbidden);
  expect(backend.store.setting('theme')).toBeNull();
});

it('follows the stored theme, also in what the system draws', async () => {
  backend.store.setSetting('theme', 'dark');
  nativeTheme.shouldUseDarkColors = true;
  const window = await start();
  expect(nativeTheme.themeSource).toBe('dark');
  expect(window.options['backgroundColor']).toBe('#13161a');
  await ask(frame, { seq: 1, endpoint: 'settings.write', input: { ...usual, theme: 'light' } });
  expect(nativeTheme.themeSource).toBe('light');
  nativeTheme.shouldUseDarkColors = false;
  nativeTheme.emit('updated');
  expect(window.setBackgroundColor).toHaveBeenLastCalledWith('#e8ebed');
  if (process.platform !== 'darwin') {
    const light = { color: '#dde1e4', symbolColor: '#181c21', height: 44 };
    expect(window.setTitleBarOverlay).toHaveBeenLastCalledWith(light);
  }
  window.emit('closed');
  nativeTheme.emit('updated');
  expect(window.setBackgroundColor).toHaveBeenCalledOnce();
});

it('has the colours of the page', () => {
  const css = readFileSync(join(import.meta.dirname, '../../src-renderer/styles/tokens.css'), 'utf8');
  const token = (name: string): string[] => {
    const [, light = '', dark = ''] =
      new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
    return [light, dark];
  };
  for (const [at, isDark] of [false, true].entries()) {
    nativeTheme.shouldUseDarkColors = isDark;
    const [desk, color, symbolColor] = ['desk', 'desk-deep', 'print'].map((name) => token(name)[at]);
    expect(nativeLook()).toEqual({
      backgroundColor: desk,
      titleBarOverlay: { color, symbolColor, height: 44 },
    });
  }
});

it('serves the built files with the policy, and nothing else', async () => {
  await start();
  const serve = protocol.handle.mock.calls[0]?.[1];
  const get = (path: string, init?: RequestInit) => serve?.(new Request(`app://deltadrill${path}`, init));
  const page = get('/');
  expect(await page?.text()).toBe('the page');
  expect(Object.fromEntries(page?.headers ?? [])).toEqual({
    ...Object.fromEntries(new Headers(pageHeaders)),
    'content-type': 'text/html; charset=utf-8',
  });
  expect(await get('/assets/a%20b.js?x#y')?.text()).toBe('start()');
  for (const path of [
    '/secret.js',
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets',
    '//x/',
  ]) {
    expect(get(path)?.status).toBe(404);
  }
  expect(get('/', { method: 'POST', body: 'x' })?.status).toBe(405);
  expect(serve?.(new Request('app://elsewhere/')).status).toBe(404);
  expect(serve?.(new Request('app://elsewhere/')).headers.get('content-security-policy')).toContain("'none'");
});

it('is shown to whoever starts Deltadrill a second time', async () => {
  const window = await start();
  window.isSmall = true;
  expect(await askToShow(folder, true)).toEqual({ address: null, window: true });
  expect(window.restore).toHaveBeenCalledOnce();
  expect(window.show).toHaveBeenCalledOnce();
  expect(window.focus).toHaveBeenCalledOnce();
  window.isClosed = true;
  expect(await askToShow(folder, true)).toEqual({ address: null, window: false });
});

it('loads a page anew after its process ended, and gives up when that happens again at once', async () => {
  const window = await start();
  const crash = (): boolean =>
    window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 });
  const clock = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  crash();
  clock.mockReturnValue(1_061_000);
  crash();
  expect(window.webContents.reload).toHaveBeenCalledTimes(2);
  expect(readFileSync(join(folder, 'errors.log'), 'utf8')).toContain('oom, exit code 9');
  expect(app.quit).not.toHaveBeenCalled();
  clock.mockReturnValue(1_062_000);
  crash();
  expect(window.webContents.reload).toHaveBeenCalledTimes(2);
  expect(dialog.showErrorBox).toHaveBeenCalledWith('Deltadrill', electronSentences.pageGoneTwice);
  expect(app.quit).toHaveBeenCalledOnce();
});

it('ends with its window, writing what still waits and letting the folder go', async () => {
  await start();
  const open = { seq: 1, endpoint: 'attempts.open', input: { exerciseId: 'classic-1' } };
  const { value } = (await ask(frame, open)) as { value: { attemptId: string } };
  const position = { step: 'z[1]', row: 0, col: 0 };
  const input = { attemptId: value.attemptId, step: 'z[1]', cells: [['7'], [''], ['']], position };
  await ask(frame, { seq: 2, endpoint: 'attempts.saveDraft', input });
  app.emit('window-all-closed');
  expect(app.quit).toHaveBeenCalledOnce();
  app.emit('will-quit');
  openAgain();
  expect(backend.store.drafts(value.attemptId)).toMatchObject([{ step: 'z[1]', cells: input.cells }]);
});

it('shows a development server’s page instead when it is given one', async () => {
  const window = await start('http://localhost:5173/');
  expect(protocol.handle).not.toHaveBeenCalled();
  expect(window.loadURL).toHaveBeenCalledWith('http://localhost:5173/');
  expect(await ask({ parent: null, origin: 'http://localhost:5173' })).toMatchObject({ ok: true });
  expect(await ask(frame)).toEqual(forbidden);
});
