/** What the server can answer: the app's files, a plain page with one sentence, or JSON. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageHeaders } from '../app/csp.ts';
import type { Reply } from '../../src-shared/contract/wire.ts';
import { webSentences } from './sentences.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** @param link whether to lead on to the app */
export function page(status: number, sentence: string, link = false): Answer {
  const { pageTitle: title, pageLink } = webSentences;
  const onward = link ? `<p><a href="/">${pageLink}</a></p>` : '';
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>`;
  const body = `${head}<h1>${title}</h1><p>${sentence}</p>${onward}`;
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
}

export function json(status: number, reply: Reply): Answer {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(reply) };
}

/** How long the rest of an unread body is thrown away, in milliseconds, so that its sender gets to read the answer. */
const linger = 1000;

export function give(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { ...pageHeaders, ...answer.headers }).end(answer.body);
  request.resume();
  setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, linger).unref();
}
