/** Reads how many tests passed and failed from the machine-readable reports of the test runners. */
import { sentences } from './sentences.mjs';

/** A runner that ends badly without naming a failed test has failed all the same, and so has one that ran nothing. */
function settled(passed, failed, code, details) {
  const ranNothing = passed + failed === 0;
  const unnamed = failed === 0 && (code !== 0 || ranNothing);
  const detail = ranNothing ? sentences.noTests : details.join(', ');
  return { passed, failed: unnamed ? 1 : failed, detail };
}

/** @returns { passed, failed, detail } of a vitest JSON report */
export function countVitest(report, code) {
  const skipped = report.numPendingTests + report.numTodoTests;
  const details = [`${report.numPassedTests} passed`];
  if (skipped > 0) details.push(`${skipped} skipped`);
  return settled(report.numPassedTests, report.numFailedTests, code, details);
}

function testsIn(suite) {
  const own = (suite.specs ?? []).flatMap((spec) => spec.tests);
  return [...own, ...(suite.suites ?? []).flatMap(testsIn)];
}

/**
 * @param projects the names of the projects that were to run
 * @returns { passed, failed, detail, idle } of a Playwright JSON report; `idle` names the projects that ran nothing
 */
export function countPlaywright(report, code, projects) {
  const tests = report.suites.flatMap(testsIn);
  const number = (...statuses) => tests.filter((test) => statuses.includes(test.status)).length;
  const ran = (name) => tests.filter((test) => test.projectName === name && test.status !== 'skipped').length;
  const details = projects.map((name) => `${name} ${ran(name)}`);
  for (const status of ['flaky', 'skipped'])
    if (number(status) > 0) details.push(`${number(status)} ${status}`);
  const counts = settled(number('expected', 'flaky'), number('unexpected'), code, details);
  return { ...counts, idle: projects.filter((name) => ran(name) === 0) };
}
