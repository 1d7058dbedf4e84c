/** What the specs know of a host: a page that shows the app, and ways to end the process behind it. */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

export type HostName = 'web' | 'electron';

export interface RunningHost {
  readonly page: Page;
  /** Ends it as a power cut would, with everything that it started. */
  kill(): Promise<void>;
  /** Ends it as a user would. */
  close(): Promise<void>;
}

/**
 * Resolves when the app is shown.
 * @param env what the host's environment holds besides that of the tests
 * @param watch gets the page before it loads anything
 */
export type StartHost = (
  env: Readonly<Record<string, string>>,
  watch: (page: Page) => void,
) => Promise<RunningHost>;

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The tests' environment with more in it. */
export function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(own), ...more };
}
