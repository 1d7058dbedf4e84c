/** Everything that a page could ask of Electron is refused, for every page of the process. */
import { app, session } from 'electron';
import { isStart, type Page } from './page.ts';

/** After Electron is ready, before the first window. */
export function lockDown(page: Page): void {
  // Devices (HID, serial, USB) are asked for through the check too.
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => {
      if (!isStart(page, event.url)) event.preventDefault();
    });
  });
}
