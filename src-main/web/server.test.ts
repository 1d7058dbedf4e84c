/** Who gets in and who does not: the loopback server under honest and hostile requests. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../app/csp.ts';
import { readRendererFiles } from '../app/renderer-files.ts';
import { StartError } from '../app/start-error.ts';
import { webSentences } from './sentences.ts';
import { listen } from './server.ts';
import { createSession, type Session } from './session.ts';

let root: string;
let server: Awaited<ReturnType<typeof listen>>;
let session: Session;
let cookie: string;
let port: number;
/** Every request that got through to the use cases. */
let letIn: unknown[];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'web-'));
  mkdirSync(join(root, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(root, 'renderer', 'index.html'), '<!doctype html>the app');
  writeFileSync(join(root, 'renderer', 'assets', 'main-1a2b.js'), 'start()');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  symlinkSync(join(root, 'secret.txt'), join(root, 'renderer', 'link.txt'));
  symlinkSync(root, join(root, 'renderer', 'up'));
  letIn = [];
  session = createSession();
  server = await listen({
    port: 0,
    session,
    files: readRendererFiles(join(root, 'renderer')),
    dispatch: (request) => {
      letIn.push(request);
      return Promise.resolve({ ok: true, seq: 7, value: 'done' });
    },
  });
  port = Number(new URL(server.origin).port);
  cookie = `deltadrill_${port.toString()}=${session.exchange(session.newCode()) ?? ''}`;
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}
interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One request as an honest window makes it, but for what is given; an undefined header is left out. */
function ask({ method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Answered> {
  const usual = method === 'POST' ? { Origin: server.origin, 'Content-Type': 'application/json' } : {};
  const all: Record<string, string | undefined> = {
    Host: `127.0.0.1:${port.toString()}`,
    Cookie: cookie,
    ...usual,
    ...headers,
  };
  const given = Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path, headers: given, setHost: false };
    const asked = httpRequest(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    asked.on('error', reject).end(body);
  });
}

const api = (asked: Asked = {}): Promise<Answered> =>
  ask({ method: 'POST', path: '/api/home/read', body: '{"seq":7,"input":{}}', ...asked });

/** Sends bytes that no client library would; the answer up to the end of the connection. */
function askRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
    socket.on('end', () => {
      resolve(answer);
    });
    socket.on('error', reject);
  });
}

it('carries a request of the window and its reply', async () => {
  const { status, body, headers } = await api();
  expect([status, JSON.parse(body)]).toEqual([200, { ok: true, seq: 7, value: 'done' }]);
  expect(headers['content-type']).toBe('application/json');
  expect(letIn).toEqual([{ seq: 7, endpoint: 'home.read', input: {} }]);
});

it('takes the endpoint from the path alone', async () => {
  await api({ body: '{"seq":7,"endpoint":"settings.write","input":{}}' });
  expect(letIn).toEqual([{ seq: 7, endpoint: 'home.read', input: {} }]);
});

it.each([
  ['/', 'text/html; charset=utf-8', '<!doctype html>the app'],
  ['/index.html?x=1', 'text/html; charset=utf-8', '<!doctype html>the app'],
  ['/assets/main-1a2b.js', 'text/javascript; charset=utf-8', 'start()'],
])('hands out %s with its type and the headers of a page', async (path, type, body) => {
  const answer = await ask({ path });
  expect([answer.status, answer.body]).toEqual([200, body]);
  expect(answer.headers).toMatchObject({
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
  });
});

it('exchanges a code once for a cookie that scripts and other sites never see', async () => {
  const path = `/start?code=${session.newCode()}`;
  const first = await ask({ path, headers: { Cookie: undefined } });
  expect([first.status, first.headers.location]).toEqual([303, '/']);
  expect(first.headers['set-cookie']).toEqual([`${cookie}; Path=/; HttpOnly; SameSite=Strict`]);
  const second = await ask({ path, headers: { Cookie: undefined } });
  expect([second.status, second.headers['set-cookie']]).toEqual([403, undefined]);
  expect(second.body).toContain(webSentences.usedUp);
  expect((await ask({ path })).status).toBe(403);
});

