/** The application menu: seen on macOS, elsewhere the keys that every program has. None of them is one of the page's. */
import type { MenuItemConstructorOptions as Item } from 'electron';

const separator: Item = { type: 'separator' };
const zoom: Item[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }];

/** @param development whether the page may be reloaded and looked into */
export function menuTemplate(platform: NodeJS.Platform, development: boolean): Item[] {
  const tools: Item[] = development ? [separator, { role: 'reload' }, { role: 'toggleDevTools' }] : [];
  const view: Item = {
    role: 'viewMenu',
    submenu: [...zoom, separator, { role: 'togglefullscreen' }, ...tools],
  };
  const menus: Item[] = [{ role: 'fileMenu' }, { role: 'editMenu' }, view, { role: 'windowMenu' }];
  return platform === 'darwin'
    ? [{ role: 'appMenu' }, ...menus]
    : [...menus, { role: 'help', submenu: [{ role: 'about' }] }];
}
