/** The command `pdf`: what its options change, what it refuses, and the file that it leaves or does not leave. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { classics } from '../../src-shared/generator/classic-list.ts';
import { printing } from '../../testing/real-pages.ts';
import type { StartChild, TypesetReply } from '../typeset/child.ts';
import { pdfCommand } from './pdf.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  const batch = classics.find(({ id }) => id === 'classic-2b');
  writeFileSync(join(folder, 'in.json'), JSON.stringify(batch?.exercise));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A child that gives the source back as it is: the pages themselves are looked at elsewhere. */
const echo: StartChild = () => {
  let reply: (reply: TypesetReply) => void = () => undefined;
  return {
    send: ({ id, source }) => {
      reply({ id, result: source, memory: 1 });
    },
    onReply: (listener) => (reply = listener),
    onEnd: () => undefined,
    kill: () => undefined,
  };
};

async function run(args: readonly string[], start: StartChild = echo): Promise<void> {
  for await (const told of pdfCommand(start)(args)) expect.fail(told);
}

async function sourceWith(...settings: readonly string[]): Promise<string> {
  const out = join(folder, 'out.pdf');
  const set = settings.flatMap((setting) => ['--set', setting]);
  await run(['--what', 'solution', '--in', join(folder, 'in.json'), ...set, '--out', out]);
  return readFileSync(out, 'utf8');
}

it.each([
  ['figures=3', '0.162507', '0.163'],
  ['decimals=2', '0.162507', '0.16;'],
  ['decimal=comma', 'mat("0.162507"', 'mat("0,162507"'],
  ['target=z', 'x^([3])-t', 'x^([3])-z'],
  ['target=y', 'x^([3])-t', 'x^([3])-y'],
  ['paper=letter', '"a4"', '"us-letter"'],
  ['products=no', '0.0639611', 'x^([3])-t'],
  ['by-example=yes', '', 'Example 2'],
  ['mistakes=yes', '', 'Usual mistakes here'],
])('follows %s', async (setting, gone, there) => {
  const [usual, changed] = [await sourceWith(), await sourceWith(setting)];
  expect(changed.includes(there)).toBe(true);
  if (gone !== '') expect([usual.includes(gone), changed.includes(gone)]).toEqual([true, false]);
});

it.each([
  ['figures=0', 'a whole number from 1 to 15'],
  ['decimals=x', 'a whole number from 1 to 15'],
  ['decimal=,', 'point, comma'],
  ['paper=a3', 'a4, letter'],
  ['mistakes=maybe', 'yes, no'],
  [
    'colour=red',
    'an option out of figures, decimals, decimal, target, paper, products, by-example, mistakes',
  ],
  ['figures', 'expected OPTION=VALUE'],
])('refuses %s in a sentence', async (setting, sentence) => {
  await expect(sourceWith(setting)).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringMatching(new RegExp(`^--set ${setting}: expected .*`)) as string,
  });
  await expect(sourceWith(setting)).rejects.toThrow(sentence);
  expect(existsSync(join(folder, 'out.pdf'))).toBe(false);
});

it('refuses figures and decimals at once', async () => {
  await expect(sourceWith('decimals=4', 'figures=3')).rejects.toThrow(
    '--set figures=3 and --set decimals=4: values have figures or decimals, not both',
  );
});

it('names a document that there is not, and those that there are', async () => {
  const call = run(['--what', 'bla', '--out', join(folder, 'out.pdf')]);
  await expect(call).rejects.toThrow('--what bla: expected one of sheet, key, solution, attempt');
});

it.each(['plain.pdf', 'no ending', 'Übung 😀.pdf', 'תרגיל.pdf', 'an end.', 'CON', "it's.pdf"])(
  'writes a file called %j',
  async (name) => {
    await run(['--what', 'key', '--in', join(folder, 'in.json'), '--out', join(folder, name)]);
    expect(readdirSync(folder).sort()).toEqual([name, 'in.json'].sort());
  },
);

it.each([
  ['..', 'Could not write to that folder. Choose another.'],
  ['', 'There is a folder of this name. Choose another name.'],
  ['gone/x.pdf', 'There is no such folder. Choose another.'],
  [`${'x'.repeat(300)}.pdf`, 'No file can have this name there. Choose another.'],
])('says why it cannot write %j, and leaves nothing', async (name, sentence) => {
  const out = `${folder}/${name}`;
  const args = ['--what', 'key', '--in', join(folder, 'in.json'), '--out', out];
  await expect(run(args)).rejects.toThrow(`${out}: ${sentence}`);
  expect(readdirSync(folder)).toEqual(['in.json']);
});

it('leaves nothing when the typesetter dies, and writes the file the next time', async () => {
  const out = join(folder, 'out.pdf');
  const args = ['--what', 'key', '--in', join(folder, 'in.json'), '--out', out];
  const dying: StartChild = (scratch) => {
    const child = printing.startTypesetChild(scratch);
    child.kill();
    return child;
  };
  await expect(run(args, dying)).rejects.toThrow(
    'The typesetter stopped before the page was done. Try again.',
  );
  expect(readdirSync(folder)).toEqual(['in.json']);
  await run(args, printing.startTypesetChild);
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
});
