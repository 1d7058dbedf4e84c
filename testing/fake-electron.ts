/** In place of the module `electron`: remembers what the host asked for, and lets a test play Electron's part. */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

class Contents extends EventEmitter {
  readonly setWindowOpenHandler = vi.fn<(handler: () => { action: string }) => void>();
  readonly reload = vi.fn();
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly options: Record<string, unknown>;
  readonly webContents = new Contents();
  isClosed = false;
  isMaximised = false;
  isSmall = false;

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  readonly loadURL = vi.fn(() => Promise.resolve());
  readonly setMenuBarVisibility = vi.fn();
  readonly setBackgroundColor = vi.fn();
  readonly setTitleBarOverlay = vi.fn();
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly maximize = vi.fn();
  readonly isDestroyed = (): boolean => this.isClosed;
  readonly isMinimized = (): boolean => this.isSmall;
  readonly isMaximized = (): boolean => this.isMaximised;
  readonly getNormalBounds = () => ({ x: 40, y: 30, width: 1000, height: 700 });
}

export const app = Object.assign(new EventEmitter(), {
  setName: vi.fn(),
  setPath: vi.fn(),
  enableSandbox: vi.fn(),
  whenReady: vi.fn(() => Promise.resolve<undefined>(undefined)),
  quit: vi.fn(),
  exit: vi.fn(),
});
export const dialog = { showErrorBox: vi.fn() };
export const ipcMain = {
  handle: vi.fn<(channel: string, handler: (...args: unknown[]) => unknown) => void>(),
};
export const Menu = {
  buildFromTemplate: vi.fn((template: unknown) => template),
  setApplicationMenu: vi.fn(),
};
export const nativeTheme = Object.assign(new EventEmitter(), {
  themeSource: 'system',
  shouldUseDarkColors: false,
});
export const protocol = {
  registerSchemesAsPrivileged: vi.fn(),
  handle: vi.fn<(scheme: string, handler: (request: Request) => Response) => void>(),
};
const display = { workArea: { x: 0, y: 25, width: 1920, height: 1055 } };
export const screen = { getPrimaryDisplay: () => display, getDisplayMatching: vi.fn(() => display) };
export const session = {
  defaultSession: {
    setPermissionCheckHandler: vi.fn<(handler: (...args: unknown[]) => boolean) => void>(),
    setPermissionRequestHandler:
      vi.fn<
        (handler: (contents: unknown, permission: string, answer: (ok: boolean) => void) => void) => void
      >(),
  },
};

/** As at a fresh start. */
export function resetElectron(): void {
  vi.clearAllMocks();
  BrowserWindow.all.length = 0;
  app.removeAllListeners();
  nativeTheme.removeAllListeners();
  Object.assign(nativeTheme, { themeSource: 'system', shouldUseDarkColors: false });
}
