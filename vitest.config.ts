/** Unit and property tests, beside the code they test. */
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // For the window's state, whose runes the compiler turns into plain fields here.
  plugins: [svelte({ configFile: false })],
  test: {
    // Programs that tests start keep what they have compiled, as the many starts of one run share it.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled') },
    include: [
      'src-shared/**/*.test.ts',
      'src-main/**/*.test.ts',
      'src-renderer/**/*.test.ts',
      'scripts/**/*.test.mjs',
    ],
    // A limit against hanging only: tests that start processes are slow on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
