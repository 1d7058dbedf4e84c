/** The window with hot reload in any browser; the web host behind it is built and started anew when its sources change. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import config from '../electron.vite.config.ts';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { root } from './checkout.mjs';
import { Problem, runMain, sentences } from './sentences.mjs';

const restAfterChange = 200;

/** Starts the built host on this port (0: any) and is let in. Resolves to { child, origin, cookie }. */
async function startHost(port) {
  const command = [join(root, 'out', 'main', 'web.js'), '--no-window', '--port', String(port)];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const found = /http:\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once('exit', () => reject(new Problem(sentences.hostEnded(said))));
  });
  const reply = await fetch(address, { redirect: 'manual' });
  const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { child, origin: new URL(address).origin, cookie };
}

async function stopHost({ child }) {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

/** Serves the window; its requests go on to the host as if they came from the host's own page. */
function serveWindow(host) {
  const { renderer } = config;
  const configure = (proxy) =>
    proxy.on('proxyReq', (request) => {
      request.setHeader('origin', host.origin);
      request.setHeader('cookie', host.cookie);
    });
  const api = { target: host.origin, changeOrigin: true, configure };
  const server = { host: '127.0.0.1', proxy: { '/api': api } };
  return createServer({ ...renderer, configFile: false, server });
}

/** Calls once things have come to rest after a change; no second time before the first call has ended. */
function onChange(folders, action) {
  let timer;
  let last = Promise.resolve();
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (last = last.then(action)), restAfterChange);
  };
  for (const folder of folders) watch(join(root, folder), { recursive: true }, changed);
}

/** Builds what has changed and puts a fresh host in the place of this one; a failure is told and waits for the next change. */
async function renewHost(host, ready) {
  try {
    await ensureBuild(ready);
    await stopHost(host);
    Object.assign(host, await startHost(Number(new URL(host.origin).port)));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    ready.say(error.message);
  }
}

async function main() {
  const ready = await bootstrap();
  await ensureBuild(ready);
  const host = await startHost(0);
  const server = await serveWindow(host);
  await server.listen();
  ready.say(sentences.devAddress(server.resolvedUrls.local[0]));
  onChange(['src-main', 'src-shared'], () => renewHost(host, ready));
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  await Promise.all([stopHost(host), server.close()]);
  process.exit(0);
}

await runMain(main);
