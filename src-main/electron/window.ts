/** The one window: at its remembered place, without a frame but with native buttons, shown when it can be read. */
import { app, BrowserWindow, dialog, screen } from 'electron';
import type { Backend } from '../app/backend.ts';
import { electronSentences } from './sentences.ts';
import { keepLook, nativeLook } from './theme.ts';
import { boundsWithin, readWindowState, smallest, usualBounds, writeWindowState } from './window-state.ts';

interface Files {
  /** Full paths. */
  readonly preload: string;
  readonly icon: string;
}

export function openWindow(backend: Backend, { preload, icon }: Files): BrowserWindow {
  const state = readWindowState(backend.store);
  const window = new BrowserWindow({
    ...(state
      ? boundsWithin(screen.getDisplayMatching(state.bounds).workArea, state.bounds)
      : usualBounds(screen.getPrimaryDisplay().workArea)),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: electronSentences.app,
    titleBarStyle: 'hidden',
    ...nativeLook(),
    ...(process.platform === 'linux' ? { icon } : {}),
    // A spelling check would fetch its dictionaries from the network.
    webPreferences: { preload, sandbox: true, contextIsolation: true, spellcheck: false },
  });
  // macOS has its menu elsewhere; with `autoHideMenuBar` a lone Alt would bring it up.
  if (process.platform !== 'darwin') window.setMenuBarVisibility(false);
  keepLook(window);
  window.once('ready-to-show', () => {
    if (state?.maximized) window.maximize();
    window.show();
  });
  rememberPlace(window, backend);
  reloadAfterCrash(window, backend);
  return window;
}

function rememberPlace(window: BrowserWindow, { store, logError }: Backend): void {
  window.on('close', () => {
    try {
      writeWindowState(store, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    } catch (error) {
      // A lost place is no reason to keep the window open.
      logError(error);
    }
  });
}

const minute = 60_000;

function reloadAfterCrash(window: BrowserWindow, { logError }: Backend): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    logError(new Error(electronSentences.pageGone(reason, exitCode)));
    const isFirst = Date.now() - last > minute;
    last = Date.now();
    if (isFirst) {
      window.webContents.reload();
      return;
    }
    try {
      dialog.showErrorBox(electronSentences.app, electronSentences.pageGoneTwice);
    } finally {
      app.quit();
    }
  });
}
