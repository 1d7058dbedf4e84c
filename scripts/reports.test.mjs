/** Counting what the test runners report; a run that proves nothing counts as failed. */
import { expect, it } from 'vitest';
import { countPlaywright, countVitest } from './reports.mjs';

const vitest = (numPassedTests, numFailedTests, numPendingTests = 0) => ({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests: 0,
});

it.each([
  ['all passed', vitest(3, 0), 0, { passed: 3, failed: 0, detail: '3 passed' }],
  ['one failed', vitest(3, 1), 1, { passed: 3, failed: 1, detail: '3 passed' }],
  ['skipped ones are told', vitest(3, 0, 2), 0, { passed: 3, failed: 0, detail: '3 passed, 2 skipped' }],
  ['a bad end without a failed test', vitest(3, 0), 1, { passed: 3, failed: 1, detail: '3 passed' }],
  ['nothing ran', vitest(0, 0), 0, { passed: 0, failed: 1, detail: 'no test ran' }],
])('vitest: %s', (_, report, code, counted) => {
  expect(countVitest(report, code)).toEqual(counted);
});

const spec = (projectName, status) => ({ tests: [{ projectName, status }] });
const report = (...specs) => ({ suites: [{ specs: [], suites: [{ specs }] }] });

it('Playwright: counts nested suites by project', () => {
  const counted = countPlaywright(
    report(spec('web', 'expected'), spec('web', 'unexpected'), spec('electron', 'flaky')),
    1,
    ['web', 'electron'],
  );
  expect(counted).toEqual({
    passed: 2,
    failed: 1,
    detail: 'web 2, electron 1, 1 flaky',
    idle: [],
  });
});

it('Playwright: names a project that ran nothing', () => {
  const counted = countPlaywright(report(spec('web', 'expected'), spec('electron', 'skipped')), 0, [
    'web',
    'electron',
  ]);
  expect(counted.idle).toEqual(['electron']);
});

it('Playwright: a run without any spec has failed', () => {
  expect(countPlaywright({ suites: [] }, 0, ['web'])).toMatchObject({ passed: 0, failed: 1 });
});
