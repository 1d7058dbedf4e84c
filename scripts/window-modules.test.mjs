/** The window's bundle holds the contract and nothing of the engine: answers cannot be in it. */
import { build } from 'vite';
import { expect, it } from 'vitest';
import config from '../electron.vite.config.ts';

const engine = /\/src-shared\/(?!contract\/)|\/src-main\/|\/node_modules\/mathjs\//;

it('is built of the contract and of nothing else of src-shared', async () => {
  const { renderer } = config;
  const options = { ...renderer, configFile: false, logLevel: 'error' };
  const { output } = await build({ ...options, build: { ...renderer.build, write: false } });
  const modules = output
    .flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
    .map((id) => id.replaceAll('\\', '/'));
  expect(modules.some((id) => id.endsWith('/src-shared/contract/client.ts'))).toBe(true);
  expect(modules.filter((id) => engine.test(id))).toEqual([]);
});
