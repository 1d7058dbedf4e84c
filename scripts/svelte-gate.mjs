/** svelte-check over the renderer, with proof that it looked: a planted type error must be reported. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runtimeFolder } from './checkout.mjs';
import { sentences } from './sentences.mjs';

// The checker looks for `svelte` above the file, so the canary cannot live in the system's temporary folder.
const canaryFolder = join(runtimeFolder, 'svelte-canary');
const canaryTsconfig = { extends: '../../tsconfig.renderer.json', include: ['Canary.svelte'], exclude: [] };
const canary = `<script lang="ts">
  const count: number = 'not a number';
</script>

{count}
`;

function plantCanary() {
  mkdirSync(canaryFolder, { recursive: true });
  writeFileSync(join(canaryFolder, 'tsconfig.json'), JSON.stringify(canaryTsconfig));
  writeFileSync(join(canaryFolder, 'Canary.svelte'), canary);
}

function countComponents(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const counts = entries.map((entry) =>
    entry.isDirectory() ? countComponents(join(folder, entry.name)) : Number(entry.name.endsWith('.svelte')),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** @returns how many files a machine-readable report says were looked at */
export const filesChecked = (output) => Number(/ COMPLETED (\d+) FILES /.exec(output)?.[1] ?? 0);

/** @returns whether the report holds the planted error */
export const hasCanaryError = (output) =>
  / ERROR "[^"]*Canary\.svelte" .*not assignable to type/.test(output);

/**
 * @param tool runs an installed tool: (package, args) -> { code, output, ... }
 * @returns { code, output } of the check, failing when it proves nothing
 */
export async function checkSvelte(tool) {
  const check = (tsconfig) =>
    tool('svelte-check', ['--tsconfig', tsconfig, '--output', 'machine', '--fail-on-warnings']);
  const result = await check('tsconfig.renderer.json');
  plantCanary();
  const planted = await check(join(canaryFolder, 'tsconfig.json'));
  rmSync(canaryFolder, { recursive: true, force: true });
  if (!hasCanaryError(planted.output))
    return { ...planted, code: 1, output: `${sentences.canarySilent}\n${planted.output}` };
  const seen = filesChecked(result.output);
  const there = countComponents(join(root, 'src-renderer'));
  if (seen >= there && there > 0) return result;
  return { ...result, code: 1, output: `${sentences.nothingChecked(seen, there)}\n${result.output}` };
}
