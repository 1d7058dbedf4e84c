/** Where data lives, on each platform. */
import { expect, it } from 'vitest';
import { dataFolder } from './data-folder.ts';

it.each<[NodeJS.Platform, Record<string, string>, string, string]>([
  ['linux', {}, '/home/ann', '/home/ann/.config/Deltadrill'],
  ['linux', { XDG_CONFIG_HOME: '/x/conf' }, '/home/ann', '/x/conf/Deltadrill'],
  ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/ann', '/home/ann/.config/Deltadrill'],
  ['darwin', {}, '/Users/ann', '/Users/ann/Library/Application Support/Deltadrill'],
  ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\ann', 'D:\\Roaming\\Deltadrill'],
  ['win32', {}, 'C:\\Users\\ann', 'C:\\Users\\ann\\AppData\\Roaming\\Deltadrill'],
  ['linux', { DELTADRILL_DATA: '/data' }, '/home/ann', '/data'],
  ['win32', { DELTADRILL_DATA: 'E:\\data', APPDATA: 'D:\\' }, 'C:\\Users\\ann', 'E:\\data'],
  ['linux', { DELTADRILL_DATA: '' }, '/home/ann', '/home/ann/.config/Deltadrill'],
])('on %s with %j and home %s it is %s', (platform, env, home, folder) => {
  expect(dataFolder({ platform, env, home })).toBe(folder);
});
