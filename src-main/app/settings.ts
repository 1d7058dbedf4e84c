/** The user's settings: one row each in the store. */
import * as v from 'valibot';
import type { Handlers } from '../../src-shared/contract/contract.ts';
import { settingsSchema, type SettingName, type Settings } from '../../src-shared/contract/settings.ts';
import type { Store } from '../store/store.ts';
import type { Context } from './context.ts';

const defaults: Settings = {
  theme: 'system',
  target: 't',
  decimalSign: 'point',
  precision: { digits: 6, kind: 'figures' },
  textSize: 100,
  reducedMotion: 'system',
  tolerance: { rule: 'digits typed' },
  minimumDigits: 2,
};
const names = Object.keys(defaults) as SettingName[];

export interface StoredSettings {
  readonly settings: Settings;
  /** Those that are stored as something that this version does not know: the usual holds for them. */
  readonly reset: SettingName[];
}

export function storedSettings(store: Pick<Store, 'setting'>): StoredSettings {
  const reset: SettingName[] = [];
  const known = names.flatMap((name) => {
    const text = store.setting(name);
    if (text === null) return [];
    const found = v.safeParse(settingsSchema.entries[name], decoded(text));
    if (!found.success) reset.push(name);
    return found.success ? [[name, found.output]] : [];
  });
  return { settings: v.parse(settingsSchema, { ...defaults, ...Object.fromEntries(known) }), reset };
}

/** Words are stored as they are, all else as JSON. */
function decoded(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A word is no JSON.
    return text;
  }
}

export function readSettings({ ports: { store } }: Context): Handlers['settings']['read'] {
  return () => storedSettings(store);
}

export function writeSettings({ ports: { store } }: Context): Handlers['settings']['write'] {
  return (settings) => {
    for (const name of names) {
      const value = settings[name];
      store.setSetting(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
    return settings;
  };
}
