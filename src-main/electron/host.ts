/** The Electron host while it runs: the window, its requests, and a tidy end. */
import { app, Menu, type BrowserWindow } from 'electron';
import type { Backend } from '../app/backend.ts';
import { readRendererFiles } from '../app/renderer-files.ts';
import { serveShow } from '../app/show-service.ts';
import { createDispatch } from '../../src-shared/contract/dispatch.ts';
import { answerWindow } from './bridge.ts';
import { menuTemplate } from './menu.ts';
import { builtPage, servedPage } from './page.ts';
import { serveFiles } from './protocol.ts';
import { lockDown } from './security.ts';
import { followStoredTheme } from './theme.ts';
import { openWindow } from './window.ts';

export interface Options {
  /** Folder of the built page. */
  readonly renderer: string;
  readonly preload: string;
  readonly icon: string;
  /** Where a development server shows the page instead. */
  readonly devAddress: string | undefined;
}

/** Once Electron is ready. */
export async function runHost(backend: Backend, { renderer, devAddress, ...files }: Options): Promise<void> {
  const { lock, logError } = backend;
  process.on('uncaughtException', logError);
  process.on('unhandledRejection', logError);
  app.on('window-all-closed', () => app.quit());
  // By now every page is gone, and what it sent last has arrived.
  app.on('will-quit', () => backend.close());
  const page = devAddress === undefined ? builtPage : servedPage(devAddress);
  if (devAddress === undefined) serveFiles(readRendererFiles(renderer));
  lockDown(page);
  const api = await followStoredTheme(backend.api);
  answerWindow(createDispatch(api, logError), page.origin);
  const template = menuTemplate(process.platform, devAddress !== undefined);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  const window = openWindow(backend, files);
  // Fails when the window is closed or the page reloaded before it has come.
  window.loadURL(page.start).catch(logError);
  await serveShow(lock, () => ({ address: null, window: bringForward(window) }));
}

/** @returns whether there is still a window */
function bringForward(window: BrowserWindow): boolean {
  if (window.isDestroyed()) return false;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  return true;
}
