/** When an installation counts as fresh. */
import { expect, it } from 'vitest';
import { installStamp } from './bootstrap.mjs';

const linux = { platform: 'linux', arch: 'x64' };
const stamp = installStamp('lockfile', { version: 'v24.21.0' }, linux);

it('is the same for the same lockfile, Node and platform', () => {
  expect(installStamp('lockfile', { version: 'v24.21.0' }, linux)).toBe(stamp);
});

it.each([
  ['lockfile', installStamp('lockfile2', { version: 'v24.21.0' }, linux)],
  ['Node', installStamp('lockfile', { version: 'v26.0.0' }, linux)],
  ['platform', installStamp('lockfile', { version: 'v24.21.0' }, { platform: 'darwin', arch: 'x64' })],
  ['processor', installStamp('lockfile', { version: 'v24.21.0' }, { platform: 'linux', arch: 'arm64' })],
])('differs with the %s', (_, other) => {
  expect(other).not.toBe(stamp);
});
