/** The classics against the printed sheet, and their notes against their steps. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askedSteps } from '../solution/asked-steps.ts';
import { solve } from '../solution/solve.ts';
import { classics } from './classic-list.ts';

interface SheetExercise {
  readonly id: string;
  readonly [field: string]: unknown;
}

const sheet = (
  JSON.parse(readFileSync(new URL('../fixtures/sheet.json', import.meta.url), 'utf8')) as {
    vectors: SheetExercise[];
  }
).vectors;

const mathematical = ['layers', 'loss', 'reduction', 'eta', 'steps', 'X', 'T', 'query'] as const;

describe.each(classics.map((classic) => [classic.id, classic] as const))('%s', (_id, classic) => {
  it('is the exercise of the sheet', () => {
    const printed = sheet.find(({ id }) => id === `ex${classic.number}`);
    for (const field of mathematical) expect(classic.exercise[field], field).toEqual(printed?.[field]);
  });

  it('has notes at steps that it asks for', () => {
    const asked = askedSteps(solve(classic.exercise), classic.exercise).map(({ id }) => id);
    for (const [id, notes] of Object.entries(classic.notes)) {
      expect(asked).toContain(id);
      expect(notes.length).toBeGreaterThan(0);
    }
  });
});

it('asks for as many steps as a person writes', () => {
  const counts = classics.map(({ exercise }) => askedSteps(solve(exercise), exercise).length);

  expect(counts).toEqual([20, 22, 22, 22, 22]);
});

it('explains each known misprint of the sheet at its step', () => {
  const noteAt = (id: string, step: string): string =>
    classics.find((classic) => classic.id === id)?.notes[step]?.join(' ') ?? '';

  expect(noteAt('classic-1', 'delta[2]')).toContain('sum sign');
  expect(noteAt('classic-2b', 'db[3]')).toContain('two ones');
  for (const step of ['delta[1]', 'delta[2]'])
    expect(noteAt('classic-3b', step)).toContain('square is missing');
  expect(noteAt('classic-3b', 'delta[2]')).toContain('3 × 2');
  expect(noteAt('classic-3b', 'delta[1]')).toContain('4 × 2');
});

it('is what the page on the exercise file shows', () => {
  const page = readFileSync(new URL('../../docs/exercise-file.md', import.meta.url), 'utf8');
  const [, , shown] = /```json\n(\{.*?\n\})\n```.*?```json\n(\{.*?\n\})\n```/s.exec(page) ?? [];

  expect(JSON.parse(shown ?? '')).toEqual(classics.find(({ id }) => id === 'classic-2b')?.exercise);
});
