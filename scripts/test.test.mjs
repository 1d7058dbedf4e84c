/** `npm test` names its gates. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './checkout.mjs';
import { gateNames } from './run-gates.mjs';
import { run } from './run.mjs';
import { sentences } from './sentences.mjs';

it('runs every gate', () => {
  expect(gateNames).toEqual(['format', 'lint', 'types', 'svelte', 'deps', 'knip', 'build', 'unit', 'e2e']);
});

it('refuses a gate that does not exist', async () => {
  const { code, output } = await run(process.execPath, [join(root, 'scripts/test.mjs'), 'unti']);
  expect({ code, output: output.trim() }).toEqual({
    code: 2,
    output: sentences.unknownGate('unti', gateNames),
  });
});
