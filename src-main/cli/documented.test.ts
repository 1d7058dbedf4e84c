/** The examples of docs/command-line.md, and what the help says, against the commands. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { complaintOf } from '../../testing/complaint-of.ts';
import { limits } from '../../src-shared/exercise/limits.ts';
import { gradeSentences } from './grade-sentences.ts';
import { gradeText } from './grade.ts';
import { sentences } from './sentences.ts';
import { solveText } from './solve.ts';

const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
const [exercise, solved, attempt, graded] = [...page.matchAll(/```json\n([^`]*)```/g)].map(
  ([, text = '']) => JSON.parse(text) as unknown,
);

async function written(lines: AsyncIterable<string>): Promise<unknown> {
  let all = '';
  for await (const line of lines) all += line;
  return JSON.parse(all);
}

/** Numbers as far as a page prints them. */
const asPrinted = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json), (_key, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value,
  );

/** A text that the page leaves out may be anything but empty. */
const withTexts = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json), (_key, value: unknown): unknown =>
    value === '...' ? (expect.stringMatching(/\w.*\.$/) as unknown) : value,
  );

it('solves as the page says', async () => {
  expect(asPrinted(await written(solveText(JSON.stringify(exercise), 'exercise.json')))).toEqual(solved);
});

it('grades as the page says', async () => {
  expect(await written(gradeText(JSON.stringify(attempt), 'attempt.json'))).toEqual(withTexts(graded));
});

it('refuses as the page says', async () => {
  const rows = [...page.matchAll(/^\| `(\w+)` as `([^`]+)` +\| `([^`]+)`/gm)];
  expect(rows).toHaveLength(3);
  for (const [, field = '', other = '', sentence] of rows) {
    const { [field]: value, ...rest } = exercise as Record<string, unknown>;
    const change = other.startsWith('[') ? { [field]: JSON.parse(other) as unknown } : { [other]: value };
    expect(await complaintOf(solveText(JSON.stringify({ ...rest, ...change }), 'exercise.json'))).toBe(
      sentence,
    );
  }
});

it('names every step, field and limit', () => {
  const names = Object.keys((solved as { values: object }).values);
  const fields = ['marks', ...Object.keys((graded as { steps: Record<string, object> }).steps['z[1]'] ?? {})];
  for (const name of names) expect(page).toContain(`\`${name}\``);
  for (const text of [page, gradeSentences.usage]) for (const field of fields) expect(text).toContain(field);
  for (const field of Object.keys(solved as object)) expect(sentences.solveUsage).toContain(field);
  const quantities = new Set(names.map((name) => name.replace(/\[\d+\]/, '')));
  for (const quantity of quantities) expect(gradeSentences.usage).toContain(quantity);
  for (const most of Object.values(limits.file)) {
    if (most !== limits.file.opened) expect(page).toContain(most.toLocaleString('en'));
  }
});
