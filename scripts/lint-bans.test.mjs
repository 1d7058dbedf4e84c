/** Every ban of the project is planted once, in the place of a real file, and must be reported. */
import { ESLint } from 'eslint';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';
import { root } from './checkout.mjs';

/** Without the types, which take most of the time and few rules need. */
const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked });
const typed = new ESLint({ cwd: root });

/** Where type information is needed the text stands in for a file that exists. */
const shared = 'src-shared/algebra/matrix.ts';
const sharedTest = 'src-shared/solution/oracle.test.ts';
const main = 'src-main/web/session.ts';
const spec = 'e2e/guard.spec.ts';
const script = 'scripts/lock.mjs';
const component = 'src-renderer/ui/Notice.svelte';
const lines = (count) => Array.from({ length: count }, (_, n) => `f(${n});`).join('\n');

it.each([
  ['a random number', shared, 'export const r = Math.random();', 'no-restricted-properties'],
  ['the time', shared, 'export const now = Date.now();', 'no-restricted-properties'],
  ['a date', shared, 'export const now = new Date();', 'no-restricted-syntax'],
  ['a date in a test of it', sharedTest, 'export const now = new Date();', 'no-restricted-syntax'],
  ['any', main, 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['a default export', main, 'export default 1;', 'no-restricted-syntax'],
  ['a barrel', main, "export * from './server.ts';", 'no-restricted-syntax'],
  ['a re-export', main, "export { listen } from './server.ts';", 'no-restricted-syntax'],
  ['console.log', main, "console.log('x');", 'no-console'],
  ['a static style', component, '<p style="color: red">x</p>', 'no-restricted-syntax'],
  ['raw HTML', component, '{@html "<b>x</b>"}', 'svelte/no-at-html-tags'],
  [
    'a focused test',
    sharedTest,
    "import { it } from 'vitest'; it.only('x', () => 1);",
    'no-restricted-syntax',
  ],
  [
    'a skipped test',
    spec,
    "import { test } from './fixtures.ts'; test.skip('x', () => 1);",
    'no-restricted-syntax',
  ],
  [
    'a click',
    spec,
    "import { test } from './fixtures.ts'; test('x', ({ app }) => app.page.click('a'));",
    'no-restricted-syntax',
  ],
  [
    'the mouse',
    spec,
    "import { test } from './fixtures.ts'; test('x', ({ app }) => app.page.mouse.up());",
    'no-restricted-syntax',
  ],
  ['a long file', script, lines(251), 'max-lines'],
  ['a long function', script, `export function f() {\n${lines(40)}\n}`, 'max-lines-per-function'],
  [
    'a disable without a reason',
    script,
    '// eslint-disable-next-line no-console\nconsole.log(1);',
    'deltadrill/disable-has-reason',
  ],
  [
    'a useless disable',
    script,
    '// eslint-disable-next-line no-console -- it was once\nconst a = 1;\na;',
    null,
  ],
])('reports %s', async (_, filePath, text, rule) => {
  const [result] = await eslint.lintText(text, { filePath: join(root, filePath) });
  expect(result.messages.map((message) => message.ruleId)).toContain(rule);
});

it('reports a forgotten promise', async () => {
  const [result] = await typed.lintText('Promise.resolve(1);', { filePath: join(root, main) });
  expect(result.messages.map((message) => message.ruleId)).toContain(
    '@typescript-eslint/no-floating-promises',
  );
});

it('accepts a disable that says why', async () => {
  const text = '// eslint-disable-next-line no-console -- the command line talks\nconsole.log(1);\n';
  const [result] = await eslint.lintText(text, { filePath: join(root, script) });
  expect(result.messages).toEqual([]);
});
