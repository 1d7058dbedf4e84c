/** The native parts of the window in the student's theme: background, title bar buttons, and what pages prefer. */
import { nativeTheme, type BrowserWindow } from 'electron';
import type { Api } from '../../src-shared/contract/contract.ts';

/** `--desk`, and of the title row `--desk-deep` and `--print`, as the window's style sheet has them. */
const colours = {
  light: { desk: '#e8ebed', row: '#dde1e4', symbols: '#181c21' },
  dark: { desk: '#13161a', row: '#0e1114', symbols: '#eceef0' },
} as const;

const rowHeight = 44;

/** What a new window begins with, so that it never flashes in another colour. */
export function nativeLook() {
  const { desk, row, symbols } = colours[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];
  return { backgroundColor: desk, titleBarOverlay: { color: row, symbolColor: symbols, height: rowHeight } };
}

/** The theme that is stored now and, through the returned api, every later one. */
export async function followStoredTheme(api: Api): Promise<Api> {
  nativeTheme.themeSource = (await api.settings.read({})).settings.theme;
  const write: Api['settings']['write'] = async (settings) => {
    const written = await api.settings.write(settings);
    nativeTheme.themeSource = written.theme;
    return written;
  };
  return { ...api, settings: { ...api.settings, write } };
}

export function keepLook(window: BrowserWindow): void {
  const update = (): void => {
    const { backgroundColor, titleBarOverlay } = nativeLook();
    window.setBackgroundColor(backgroundColor);
    // macOS draws its buttons itself.
    if (process.platform !== 'darwin') window.setTitleBarOverlay(titleBarOverlay);
  };
  nativeTheme.on('updated', update);
  window.once('closed', () => nativeTheme.off('updated', update));
}
