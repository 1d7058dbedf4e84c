/** The command `deltadrill`, as a package manager links it and from wherever the user stands. */
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import sheet from '../src-shared/fixtures/sheet.json' with { type: 'json' };
import { root } from './checkout.mjs';
import { run } from './run.mjs';

let folder;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'deltadrill-cli-')));
  const { expected: _, ...exercise } = sheet.vectors[0];
  writeFileSync(join(folder, 'exercise.json'), JSON.stringify(exercise));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const firstClass = (output) => JSON.parse(output).query.class;

it('solves a file beside the user, through a symbolic link', async () => {
  const link = join(folder, 'deltadrill');
  symlinkSync(join(root, 'scripts', 'cli.mjs'), link);
  const { code, output } = await run(process.execPath, [link, 'solve', 'exercise.json'], { cwd: folder });
  expect({ code, class: firstClass(output) }).toEqual({
    code: 0,
    class: firstClass(JSON.stringify(sheet.vectors[0].expected)),
  });
});

it('as `npm run cli`, means the folder that npm was called in', async () => {
  const env = { ...process.env, npm_lifecycle_event: 'cli', INIT_CWD: folder };
  const { code } = await run(process.execPath, [join(root, 'scripts/cli.mjs'), 'solve', 'exercise.json'], {
    env,
  });
  expect(code).toBe(0);
});

it('passes a bad end on', async () => {
  const { code } = await run(process.execPath, [join(root, 'scripts/cli.mjs'), 'solve', 'nothing.json'], {
    cwd: folder,
  });
  expect(code).toBe(2);
});
