/** The window's bundle: of the contract and nothing of the engine, so that answers cannot be in it; and small. */
import { Buffer } from 'node:buffer';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import config from '../electron.vite.config.ts';
import { sentences } from './sentences.mjs';

const engine = /\/src-shared\/(?!contract\/)|\/src-main\/|\/node_modules\/mathjs\//;
/** Scripts and styles, KaTeX with them, its fonts without; gzipped kilobytes. */
const most = 350;

let output = [];

beforeAll(async () => {
  const { renderer } = config;
  const options = { ...renderer, configFile: false, logLevel: 'error' };
  ({ output } = await build({ ...options, build: { ...renderer.build, write: false } }));
});

it('is built of the contract and of nothing else of src-shared', () => {
  const modules = output
    .flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
    .map((id) => id.replaceAll('\\', '/'));
  expect(modules.some((id) => id.endsWith('/src-shared/contract/client.ts'))).toBe(true);
  expect(modules.filter((id) => engine.test(id))).toEqual([]);
});

it(`takes at most ${most} kB gzipped, fonts left out`, () => {
  const files = output.filter(({ fileName }) => /\.(js|css|html)$/.test(fileName));
  expect(files.length).toBeGreaterThan(1);
  const size = (file) => gzipSync(Buffer.from(file.type === 'chunk' ? file.code : file.source)).length;
  const kilobytes = files.reduce((sum, file) => sum + size(file), 0) / 1000;
  process.stdout.write(`${sentences.windowSize(kilobytes, most)}\n`);
  expect(kilobytes).toBeLessThanOrEqual(most);
});