it('keeps each fresh code good until it is used', () => {
  const [first, second] = [session.newCode(), session.newCode()];
  expect([second, first, second].map((code) => session.exchange(code) !== null)).toEqual([true, true, false]);
});

const foreign = 'http://evil.example';

it.each<[string, Asked, number]>([
  ['no cookie', { headers: { Cookie: undefined } }, 401],
  ['an empty cookie', { headers: { Cookie: '' } }, 401],
  ['a wrong cookie', { headers: { Cookie: 'deltadrill=abc' } }, 401],
  ['the cookie of another port', { headers: { Cookie: 'deltadrill_1=abc' } }, 401],
  ['a foreign host', { headers: { Host: 'evil.example' } }, 403],
  ['a host by name', { headers: { Host: 'localhost:PORT' } }, 403],
  ['a host without port', { headers: { Host: '127.0.0.1' } }, 403],
  ['a foreign origin', { headers: { Origin: foreign } }, 403],
  ['an origin of another port', { headers: { Origin: 'http://127.0.0.1:1' } }, 403],
  ['an origin of another scheme', { headers: { Origin: 'https://127.0.0.1:PORT' } }, 403],
  ['the origin of a sandbox', { headers: { Origin: 'null' } }, 403],
  ['no origin', { headers: { Origin: undefined } }, 403],
  ['a form type', { headers: { 'Content-Type': 'text/plain' } }, 415],
  ['a type that only starts well', { headers: { 'Content-Type': 'application/jsonx' } }, 415],
  ['two types', { headers: { 'Content-Type': 'application/json, text/plain' } }, 415],
  ['no type', { headers: { 'Content-Type': undefined } }, 415],
  ['no JSON', { body: 'seq=1' }, 400],
  ['a JSON number', { body: '1' }, 400],
  ['JSON null', { body: 'null' }, 400],
  ['GET', { method: 'GET', body: '' }, 405],
  ['PUT', { method: 'PUT', headers: { Origin: undefined } }, 405],
  ['DELETE', { method: 'DELETE', body: '' }, 405],
  ['OPTIONS', { method: 'OPTIONS', body: '', headers: { 'Access-Control-Request-Method': 'POST' } }, 405],
])('lets nothing in with %s', async (_, asked, status) => {
  const headers = Object.fromEntries(
    Object.entries(asked.headers ?? {}).map(([name, value]) => [
      name,
      value?.replace('PORT', port.toString()),
    ]),
  );
  const answer = await api({ ...asked, headers });
  expect(answer.status).toBe(status);
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  expect(letIn).toEqual([]);
});

it.each<[string, Asked, number]>([
  ['without cookie', { headers: { Cookie: undefined } }, 401],
  ['for a foreign host', { headers: { Host: 'evil.example:80' } }, 403],
  ['for a foreign origin', { headers: { Origin: foreign } }, 403],
  ['by HEAD', { method: 'HEAD' }, 405],
  ['by POST', { method: 'POST' }, 405],
])('hands out no file %s', async (_, asked, status) => {
  for (const path of ['/', '/index.html', '/assets/main-1a2b.js']) {
    const { status: found, body } = await ask({ path, ...asked });
    expect(found).toBe(status);
    expect(body).not.toMatch(/the app|start\(\)/);
  }
});

it('exchanges no code by other ways than GET on its own address', async () => {
  const path = `/start?code=${session.newCode()}`;
  const statuses = [
    await ask({ path, method: 'HEAD' }),
    await ask({ path, method: 'POST' }),
    await ask({ path, headers: { Host: 'evil.example' } }),
    await ask({ path, headers: { Origin: foreign } }),
    await ask({ path: '/start' }),
    await ask({ path: '/start?code=' }),
    await ask({ path: '/start?code=__proto__' }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([405, 405, 403, 403, 403, 403, 403]);
  expect((await ask({ path })).status).toBe(303);
});

it.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/assets/..\\..\\..\\secret.txt',
  '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
  '/%252e%252e/secret.txt',
  '//etc/passwd',
  '/etc/passwd',
  '/C:/Windows/win.ini',
  '/file:///etc/passwd',
  '/index.html%00.js',
  '/%00',
  '/%',
  '/%c0%ae%c0%ae/secret.txt',
  '/link.txt',
  '/up/secret.txt',
  '/assets',
  '/assets/',
  '/index.html/',
  '/./index.html',
  '/assets//main-1a2b.js',
  '/assets%2fmain-1a2b.js',
  '/__proto__',
  '/constructor',
])('has nothing at %s', async (path) => {
  const { status, body } = await ask({ path });
  expect(status).toBe(404);
  expect(body).not.toMatch(/secret|root:|the app|start\(\)/);
});

