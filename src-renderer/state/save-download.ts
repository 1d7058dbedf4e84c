/** Hands an exported document to the browser, where the host has left that to the window. */
import type { Exported } from '../../src-shared/contract/paper-views.ts';
import { saveFile } from '../ui/save-file.ts';

export function saveDownload(exported: Exported): void {
  if (exported.outcome !== 'download') return;
  const bytes = Uint8Array.from(atob(exported.bytes), (byte) => byte.charCodeAt(0));
  saveFile(exported.name, bytes, 'application/pdf');
}
