/** The app window: a browser of this machine that shows one address and ends together with the host. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

const quiet =
  '--no-first-run --no-default-browser-check --no-pings --disable-background-networking --disable-component-update --disable-default-apps --disable-domain-reliability --disable-extensions --disable-features=Translate --disable-sync --password-store=basic';

/** @param profiles folder for the browser's own files; each browser gets its own in it */
export function browserArguments(command: string, address: string, profiles: string, uid?: number): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${join(profiles, basename(command))}`,
    // The pipe ends with this process, however that ends, and the browser with the pipe.
    '--remote-debugging-pipe',
    ...quiet.split(' '),
    ...(uid === 0 ? ['--no-sandbox'] : []),
  ];
}

export type AppWindow = ReturnType<typeof openAppWindow>;

/** `ended` settles when the browser has ended, at once when it could not start or another took the address over. */
export function openAppWindow(command: string, address: string, profiles: string) {
  const child = spawn(command, browserArguments(command, address, profiles, process.getuid?.()), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  // `once` rejects when the program cannot be started, which is an end too.
  const ended = once(child, 'exit').catch(() => undefined);
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
  endWithLastPage(input, output);
  const close = async (): Promise<void> => {
    input.destroy();
    await Promise.race([ended, wait(3000)]);
    child.kill('SIGKILL');
    await ended;
  };
  return { ended, close };
}

/** Some browsers live on without a window; this one is told to quit then. */
function endWithLastPage(input: Writable, output: Readable): void {
  const say = (method: string, params = {}): void => {
    input.write(`${JSON.stringify({ id: 1, method, params })}\0`);
  };
  // A pipe breaks when the browser ends, which `ended` tells.
  for (const pipe of [input, output]) pipe.on('error', () => undefined);
  let pages = 0;
  let unread = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (unread + text).split('\0');
    unread = messages.pop() ?? '';
    for (const message of messages) {
      const { method } = JSON.parse(message) as { readonly method?: string };
      if (method === 'Target.targetCreated') pages += 1;
      if (method === 'Target.targetDestroyed' && (pages -= 1) === 0) say('Browser.close');
    }
  });
  say('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] });
}
