/** The user's settings: one row each in the store. */
import * as v from 'valibot';
import type { Api } from '../../src-shared/contract/contract.ts';
import { settingsSchema, type Settings } from '../../src-shared/contract/views.ts';
import type { Context } from './context.ts';

const defaults: Settings = { theme: 'system' };

export function readSettings({ ports: { store } }: Context): Api['settings']['read'] {
  return () => {
    // What another version wrote and this one does not know counts as not set.
    const theme = v.safeParse(settingsSchema.entries.theme, store.setting('theme'));
    return Promise.resolve({ theme: theme.success ? theme.output : defaults.theme });
  };
}

export function writeSettings({ ports: { store } }: Context): Api['settings']['write'] {
  return (settings) => {
    store.setSetting('theme', settings.theme);
    return Promise.resolve(settings);
  };
}
