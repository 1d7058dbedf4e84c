/** The web host as a process of its own, and a page of the tests' browser that was let in. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
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

/** Starts web hosts whose pages live in this context. */
export function webHostIn(context: BrowserContext): StartHost {
  return async (env, watch): Promise<RunningHost> => {
    const server = await startWebServer(env);
    const page = await context.newPage();
    watch(page);
    await page.goto(server.address);
    const end = async (signal: NodeJS.Signals): Promise<void> => {
      await endProcess(server.process, signal);
      await page.close();
    };
    return { page, kill: () => end('SIGKILL'), close: () => end('SIGTERM') };
  };
}
