/** The scheme of the window's own files: what is not in the list cannot be asked for. */
import { protocol } from 'electron';
import { pageHeaders } from '../app/csp.ts';
import type { RendererFiles } from '../app/renderer-files.ts';
import { builtPage } from './page.ts';

const scheme = 'app';

/** A sandboxed page cannot start downloads, open windows or show browser dialogs; it keeps its scripts and origin. */
const headers = {
  ...pageHeaders,
  'Content-Security-Policy': `${pageHeaders['Content-Security-Policy']}; sandbox allow-scripts allow-same-origin`,
};

/** Once, before Electron is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

export function serveFiles(files: RendererFiles): void {
  protocol.handle(scheme, ({ method, url }) => {
    if (method !== 'GET') return new Response(null, { status: 405, headers });
    const { protocol: used, host, pathname } = new URL(url);
    const file = `${used}//${host}` === builtPage.origin ? files.get(pathname) : undefined;
    if (!file) return new Response(null, { status: 404, headers });
    return new Response(file.bytes, { headers: { ...headers, 'Content-Type': file.type } });
  });
}
