/** Unit and property tests, beside the code they test. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
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
