/** Unit and property tests, beside the code they test. */
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Against hanging only: tests that start processes are slow on a busy machine, full counts on any. */
const limit = process.env['DELTADRILL_PROVE'] === '1' ? 3_600_000 : 60_000;

/** Put others in the place of modules, or measure memory: each has a process of its own. */
const apart = [
  'src-main/app/outdated.test.ts',
  'src-main/app/warm-reader.test.ts',
  'src-main/cli/large-input.test.ts',
  'src-main/electron/**/*.test.ts',
];

export default defineConfig({
  // For the window's state, whose runes the compiler turns into plain fields here.
  plugins: [svelte({ configFile: false })],
  test: {
    // By itself it leaves one processor idle, which is half of a small machine.
    maxWorkers: '100%',
    // Programs that tests start keep what they have compiled, as the many starts of one run share it.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled') },
    // As the build does: loaded as the hundreds of modules that it is, the parser takes longer than many a file of tests.
    deps: { optimizer: { ssr: { enabled: true, include: ['mathjs/number'] } } },
    testTimeout: limit,
    hookTimeout: limit,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['src-shared/**/*.test.ts', 'src-renderer/**/*.test.ts'],
          // Nothing there outlives a test: loading the same modules once a worker spares much of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        // Nothing there either, but for the files below.
        test: { name: 'node', include: ['src-main/**/*.test.ts'], exclude: apart, isolate: false },
      },
      { extends: true, test: { name: 'apart', include: [...apart, 'scripts/**/*.test.mjs'] } },
    ],
  },
});
