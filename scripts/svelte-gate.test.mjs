/** The gate over svelte-check fails when the checker is silent, whatever it says of itself. */
import { expect, it } from 'vitest';
import { checkSvelte, filesChecked, hasCanaryError } from './svelte-gate.mjs';
import { sentences } from './sentences.mjs';

const completed = (files) => `1 COMPLETED ${files} FILES 0 ERRORS 0 WARNINGS 0 FILES_WITH_PROBLEMS\n`;
const reported = `1 ERROR "Canary.svelte" 2:9 "Type 'string' is not assignable to type 'number'."\n`;

/** A checker that answers so to the real sources and so to the canary. */
const checker = (real, canary) => (_, args) =>
  Promise.resolve(args.includes('tsconfig.renderer.json') ? real : canary);
const good = { code: 0, output: completed(10_000) };
const caught = { code: 1, output: reported + completed(1) };

it('reads the report', () => {
  expect(filesChecked(completed(12))).toBe(12);
  expect(filesChecked('crashed')).toBe(0);
  expect(hasCanaryError(reported)).toBe(true);
  expect(hasCanaryError(completed(1))).toBe(false);
});

it('passes when the sources are clean and the canary was caught', async () => {
  expect(await checkSvelte(checker(good, caught))).toEqual(good);
});

it('fails when the sources are not clean', async () => {
  expect((await checkSvelte(checker({ ...good, code: 1 }, caught))).code).toBe(1);
});

it('fails when the canary was not caught', async () => {
  const result = await checkSvelte(checker(good, { code: 0, output: completed(1) }));
  expect(result.code).toBe(1);
  expect(result.output).toContain(sentences.canarySilent);
});

it('fails when files were left out', async () => {
  const result = await checkSvelte(checker({ code: 0, output: completed(1) }, caught));
  expect(result.code).toBe(1);
  expect(result.output).toContain('svelte-check looked at 1 files');
});
