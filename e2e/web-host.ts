/** The web host as a process of its own, and a page of the tests' browser that was let in. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page, Request } from '@playwright/test';
import { environment, root, type RunningHost, type StartHost } from './host.ts';

export interface WebServer {
  /** Works once. */
  readonly address: string;
  readonly process: ChildProcess;
}

/** Resolves when the host has printed its address; rejects with what it said when it ends before. */
export async function startWebServer(env: Readonly<Record<string, string>>): Promise<WebServer> {
  const script = join(root, 'out/main/web.js');
  const child = spawn(process.execPath, [script, '--no-window'], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = /http:\S+/.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      });
    }
    child.once('exit', () => {
      reject(new Error(`The web host ended without an address: ${said}`));
    });
  });
  return { address: await address, process: child };
}

export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Resolves when the page has asked its host for nothing for a moment: users do not end it faster. */
function quietness(page: Page): () => Promise<void> {
  const asked = new Set<Request>();
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  return async () => {
    let quiet = 0;
    for (let look = 0; quiet < 3 && look < 200; look += 1) {
      await wait(10);
      quiet = asked.size === 0 ? quiet + 1 : 0;
    }
  };
}

/** Starts web hosts whose pages live in this context. */
export function webHostIn(context: BrowserContext): StartHost {
  return async (env, watch): Promise<RunningHost> => {
    const server = await startWebServer(env);
    const page = await context.newPage();
    watch(page);
    const quiet = quietness(page);
    await page.goto(server.address);
    const end = async (signal: NodeJS.Signals): Promise<void> => {
      await endProcess(server.process, signal);
      await page.close();
    };
    const close = async (): Promise<void> => {
      await quiet();
      await end('SIGTERM');
    };
    return { page, kill: () => end('SIGKILL'), close };
  };
}
