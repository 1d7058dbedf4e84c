/** The built window's files, read once: what is not in the list cannot be asked for, whatever the path looks like. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface RendererFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** By the exact, undecoded path of a request; `/` is the start page. */
export type RendererFiles = ReadonlyMap<string, RendererFile>;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Links are left out, so nothing outside the folder is ever read. */
export function readRendererFiles(folder: string): RendererFiles {
  const files = new Map<string, RendererFile>();
  readInto(files, folder, '');
  const start = files.get('/index.html');
  if (start) files.set('/', start);
  return files;
}

function readInto(files: Map<string, RendererFile>, folder: string, path: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    const address = `${path}/${encodeURIComponent(entry.name)}`;
    if (entry.isDirectory()) readInto(files, file, address);
    if (!entry.isFile()) continue;
    const type = types[extname(entry.name)] ?? 'application/octet-stream';
    files.set(address, { type, bytes: new Uint8Array(readFileSync(file)) });
  }
}
