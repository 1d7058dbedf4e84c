/** Main's end of the one channel: who is asking, then the dispatch. */
import { ipcMain, type WebFrameMain } from 'electron';
import type { Dispatch } from '../../src-shared/contract/dispatch.ts';
import type { Reply } from '../../src-shared/contract/wire.ts';
import { channel } from './channel.ts';

const forbidden: Reply = { ok: false, seq: 0, error: { code: 'forbidden' } };

export function answerWindow(dispatch: Dispatch, origin: string): void {
  ipcMain.handle(channel, ({ senderFrame }, request: unknown): Promise<Reply> => {
    // Read before anything is awaited: the frame is gone once the page has moved on.
    return isOurs(senderFrame, origin) ? dispatch(request) : Promise.resolve(forbidden);
  });
}

const isOurs = (frame: WebFrameMain | null, origin: string): boolean =>
  frame !== null && frame.parent === null && frame.origin === origin;
