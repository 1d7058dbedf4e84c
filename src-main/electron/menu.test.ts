/** The menu takes no key from the page, and lets nobody look into the page of a built app. */
import type { MenuItemConstructorOptions as Item } from 'electron';
import { expect, it } from 'vitest';
import { menuTemplate } from './menu.ts';

const itemsOf = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

it.each(['linux', 'win32', 'darwin'] as const)('has the usual menus on %s', (platform) => {
  const roles = menuTemplate(platform, false).map(({ role }) => role);
  const usual = ['fileMenu', 'editMenu', 'viewMenu', 'windowMenu'];
  expect(roles).toEqual(platform === 'darwin' ? ['appMenu', ...usual] : [...usual, 'help']);
});

it.each(['linux', 'win32', 'darwin'] as const)(
  'uses only keys that Electron gives its roles on %s',
  (platform) => {
    const items = itemsOf(menuTemplate(platform, true));
    expect(items.filter(({ accelerator }) => accelerator !== undefined)).toEqual([]);
    expect(items.filter(({ role, type }) => role === undefined && type !== 'separator')).toEqual([]);
  },
);

it('offers reloading and developer tools in development only', () => {
  const rolesOf = (development: boolean) =>
    itemsOf(menuTemplate('linux', development)).map(({ role }) => role);
  const tools = ['reload', 'forceReload', 'toggleDevTools'];
  expect(rolesOf(false).filter((role) => tools.includes(role ?? ''))).toEqual([]);
  expect(rolesOf(true)).toContain('toggleDevTools');
});
