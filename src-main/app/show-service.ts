/** How a second process reaches the one that holds the data folder, to have its window shown. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { readRunningHost, type FolderLock } from '../store/folder-lock.ts';
import { newSecret, sameSecret } from './secret.ts';

const shownSchema = v.object({
  /** An address to open in a browser; null when the host has a window of its own. */
  address: v.nullable(v.string()),
  /** Whether a window is open now. */
  window: v.boolean(),
});
export type Shown = v.InferOutput<typeof shownSchema>;

/** @param window whether the asker wants a window, not only an address */
export type Show = (window: boolean) => Shown;

export interface ShowService {
  close(): void;
}

/** Answers on loopback, to whoever can read the folder's announcement. */
export async function serveShow(lock: FolderLock, show: Show): Promise<ShowService> {
  const secret = newSecret();
  const server = createServer((request, response) => {
    if (!isAllowed(request, port, secret)) {
      response.writeHead(403).end();
      return;
    }
    response.end(JSON.stringify(show(request.url === '/window')));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  // It must never be the reason for the process to live on.
  server.unref();
  lock.announce({ pid: process.pid, port, secret });
  return {
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A browser always names the origin of a POST; the process that may ask is none. */
function isAllowed({ method, url, headers }: IncomingMessage, port: number, secret: string): boolean {
  return (
    method === 'POST' &&
    (url === '/window' || url === '/address') &&
    headers.host === `127.0.0.1:${port.toString()}` &&
    headers.origin === undefined &&
    sameSecret(headers.authorization ?? '', `Bearer ${secret}`)
  );
}

/**
 * Asks the process that holds the folder; one that is still starting gets some time.
 * @param patience milliseconds
 * @returns null when nobody answered
 */
export async function askToShow(folder: string, window: boolean, patience = 5000): Promise<Shown | null> {
  const tries = Math.ceil(patience / 100);
  for (let left = tries; left > 0; left -= 1) {
    const shown = await askOnce(folder, window);
    if (shown) return shown;
    await wait(100);
  }
  return null;
}

async function askOnce(folder: string, window: boolean): Promise<Shown | null> {
  const host = readRunningHost(folder);
  if (!host) return null;
  try {
    const reply = await fetch(`http://127.0.0.1:${host.port.toString()}/${window ? 'window' : 'address'}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${host.secret}` },
      signal: AbortSignal.timeout(15_000),
    });
    return reply.ok ? v.parse(shownSchema, await reply.json()) : null;
  } catch {
    // Nobody listens there any more or yet, or it is some other program: to be asked again.
    return null;
  }
}
