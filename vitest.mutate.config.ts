/** The tests that mutants of the grader have to survive: those that need no thousands of attempts. */
import { defineConfig } from 'vitest/config';

const takesLong = [
  'earns every mark with the exact numbers',
  'finds one changed cell',
  'for any text',
  'rewritten to',
];

export default defineConfig({
  test: {
    include: ['src-shared/grading/*.test.ts'],
    exclude: ['src-shared/grading/{simulation,blanks,any-attempt,any-mistake,wrong-cell,effort}.test.ts'],
    testNamePattern: new RegExp(`^(?!.*(${takesLong.join('|')}))`),
    // The suites share nothing that a test changes, and start faster together.
    isolate: false,
    testTimeout: 60_000,
  },
});
