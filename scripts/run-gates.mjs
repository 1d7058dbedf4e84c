/** Runs gates, tells the result of each on one line and the sum on the last. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { findBrowser } from './e2e-browser.mjs';
import { runningGates, staticGates } from './gates.mjs';
import { Problem, sentences } from './sentences.mjs';

export const gateNames = [...Object.keys(staticGates), ...Object.keys(runningGates)];

const write = (text) => process.stdout.write(`${text}\n`);

async function runGate(name, gate, context) {
  const started = performance.now();
  let result;
  try {
    result = await gate(context);
  } catch (error) {
    result = { passed: 0, failed: 1, output: error instanceof Problem ? error.message : error.stack };
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const mark = result.failed > 0 ? 'FAIL' : result.passed > 0 ? 'ok' : '-';
  write(`${mark.padEnd(4)}  ${name.padEnd(6)}  ${seconds.padStart(6)} s  ${result.detail ?? ''}`.trimEnd());
  if (result.failed > 0 && result.output) write(result.output);
  return result;
}

/** Works the gates off in order, `lanes` of them at a time. */
async function inLanes(lanes, gates, names, context) {
  const queue = names.filter((name) => name in gates);
  const results = [];
  const lane = async () => {
    for (let name = queue.shift(); name; name = queue.shift())
      results.push(await runGate(name, gates[name], context));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

async function runAll(names, ready, prove) {
  const temporary = mkdtempSync(join(tmpdir(), 'deltadrill-test-'));
  const env = prove ? { ...ready.env, DELTADRILL_PROVE: '1' } : ready.env;
  // A browser that has to be installed first arrives while the other gates run.
  const browser = names.includes('e2e') ? findBrowser(ready) : undefined;
  // Its failure is the failure of the gate that awaits it, not of the process.
  browser?.catch(() => undefined);
  const context = { ...ready, env, prove, temporary, browser: () => browser };
  try {
    const still = await inLanes(2, staticGates, names, context);
    return [...still, ...(await inLanes(1, runningGates, names, context))];
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function summarise(results) {
  for (const note of results.flatMap((result) => result.notes ?? [])) write(note);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  write(sentences.counts(sum('passed'), sum('failed')));
  return sum('failed') > 0 ? 1 : 0;
}

/**
 * Makes the checkout ready and runs the gates with these names, all of them to their end.
 * @returns the exit code: 1 when any failed
 */
export async function runGates(names, { prove = false } = {}) {
  try {
    const ready = await bootstrap();
    return summarise(await runAll(names, ready, prove));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    write(error.message);
    return summarise([{ passed: 0, failed: 1 }]);
  }
}