it.each([
  ['an absolute address', 'GET http://evil.example/ HTTP/1.1'],
  ['an absolute address of its own', 'GET http://127.0.0.1:PORT/ HTTP/1.1'],
  ['a raw null byte', 'GET /\u0000 HTTP/1.1'],
  ['a path without slash', 'GET index.html HTTP/1.1'],
  ['a tunnel', 'CONNECT 127.0.0.1:PORT HTTP/1.1'],
  ['an invented method', 'BREW / HTTP/1.1'],
])('answers %s with no file', async (_, line) => {
  const own = `127.0.0.1:${port.toString()}`;
  const text = `${line}\r\nHost: ${own}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`;
  const answer = await askRaw(text.replace('PORT', port.toString()));
  expect(answer).not.toContain('HTTP/1.1 2');
  expect(answer).not.toContain('the app');
});

it('hands the names of unknown endpoints on without looking them up', async () => {
  for (const path of ['/api/__proto__/toString', '/api/constructor/name', '/api/x', '/api/a/b/c', '/api/']) {
    await api({ path });
  }
  expect(letIn.map((request) => (request as { endpoint: string }).endpoint)).toEqual([
    '__proto__.toString',
    'constructor.name',
    'x',
    'a.b/c',
    '',
  ]);
});

it('refuses a body over 1 MiB by its announced length, before it is sent', async () => {
  const own = `127.0.0.1:${port.toString()}`;
  const lines = [
    'POST /api/home/read HTTP/1.1',
    `Host: ${own}`,
    `Origin: http://${own}`,
    `Cookie: ${cookie}`,
    'Content-Type: application/json',
    'Content-Length: 10000000',
  ];
  const started = performance.now();
  expect(await askRaw(`${lines.join('\r\n')}\r\n\r\n{`)).toContain('HTTP/1.1 413');
  // The sender went on for nothing: the connection was cut.
  expect(performance.now() - started).toBeLessThan(5000);
  expect(letIn).toEqual([]);
});

it('refuses 10 MB, announced or in pieces, so that the sender reads the answer', async () => {
  const body = JSON.stringify({ seq: 1, input: 'x'.repeat(10_000_000) });
  expect((await api({ body, headers: { 'Content-Length': body.length.toString() } })).status).toBe(413);
  expect((await api({ body, headers: { 'Transfer-Encoding': 'chunked' } })).status).toBe(413);
  expect((await api({ body, headers: { Cookie: undefined } })).status).toBe(401);
  expect(letIn).toEqual([]);
  expect((await api()).status).toBe(200);
});

it('refuses 50 MB of brackets at once, and deep JSON of a size that is taken', async () => {
  expect((await api({ body: '['.repeat(50_000_000) })).status).toBe(413);
  expect((await api({ body: `{"seq":1,"input":${'['.repeat(1_000_000)}` })).status).toBe(400);
  const deep = '['.repeat(500) + ']'.repeat(500);
  expect((await api({ body: `{"seq":1,"input":${deep}}` })).status).toBe(400);
  expect(letIn).toEqual([]);
});

it('takes a body of exactly 1 MiB', async () => {
  const frame = '{"seq":1,"input":""}';
  const body = frame.replace('""', `"${'x'.repeat(1024 * 1024 - frame.length)}"`);
  expect((await api({ body })).status).toBe(200);
});

it('refuses to start on a port that is taken or impossible, with a sentence', async () => {
  for (const wrong of [port, 70_000, Number('x')]) {
    const files = new Map();
    const dispatch = () => Promise.reject(new Error('never asked'));
    await expect(listen({ port: wrong, session, files, dispatch })).rejects.toThrow(StartError);
  }
});
