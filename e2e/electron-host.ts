/** Electron as a process of its own, driven through Playwright. */
import { _electron, type ElectronApplication } from '@playwright/test';
import { once } from 'node:events';
import { environment, root, type RunningHost, type StartHost } from './host.ts';

/** Without `executablePath`, so that Playwright holds the app back until it listens. */
export function launchElectron(env: Readonly<Record<string, string>>): Promise<ElectronApplication> {
  return _electron.launch({ args: [root], env: environment(env), colorScheme: null });
}

export const startElectron: StartHost = async (env, watch): Promise<RunningHost> => {
  const electron = await launchElectron(env);
  electron.on('window', watch);
  const page = await electron.firstWindow();
  const kill = async (): Promise<void> => {
    const child = electron.process();
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return { page, kill, close: () => electron.close() };
};
