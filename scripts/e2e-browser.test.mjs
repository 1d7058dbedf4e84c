/** Where browsers are looked for. */
import { delimiter } from 'node:path';
import { expect, it } from 'vitest';
import { installedPlaces } from './e2e-browser.mjs';

it('looks on the PATH on Linux, for a browser without windows first', () => {
  const places = installedPlaces({ platform: 'linux', env: { PATH: ['/a', '', '/b'].join(delimiter) } });
  expect(places[0]).toBe('/a/chromium-headless-shell');
  expect(places.indexOf('/a/google-chrome-stable')).toBeLessThan(places.indexOf('/a/chromium'));
  expect(places).toContain('/b/chromium');
  expect(places.every((place) => place.startsWith('/'))).toBe(true);
});

it('looks among the applications on macOS', () => {
  const places = installedPlaces({ platform: 'darwin', env: { HOME: '/Users/me' } });
  expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(places).toContain('/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium');
});

it('looks among the programs on Windows, which always has Edge', () => {
  const places = installedPlaces({
    platform: 'win32',
    env: { 'ProgramFiles(x86)': 'C:/Program Files (x86)' },
  });
  expect(places).toContain('C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe');
});
