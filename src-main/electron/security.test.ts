/** Electron's security checklist where it needs no window; docs/security.md says which test stands for which item. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { printing } from '../../testing/real-pages.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { BrowserWindow, protocol, resetElectron, session } from '../../testing/fake-electron.ts';
import { openBackend, type Backend } from '../app/backend.ts';
import { channel } from './channel.ts';
import { runHost } from './host.ts';
import { registerScheme } from './protocol.ts';

vi.mock('electron', () => import('../../testing/fake-electron.ts'));

const root = join(import.meta.dirname, '..', '..');

/** Text of a file of the build. */
function built(path: string): string {
  const file = join(root, 'out', path);
  if (!existsSync(file)) throw new Error(`${file} is missing: the build gate comes before this one.`);
  return readFileSync(file, 'utf8');
}

describe('in a running host', () => {
  let folder: string;
  let backend: Backend;
  let window: BrowserWindow;

  beforeEach(async () => {
    resetElectron();
    folder = mkdtempSync(join(tmpdir(), 'electron-'));
    const opened = openBackend({ folder, host: 'electron', ...printing, env: {} });
    if (!opened) throw new Error('the folder is in use');
    backend = opened;
    await runHost(backend, { renderer: folder, preload: '/preload.cjs', icon: '', devAddress: undefined });
    const [first] = BrowserWindow.all;
    if (!first) throw new Error('no window was opened');
    window = first;
  });
  afterEach(() => {
    backend.close();
    process.removeListener('uncaughtException', backend.logError);
    process.removeListener('unhandledRejection', backend.logError);
    rmSync(folder, { recursive: true });
  });

  /** Whether a listener prevents what an event announces. */
  function isPrevented(event: string, details: object = {}): boolean {
    const preventDefault = vi.fn();
    window.webContents.emit(event, { ...details, preventDefault });
    return preventDefault.mock.calls.length > 0;
  }

  it('weakens no default of a window', () => {
    const preferences = { preload: '/preload.cjs', sandbox: true, contextIsolation: true, spellcheck: false };
    expect(window.options['webPreferences']).toEqual(preferences);
  });

  it('denies every permission, asked for or checked', () => {
    const check = session.defaultSession.setPermissionCheckHandler.mock.calls[0]?.[0];
    const request = session.defaultSession.setPermissionRequestHandler.mock.calls[0]?.[0];
    for (const permission of ['media', 'hid', 'serial', 'usb', 'openExternal', 'unknown']) {
      expect(check?.(null, permission, 'app://deltadrill')).toBe(false);
      const answer = vi.fn();
      request?.(window.webContents, permission, answer);
      expect(answer.mock.calls).toEqual([[false]]);
    }
  });

  it('attaches no webview', () => {
    expect(isPrevented('will-attach-webview')).toBe(true);
  });

  it.each([
    ['app://deltadrill/', false],
    ['app://deltadrill/#/exercise/classic-1', false],
    ['app://deltadrill/assets/main.js', true],
    ['app://deltadrill.example/', true],
    ['app://elsewhere/#app://deltadrill/', true],
    ['https://deltadrill/', true],
    ['file:///etc/passwd', true],
    ['javascript:alert(1)', true],
    ['about:blank', true],
  ])('going to %s is prevented: %s', (url, prevented) => {
    expect(isPrevented('will-navigate', { url })).toBe(prevented);
  });

  it('opens no second window', () => {
    const handler = window.webContents.setWindowOpenHandler.mock.calls[0]?.[0];
    expect(handler?.()).toEqual({ action: 'deny' });
  });
});

it('gives its scheme no privilege that weakens the page', () => {
  resetElectron();
  registerScheme();
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  expect(protocol.registerSchemesAsPrivileged.mock.calls).toEqual([[[{ scheme: 'app', privileges }]]]);
});

it.each([
  ['what of the shell opens foreign programs', /openExternal|openPath|\bshell\.(?!showItemInFolder\()/],
  ['files as pages', /loadFile|file:/],
  ['switches of Chromium', /appendSwitch|enableBlinkFeatures|experimentalFeatures/],
])('the host does not use %s', (_what, pattern) => {
  const sources = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test)\.ts$/.test(name));
  expect(sources).toContain('main.ts');
  const found = sources.filter((name) => pattern.test(readFileSync(join(import.meta.dirname, name), 'utf8')));
  expect(found).toEqual([]);
});

it('pins one Electron, of a line that was current when this was written', () => {
  const { electron } = packageJson.devDependencies;
  expect(electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number(electron.split('.')[0])).toBeGreaterThanOrEqual(45);
});

it('is not packaged; whoever packages it sets the fuses first', () => {
  const packages = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });
  const packagers = /^(electron-builder|electron-packager|@electron\/packager|@electron-forge\/.*)$/;
  if (packages.some((name) => packagers.test(name))) expect(packages).toContain('@electron/fuses');
});

describe('the built preload script', () => {
  it('is one file that needs nothing but Electron', () => {
    expect(readdirSync(join(root, 'out', 'preload'))).toEqual(['preload.cjs']);
    const text = built('preload/preload.cjs');
    expect(text).not.toMatch(/^\s*(import|export)\b|\bimport\(/m);
    const required = [...text.matchAll(/\brequire\(\s*(.*?)\s*\)/g)].map(([, name]) => name?.slice(1, -1));
    expect(required).toEqual(['electron']);
  });

  it('gives the page one function, which passes on one value on one channel', () => {
    const exposed = new Map<string, Record<string, (...args: unknown[]) => unknown>>();
    const electron = {
      contextBridge: { exposeInMainWorld: exposed.set.bind(exposed) },
      ipcRenderer: { invoke: vi.fn(() => 'reply') },
    };
    runInNewContext(built('preload/preload.cjs'), { require: () => electron });
    expect([...exposed.keys()]).toEqual(['deltadrill']);
    const bridge = exposed.get('deltadrill');
    expect(Object.keys(bridge ?? {})).toEqual(['invoke']);
    expect(bridge?.['invoke']?.('request', 'more')).toBe('reply');
    expect(electron.ipcRenderer.invoke.mock.calls).toEqual([[channel, 'request']]);
  });
});

it('a built app shows no development server, whatever the environment says', () => {
  expect(built('main/electron.js')).not.toContain('ELECTRON_RENDERER_URL');
});

it('docs/security.md names a test for each item that exists', () => {
  const rows = readFileSync(join(root, 'docs', 'security.md'), 'utf8').matchAll(/^\| (\d+) .*\| (.*?) \|$/gm);
  const items = [...rows].map(([, item, tests = '']) => ({ item: Number(item), tests }));
  expect(items.map(({ item }) => item)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  for (const { tests } of items) {
    const named = [...tests.matchAll(/`([^`]+)`: “([^”]+)”/g)];
    expect(named.length, tests).toBeGreaterThan(0);
    for (const [, file = '', title = ''] of named) {
      expect(readFileSync(join(root, file), 'utf8'), file).toContain(title);
    }
  }
});
