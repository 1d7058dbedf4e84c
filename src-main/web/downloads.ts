/** The web host hands files to the browser, which knows where they go. */
import type { Files } from '../app/ports.ts';

export const downloads: Files = {
  save: (name, bytes) =>
    Promise.resolve({ outcome: 'download', name, bytes: Buffer.from(bytes).toString('base64') }),
  // Only the browser knows the folder.
  showSaved: () => false,
};
