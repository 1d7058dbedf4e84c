/** The scheme of the window's own files: what is not in the list cannot be asked for. */
import { protocol } from 'electron';
import { pageHeaders } from '../app/csp.ts';
import type { RendererFiles } from '../app/renderer-files.ts';
import { builtPage } from './page.ts';

const scheme = 'app';

/** Once, before Electron is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

export function serveFiles(files: RendererFiles): void {
  const refuse = (status: number): Response => new Response(null, { status, headers: pageHeaders });
  protocol.handle(scheme, ({ method, url }) => {
    if (method !== 'GET') return refuse(405);
    const { host, pathname } = new URL(url);
    const file = `${scheme}://${host}` === builtPage.origin ? files.get(pathname) : undefined;
    if (!file) return refuse(404);
    return new Response(file.bytes, { headers: { ...pageHeaders, 'Content-Type': file.type } });
  });
}
