/** Which browser of this machine can show the app. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

const onPath = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** The full path of a browser, or what there is none of. */
export type FoundBrowser = { readonly path: string } | { readonly missing: 'display' | 'browser' };

/** `DELTADRILL_BROWSER` before all others. */
export function findBrowser({ env, platform }: Machine): FoundBrowser {
  const isDesktop = ['win32', 'darwin'].includes(platform);
  const displays = [env['DISPLAY'], env['WAYLAND_DISPLAY']].filter(Boolean);
  if (!isDesktop && displays.length === 0) return { missing: 'display' };
  const path = env['DELTADRILL_BROWSER'] ?? places(env, platform).find(isProgram);
  return path === undefined ? { missing: 'browser' } : { path };
}

function places(env: Machine['env'], platform: Machine['platform']): string[] {
  const under = (roots: (string | undefined)[], names: string[]): string[] =>
    names.flatMap((name) => roots.flatMap((root) => (root ? [join(root, name)] : [])));
  if (platform === 'win32') {
    return under([env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']], windowsPrograms);
  }
  if (platform === 'darwin') {
    const inApp = macApps.map((app) => `${app}.app/Contents/MacOS/${app}`);
    return under(['/Applications', `${env['HOME'] ?? ''}/Applications`], inApp);
  }
  return under((env['PATH'] ?? '').split(delimiter), onPath);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Most places are empty: that is the answer, not a failure.
    return false;
  }
}
