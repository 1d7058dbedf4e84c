/** The loopback server: lets the one browser in, hands it the window's files and carries its requests. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { RendererFiles } from '../app/renderer-files.ts';
import { StartError } from '../app/start-error.ts';
import type { Dispatch } from '../../src-shared/contract/dispatch.ts';
import { give, json, page, type Answer } from './answer.ts';
import { answerApi } from './api-route.ts';
import { webSentences } from './sentences.ts';
import type { Session } from './session.ts';

interface Options {
  /** 0 for any free one. */
  readonly port: number;
  readonly session: Session;
  readonly files: RendererFiles;
  readonly dispatch: Dispatch;
}

/** @throws StartError when the port cannot be used */
export async function listen({ port, ...inner }: Options) {
  const server = createServer({ requestTimeout: 30_000 });
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch (error) {
    throw new StartError(webSentences.badPort(error instanceof Error ? error.message : ''), { cause: error });
  }
  const bound = (server.address() as AddressInfo).port.toString();
  const answer = createAnswer(inner, bound);
  server.on('request', (request, response) => {
    answer(request).then(
      (found) => give(request, response, found),
      // The connection broke while the body was read.
      () => response.destroy(),
    );
  });
  const close = async (): Promise<void> => {
    server.close();
    // What is being answered may finish.
    await Promise.race([once(server, 'close'), wait(500)]);
  };
  return { origin: `http://127.0.0.1:${bound}`, close };
}

function createAnswer({ session, files, dispatch }: Omit<Options, 'port'>, port: string) {
  const host = `127.0.0.1:${port}`;
  // Cookies are shared by all ports of a machine.
  const cookieName = `deltadrill_${port}`;

  return async (request: IncomingMessage): Promise<Answer> => {
    const { headers, method = '', url = '' } = request;
    const path = url.split('?', 1)[0] ?? '';
    const isApi = path.startsWith('/api/');
    const origin = headers.origin ?? (method === 'POST' ? 'none' : `http://${host}`);
    if (headers.host !== host || origin !== `http://${host}`) return page(403, webSentences.wrongHost);
    if (method !== (isApi ? 'POST' : 'GET')) return page(405, webSentences.notHere);
    if (path === '/start') return start(new URLSearchParams(url.slice(path.length)).get('code') ?? '');
    const known = session.allows(headers.cookie, cookieName);
    if (isApi) {
      if (known) return answerApi(request, path, dispatch);
      return json(401, { ok: false, seq: 0, error: { code: 'forbidden' } });
    }
    if (!known) return page(401, webSentences.noSession);
    const file = files.get(path);
    if (!file) return page(404, webSentences.notHere);
    return { status: 200, headers: { 'Content-Type': file.type }, body: file.bytes };
  };

  function start(code: string): Answer {
    const token = session.exchange(code);
    if (token === null) return page(403, webSentences.usedUp, true);
    const cookie = `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict`;
    return { status: 303, headers: { Location: '/', 'Set-Cookie': cookie }, body: '' };
  }
}
