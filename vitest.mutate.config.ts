/** The tests that mutants of the grader have to survive: those that need no thousands of attempts. */
import { defineConfig } from 'vitest/config';

const takesLong = [
  'earns every mark with the exact numbers',
  'finds one changed cell',
  'for any text',
  'of \\d+ networks',
  'rewritten to (4|3 decimals)',
];

export default defineConfig({
  test: {
    include: ['src-shared/grading/*.test.ts'],
    exclude: ['src-shared/grading/{blanks,any-attempt}.test.ts'],
    testNamePattern: new RegExp(`^(?!.*(${takesLong.join('|')}))`),
    testTimeout: 60_000,
  },
});
