/** Requests that must not be let in, sent to the web host that really runs: none is, and nothing is harmed. */
import { rmSync } from 'node:fs';
import { request as send, type OutgoingHttpHeaders } from 'node:http';
import { expect, test, type App } from './fixtures.ts';
import { endProcess, startWebServer } from './web-host.ts';
import { cell, enterExercise } from './workspace.ts';

interface Hostile {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** `null` leaves a header out that is right otherwise. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string;
}

const home = '/api/home/read';
const input = '{"seq":1,"input":{}}';
const post = (name: string, headers: Hostile['headers'] = {}, path = home, body = input): Hostile => ({
  name,
  method: 'POST',
  path,
  headers,
  body,
});
const get = (name: string, path: string, headers: Hostile['headers'] = {}): Hostile => ({
  name,
  method: 'GET',
  path,
  headers: { origin: null, 'content-type': null, ...headers },
});

const foreignOrigins = [
  'https://example.com',
  'http://localhost',
  'null',
  'http://127.0.0.1',
  'app://deltadrill',
];
const foreignHosts = [
  'example.com',
  'localhost',
  '127.0.0.1',
  '127.0.0.1:1',
  '[::1]',
  '127.0.0.1.example.com',
  '',
];
const wrongTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/jsonp',
  '',
];
const tricks = [
  '/../package.json',
  '/../../../../../../etc/passwd',
  '/%2e%2e/%2e%2e/package.json',
  '/..%2f..%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '/assets/../../main/web.js',
  '//etc/passwd',
  '/file:///etc/passwd',
  '/index.html%00.js',
  '/.',
  '/assets/',
  '/main/web.js',
  '/__proto__',
  '/constructor',
];

const hostile: readonly Hostile[] = [
  post('no cookie', { cookie: null }),
  post('an empty cookie', { cookie: '' }),
  post('a guessed cookie', { cookie: 'deltadrill=AAAA; session=AAAA' }),
  get('the page without a cookie', '/', { cookie: null }),
  get('a file of the page without a cookie', '/index.html', { cookie: null }),
  post('no origin', { origin: null }),
  ...foreignOrigins.map((origin) => post(`origin ${origin}`, { origin })),
  ...foreignHosts.map((host) => post(`host "${host}"`, { host })),
  ...foreignHosts.map((host) => get(`the page from host "${host}"`, '/', { host })),
  get('the page for a foreign origin', '/', { origin: 'https://example.com' }),
  ...wrongTypes.map((type) => post(`type "${type}"`, { 'content-type': type })),
  post('10 MB', {}, home, JSON.stringify({ seq: 1, input: 'x'.repeat(10_000_000) })),
  post('no JSON', {}, home, '{"seq":1'),
  post('a list', {}, home, '[]'),
  ...['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'].map((method) => ({ ...post(method), method })),
  post('an endpoint by a prototype’s name', {}, '/api/__proto__/toString'),
  post('an endpoint that does not exist', {}, '/api/store/drop'),
  ...tricks.map((path) => get(path, path)),
  get('the start without a code', '/start'),
  get('the start with a guessed code', '/start?code=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'),
  { ...post('a code by POST'), path: '/start?code=AAAA' },
];

/** The status of the answer; 0 when the host hung up. */
function statusOf(origin: URL, right: OutgoingHttpHeaders, { method, path, headers, body }: Hostile) {
  const wanted = Object.entries({ ...right, ...headers }).filter(([, value]) => value !== null);
  return new Promise<number>((resolve) => {
    const options = { host: origin.hostname, port: origin.port, method, path, setHost: false };
    const asked = send({ ...options, headers: Object.fromEntries(wanted) as OutgoingHttpHeaders });
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    // A host that hangs up in the middle of 10 MB has not let anybody in.
    asked.on('error', () => {
      resolve(0);
    });
    asked.end(body);
  });
}

async function knockedAt(app: App, cookie: string): Promise<string[]> {
  const origin = new URL(app.page.url());
  const type = 'application/json';
  const right = { host: origin.host, origin: origin.origin, 'content-type': type, cookie };
  expect(await statusOf(origin, right, post('right in everything')), 'the control request').toBe(200);
  const letIn: string[] = [];
  for (const attempt of hostile) {
    if ((await statusOf(origin, right, attempt)) in { 200: 1, 204: 1, 301: 1, 302: 1, 303: 1, 304: 1 }) {
      letIn.push(attempt.name);
    }
  }
  return letIn;
}

test('lets none of them in', async ({ app, context }) => {
  const { page } = app;
  await enterExercise(page);
  await page.keyboard.type('0.2');
  const [session] = await context.cookies();
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  expect(await knockedAt(app, `${session?.name ?? ''}=${session?.value ?? ''}`)).toEqual([]);
  await page.reload();
  await expect(cell(page, 1)).toHaveValue('0.2');
});

test('a start address works once', async ({ app }) => {
  // A second host, so that its address is still unused.
  const server = await startWebServer({ DELTADRILL_DATA: `${app.dataFolder}-other` });
  try {
    const use = async () => (await fetch(server.address, { redirect: 'manual' })).status;
    expect([await use(), await use(), await use()]).toEqual([303, 403, 403]);
  } finally {
    await endProcess(server.process, 'SIGTERM');
    rmSync(`${app.dataFolder}-other`, { recursive: true, force: true });
  }
});
