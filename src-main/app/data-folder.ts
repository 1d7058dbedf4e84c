/** Where the student's data lives: one folder for every host, the place Electron would choose for Deltadrill. */
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

const thisMachine: Machine = { env: process.env, platform: process.platform, home: homedir() };

/** Full path; `DELTADRILL_DATA` overrides the platform's usual place. */
export function dataFolder({ env, platform, home }: Machine = thisMachine): string {
  const path = platform === 'win32' ? win32 : posix;
  const chosen = env['DELTADRILL_DATA'];
  if (chosen) return path.resolve(chosen);
  return path.join(settingsFolder(), 'Deltadrill');

  function settingsFolder(): string {
    if (platform === 'win32') return env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming');
    if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
    const configured = env['XDG_CONFIG_HOME'];
    // A relative path there is invalid by the rules of that variable.
    return configured && path.isAbsolute(configured) ? configured : path.join(home, '.config');
  }
}
