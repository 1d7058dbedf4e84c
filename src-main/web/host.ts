/** The web host while it runs: serves the app, opens its window, and leaves everything tidy. */
import type { Backend } from '../app/backend.ts';
import { findBrowser } from '../app/find-browser.ts';
import type { RendererFiles } from '../app/renderer-files.ts';
import { serveShow } from '../app/show-service.ts';
import { startSentences } from '../app/start-sentences.ts';
import { createDispatch } from '../../src-shared/contract/dispatch.ts';
import { openAppWindow, type AppWindow } from './app-window.ts';
import { webSentences } from './sentences.ts';
import { listen } from './server.ts';
import { createSession } from './session.ts';

interface Options {
  readonly backend: Backend;
  readonly files: RendererFiles;
  /** Folder for the files of browsers. */
  readonly profiles: string;
  /** Whether a window is wanted. */
  readonly window: boolean;
  /** 0 for any free one. */
  readonly port: number;
  /** Settles when the host shall end. */
  readonly stopped: Promise<unknown>;
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Serves until the app window is closed or the host is stopped. @throws StartError when the port cannot be used */
export async function serve({ backend, files, profiles, window, port, stopped }: Options): Promise<void> {
  const session = createSession();
  const dispatch = createDispatch(backend.api, backend.logError);
  const server = await listen({ port, session, files, dispatch });
  const newAddress = (onUse?: () => void): string => `${server.origin}/start?code=${session.newCode(onUse)}`;
  const browser = findBrowser(process);
  const windows: AppWindow[] = [];

  /** Settles with the window's end, telling whether the app was shown in it. */
  const shownInWindow = async (command: string): Promise<boolean> => {
    let shown = false;
    const address = newAddress(() => (shown = true));
    const appWindow = openAppWindow(command, address, profiles);
    windows.push(appWindow);
    await appWindow.ended;
    return shown;
  };
  const windowClosed = async (): Promise<unknown> => {
    if ('path' in browser && (await shownInWindow(browser.path))) return undefined;
    say(webSentences.noWindow('path' in browser ? { silent: browser.path } : browser));
    return stopped;
  };
  const showAgain = (wanted: boolean) => {
    const path = wanted && 'path' in browser ? browser.path : null;
    if (path !== null) shownInWindow(path).catch(backend.logError);
    return { address: newAddress(), window: path !== null };
  };

  const service = await serveShow(backend.lock, showAgain);
  say(startSentences.address(newAddress()));
  say(webSentences.howToEnd);
  await Promise.race([stopped, window ? windowClosed() : stopped]);
  service.close();
  await Promise.all(windows.map(({ close }) => close()));
  await server.close();
}
