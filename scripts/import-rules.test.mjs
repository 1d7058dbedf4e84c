/** Plants one forbidden import of each kind in a copy of the sources; the rule against it must fire, and no other. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root, runtimeFolder, toolPath } from './checkout.mjs';
import { run } from './run.mjs';

// Below the checkout, so that packages are found as the real sources find them.
const copy = join(runtimeFolder, 'planted-imports');
const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));

const target = (folder) => `${folder}/planted-target.ts`;
const from = (folder, line, file = `${folder}/planted.ts`) => ({ file, line });
const imports = (path) => `import '${path}';`;

/** By rule: the file that breaks it, and the line that does. */
const plants = {
  'room-algebra': from('src-shared/algebra', imports('../network/planted-target.ts')),
  'room-notation': from('src-shared/notation', imports('../network/planted-target.ts')),
  'room-network': from('src-shared/network', imports('../notation/planted-target.ts')),
  'room-exercise': from('src-shared/exercise', imports('../solution/planted-target.ts')),
  'room-solution': from('src-shared/solution', imports('../notation/planted-target.ts')),
  'room-grading': from('src-shared/grading', imports('../generator/planted-target.ts')),
  'room-generator': from('src-shared/generator', imports('../document/planted-target.ts')),
  'room-derivation': from('src-shared/derivation', imports('../solution/planted-target.ts')),
  'room-document': from('src-shared/document', imports('../generator/planted-target.ts')),
  'room-contract': from('src-shared/contract', imports('../exercise/planted-target.ts')),
  'host-electron': from('src-main/electron', imports('../web/planted-target.ts')),
  'host-web': from('src-main/web', imports('../cli/planted-target.ts')),
  'host-cli': from('src-main/cli', imports('../electron/planted-target.ts')),
  'shared-known-room': from('src-shared/misc', imports('../algebra/planted-target.ts')),
  'shared-no-builtin': from(
    'src-shared/algebra',
    imports('node:fs'),
    'src-shared/algebra/planted-builtin.ts',
  ),
  'shared-packages': from('src-shared/algebra', imports('katex'), 'src-shared/algebra/planted-package.ts'),
  'valibot-in-schemas': from(
    'src-shared/algebra',
    imports('valibot'),
    'src-shared/algebra/planted-schema.ts',
  ),
  'mathjs-in-one-place': from('src-main/app', imports('mathjs/number')),
  'mathjs-parser-only': from('src-shared/algebra', imports('mathjs'), 'src-shared/algebra/parse-scalar.ts'),
  'decimals-in-one-place': from(
    'src-shared/grading',
    imports('decimal.js'),
    'src-shared/grading/planted-decimals.ts',
  ),
  'seedrandom-in-one-place': from(
    'src-shared/grading',
    imports('seedrandom'),
    'src-shared/grading/planted-chance.ts',
  ),
  'fixtures-in-tests': from(
    'src-main/app',
    imports('../../src-shared/fixtures/sheet.json'),
    'src-main/app/planted-fixture.ts',
  ),
  'renderer-only-contract': from('src-renderer/state', imports('../../src-shared/algebra/planted-target.ts')),
  'renderer-no-builtin': from(
    'src-renderer/state',
    imports('node:fs'),
    'src-renderer/state/planted-builtin.ts',
  ),
  'renderer-packages': from(
    'src-renderer/state',
    imports('mathjs/number'),
    'src-renderer/ui/planted-package.ts',
  ),
  'electron-in-its-host': from('src-main/store', imports('electron')),
  'main-no-window': from(
    'src-main/app',
    imports('../../src-renderer/ui/planted-target.ts'),
    'src-main/app/planted-window.ts',
  ),
  'app-no-host': from('src-main/app', imports('../web/planted-target.ts'), 'src-main/app/planted-host.ts'),
  'store-below-app': from(
    'src-main/store',
    imports('../app/planted-target.ts'),
    'src-main/store/planted-app.ts',
  ),
  'nothing-imports-tests': from('src-main/web', imports('./server.test.ts'), 'src-main/web/planted-test.ts'),
  'no-circular': from('src-main/app', imports('./planted-circle.ts'), 'src-main/app/planted-circle.ts'),
  'no-orphans': from('src-main/app', 'export const alone = 1;', 'src-main/app/planted-orphan.ts'),
  resolvable: from('src-main/app', imports('./nowhere.ts'), 'src-main/app/planted-nowhere.ts'),
  declared: from('src-main/app', imports('semver'), 'src-main/app/planted-undeclared.ts'),
};
const folders = [
  ...'algebra notation network exercise solution grading generator derivation document contract'
    .split(' ')
    .map((room) => `src-shared/${room}`),
  ...'electron web cli app store'.split(' ').map((folder) => `src-main/${folder}`),
  'src-renderer/ui',
];

function write(file, text) {
  const path = join(copy, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text}\n`);
}

let violations;

beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  for (const name of ['src-shared', 'src-main', 'src-renderer', 'package.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const folder of folders) write(target(folder), 'export const target = 1;');
  for (const { file, line } of Object.values(plants)) write(file, line);
  const config = join(root, '.dependency-cruiser.cjs');
  const args = ['--config', config, '--output-type', 'json', 'src-shared', 'src-main', 'src-renderer'];
  const { output } = await run(process.execPath, [toolPath('dependency-cruiser', 'depcruise'), ...args], {
    cwd: copy,
  });
  violations = JSON.parse(output).summary.violations;
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('has a plant for every rule', () => {
  expect(Object.keys(plants).sort()).toEqual(forbidden.map((rule) => rule.name).sort());
});

it.each(Object.entries(plants))('%s fires', (name, { file }) => {
  expect(violations.filter((found) => found.from === file).map((found) => found.rule.name)).toContain(name);
});
