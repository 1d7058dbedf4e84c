/** Gives the page one function, and nothing of Electron: `window.deltadrill.invoke(request)`. */
import { contextBridge, ipcRenderer } from 'electron';
import { channel } from './channel.ts';

contextBridge.exposeInMainWorld('deltadrill', {
  invoke: (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request),
});
