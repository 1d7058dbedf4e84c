/** Settings: the usual ones, damaged ones, and what they change of everything that is printed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppOnDisk } from '../../testing/app-on-disk.ts';
import type { Settings } from '../../src-shared/contract/settings.ts';

let app: AppOnDisk;
beforeEach(() => (app = new AppOnDisk()));
afterEach(() => {
  app.remove();
});

const usual: Settings = {
  theme: 'system',
  target: 't',
  decimalSign: 'point',
  precision: { digits: 6, kind: 'figures' },
  textSize: 100,
  reducedMotion: 'system',
  tolerance: { rule: 'digits typed' },
  minimumDigits: 2,
};
const other: Settings = {
  theme: 'dark',
  target: 'y',
  decimalSign: 'comma',
  precision: { digits: 3, kind: 'decimals' },
  textSize: 200,
  reducedMotion: 'on',
  tolerance: { rule: 'relative', within: 0.01 },
  minimumDigits: 3,
};
const exerciseId = 'classic-1';

it('are the usual ones until they are set, and outlive the program', async () => {
  expect(await app.api.settings.read({})).toEqual({ settings: usual, reset: [] });
  expect(await app.api.settings.write(other)).toEqual(other);
  app.restart();
  expect(await app.api.settings.read({})).toEqual({ settings: other, reset: [] });
});

it('knows the theme that an earlier version stored', async () => {
  app.store.setSetting('theme', 'dark');
  expect(await app.api.settings.read({})).toEqual({ settings: { ...usual, theme: 'dark' }, reset: [] });
});

it.each([
  ['theme', 'sepia'],
  ['target', '{}'],
  ['decimalSign', ','],
  ['precision', '{"digits":99,"kind":"figures"}'],
  ['precision', '{"digits":'],
  ['textSize', '101'],
  ['textSize', 'null'],
  ['reducedMotion', 'true'],
  ['tolerance', '{"rule":"absolute","within":0}'],
  ['tolerance', 'absolute'],
  ['minimumDigits', '0'],
] as const)(
  'falls back where %s is %s, alone, and tells it until settings are written',
  async (name, text) => {
    await app.api.settings.write(other);
    app.store.setSetting(name, text);
    const { settings, reset } = await app.api.settings.read({});
    expect(settings).toEqual({ ...other, [name]: usual[name] });
    expect(reset).toEqual([name]);
    await app.api.settings.write(settings);
    expect((await app.api.settings.read({})).reset).toEqual([]);
  },
);

describe('the decimal sign and the target', () => {
  it('change everything that is printed, and nothing that was typed', async () => {
    const { attemptId } = await app.api.attempts.open({ exerciseId });
    const cells = [['0.250000']];
    const position = { step: 'E', row: 0, col: 0 };
    await app.api.attempts.saveDraft({ attemptId, step: 'E', cells, position });
    await app.api.attempts.check({ attemptId, step: 'E', cells });
    await app.api.attempts.hint({ attemptId, step: 'delta[2]', rung: 2, row: 0, col: 0 });
    await app.api.settings.write(other);
    const view = await app.api.attempts.open({ exerciseId });
    expect(view.settings).toEqual(other);
    expect(view.drafts).toEqual({ E: cells });
    expect(view.results['E']).toMatchObject({ answer: cells });
    expect(view.results['E']?.workTex).toMatch(/=0\{,\}250000$/);
    expect(view.hints['delta[2]']?.formula.tex).toContain('x^{[2]}-y');
    expect(view.exercise.given.find(({ id }) => id === 't')).toMatchObject({ tex: 'y' });
    const shown = JSON.stringify(view.exercise).replaceAll(/"(?:spoken|valueSpoken)":"[^"]*"/g, '');
    expect(shown).not.toMatch(/\bt=|\d\.\d/);
    const { numbers } = await app.api.attempts.hint({
      attemptId,
      step: 'delta[2]',
      rung: 2,
      row: 0,
      col: 0,
    });
    expect(numbers?.tex).toContain('-1');
    expect(await app.api.attempts.preview({ text: '2/3' })).toEqual({ value: '0,667', problem: null });
  });
});

describe('a preview', () => {
  it.each([
    ['', null, null],
    ['  ', null, null],
    ['0.25', null, null],
    ['-1,5e-3', null, null],
    ['1/3', '0.333333', null],
    ['s(0)', '0.5', null],
    ['1e-9*2', '2e-9', null],
    ['1/0', null, '1 / 0 has no value.'],
    ['0.5 3', null, 'Two numbers in one cell, the second at place 5.'],
    ['1,2.3', null, '"1,2.3" has a comma and a point; write one decimal sign.'],
  ])('of "%s" is %s', async (text, value, problem) => {
    expect(await app.api.attempts.preview({ text })).toEqual({ value, problem });
  });
});
