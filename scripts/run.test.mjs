/** Child processes: what is captured, and that none lives on. */
import { expect, it } from 'vitest';
import { run } from './run.mjs';

const node = (script, options) => run(process.execPath, ['-e', script], options);

it('captures both streams without colours, and the exit code', async () => {
  const result = await node(
    'process.stdout.write("\\u001b[31mout\\u001b[0m "); setTimeout(() => { process.stderr.write("err"); process.exit(3); }, 50)',
  );
  expect(result).toMatchObject({ code: 3, output: 'out err', timedOut: false });
});

it('gives 127 where there is no such command', async () => {
  expect((await run('/nowhere/at/all', [])).code).toBe(127);
});

it('stops at the limit, with the whole process group', async () => {
  const script = `
    const { spawn } = require('node:child_process');
    spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'inherit' });
    setInterval(() => undefined, 1000);`;
  const { code, timedOut, seconds } = await node(script, { limit: 1000 });
  expect({ code, timedOut }).toEqual({ code: 128 + 15, timedOut: true });
  // The grandchild holds the streams open; had it lived on, the end would have come after the time of grace only.
  expect(seconds).toBeLessThan(5);
});
