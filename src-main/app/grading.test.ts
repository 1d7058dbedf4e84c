/** The grader in the app: follow-through, going back, half filled steps, free hints and the rules that are set. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppOnDisk } from '../../testing/app-on-disk.ts';
import type { Paragraph } from '../../src-shared/contract/pieces.ts';

let app: AppOnDisk;
let attemptId: string;
beforeEach(async () => {
  app = new AppOnDisk();
  attemptId = (await app.api.attempts.open({ exerciseId: 'classic-1' })).attemptId;
});
afterEach(() => {
  app.remove();
});

const column = (...texts: string[]): string[][] => texts.map((text) => [text]);
const all = (step: string, cells: string[][]) => app.api.attempts.check({ attemptId, step, cells });
const check = async (step: string, ...texts: string[]) => (await all(step, column(...texts))).result;
const open = (exerciseId = 'classic-1') => app.api.attempts.open({ exerciseId, attemptId });
const text = (pieces: Paragraph): string =>
  pieces.map((piece) => ('tex' in piece ? piece.tex : piece.text)).join('');
const body = (result: { body: Paragraph[] }): string => result.body.map(text).join('\n');

describe('a carried step', () => {
  it('earns its mark, names the number carried on, and leads back to it', async () => {
    expect((await check('x[2]', '0.549834', '0.549834')).mark).toBe('bad');
    const carried = await check('delta[2]', '-0.111424', '0.136093');
    expect(carried).toMatchObject({
      verdict: 'carried',
      mark: 'carry',
      cells: [['carry'], ['carry']],
      title: 'Right method, carried value',
      earned: 1,
      goBack: { step: 'x[2]', name: { tex: 'x^{[2]}', spoken: 'output 2' } },
    });
    expect(body(carried)).toContain('x^{[2]} = 0.549834');
  });

  it('is not said to have been accepted when it was wrong from the start', async () => {
    await check('x[1]', '0.549834', '0.549834', '0.549834');
    await check('z[2]', '0.3', '0.3');
    expect(await check('x[2]', '0.713571', '0.718232')).toMatchObject({ mark: 'bad' });
    await check('z[2]', '0.16495', '0.16495');
    expect((await open()).results['x[2]']?.title).toBe('Not yet: both cells differ');
  });

  it('is right, and stays so, where only the pen had slipped before it', async () => {
    await check('x[1]', '0.55', '0.55', '0.55');
    await check('z[2]', '0.165', '0.156');
    const before = await check('x[2]', '0.541157', '0.541157');
    expect(before).toMatchObject({ mark: 'approx', goBack: null });
    expect(body(before)).toContain('not from what you wrote there');
    const { results } = await all('z[2]', column('0.165', '0.165'));
    expect(results['x[2]']).toMatchObject({ mark: 'approx', earned: 1, tries: 1, goBack: null });
  });
});

it('has the exact values of a step that is right as rounded, and of no other', async () => {
  const { mark, exact } = await check('x[2]', '0.5411', '0.5411');
  expect([mark, exact?.spoken]).toEqual(['approx', expect.stringContaining('0.541144')]);
  const right = await check('x[2]', '0.541144', '0.541144');
  expect([right.mark, right.exact]).toEqual(['ok', null]);
  const wrong = await check('x[2]', '0.5511', '0.5411');
  expect([wrong.mark, wrong.exact]).toEqual(['bad', null]);
});

describe('a half filled step', () => {
  it('has the verdict of its filled cells, no mark, and uses no try', async () => {
    const right = await check('z[1]', '0.2', '', '0.2');
    expect(right).toMatchObject({ mark: 'hold', title: '2 of 3 filled', earned: 0, tries: 0 });
    expect(right.cells).toEqual([['ok'], [null], ['ok']]);
    const wrong = await check('z[1]', '0.2', '', '0.3');
    expect(wrong).toMatchObject({ mark: 'hold', title: '2 of 3 filled', earned: 0, tries: 0 });
    expect(wrong.cells).toEqual([['ok'], [null], ['bad']]);
    expect(app.store.checks(attemptId)).toEqual([]);
  });

  it('leaves the mark of the check before it where it is', async () => {
    const whole = await check('z[1]', '0.2', '0.2', '0.2');
    await check('z[1]', '0.2', '', '');
    expect((await open()).results).toEqual({ 'z[1]': whole });
  });
});

it('leads to the step that was left out and in which the mistake was made', async () => {
  const result = await check('delta[1]', '0.00203677', '0.00203677', '0.00203677');
  expect(result).toMatchObject({ mark: 'bad', goBack: { step: 'delta[2]' } });
});

it('quotes the line of the statement that decides between conventions', async () => {
  attemptId = (await app.api.attempts.open({ exerciseId: 'classic-2b' })).attemptId;
  const shown = await app.api.attempts.hint({ attemptId, step: 'dW[2]', rung: 3, row: 0, col: 0 });
  const halved = (shown.revealed ?? []).map((row) => row.map((cell) => String(Number(cell) / 2)));
  attemptId = (await app.api.attempts.restart({ exerciseId: 'classic-2b' })).attemptId;
  const { result } = await all('dW[2]', halved);
  expect(result).toMatchObject({ mark: 'bad', title: 'Right under another convention' });
  const view = await open('classic-2b');
  const line = view.exercise.conventions.find((sentence) => sentence.includes('added over'));
  expect(body(result)).toContain(`The statement says: “${line ?? 'none'}”`);
});

describe('hints after wrong checks', () => {
  const wrong = (...texts: string[]) => all('x[1]', column(...texts));

  it('open one by one, free, and never reveal', async () => {
    const opened = [];
    for (let count = 1; count <= 9; count += 1) {
      const { hint } = await wrong(`0.${count.toString()}1`, '0.11', '0.11');
      if (hint) opened.push([count, hint.rung, hint.free]);
    }
    expect(opened).toEqual([
      [3, 1, true],
      [6, 2, true],
    ]);
    const right = (await all('x[1]', column('0.549834', '0.549834', '0.549834'))).result;
    expect(right).toMatchObject({ earned: 1, assisted: false, tries: 10 });
    app.restart();
    const view = await open();
    expect(view.hints['x[1]']).toMatchObject({ rung: 2, free: true, revealed: null });
  });

  it('are counted in wrong checks only', async () => {
    for (const cell of ['0.21', '0.549834', '(', '0.22', '0.549834']) {
      expect((await wrong(cell, cell, cell)).hint).toBeNull();
    }
    expect((await wrong('0.23', '0.23', '0.23')).hint).toMatchObject({ rung: 1, free: true });
  });

  it('come after those that were asked for, and make the step no more assisted', async () => {
    await app.api.attempts.hint({ attemptId, step: 'x[1]', rung: 1, row: 0, col: 0 });
    await wrong('0.21', '0.21', '0.21');
    await wrong('0.22', '0.22', '0.22');
    const { hint } = await wrong('0.23', '0.23', '0.23');
    expect(hint).toMatchObject({ rung: 2, free: true });
    const numbers = await app.api.attempts.hint({ attemptId, step: 'x[1]', rung: 2, row: 0, col: 0 });
    expect(numbers).toMatchObject({ rung: 2, free: true });
    expect(app.store.hints(attemptId).map(({ rung }) => rung)).toEqual([1]);
  });

  it('cost what they cost when they are asked for after that', async () => {
    for (const cell of ['0.21', '0.22', '0.23']) await wrong(cell, cell, cell);
    await app.api.attempts.hint({ attemptId, step: 'x[1]', rung: 1, row: 0, col: 0 });
    expect((await open()).results['x[1]']).toMatchObject({ assisted: false });
    await app.api.attempts.hint({ attemptId, step: 'x[1]', rung: 2, row: 0, col: 0 });
    expect((await open()).results['x[1]']).toMatchObject({ assisted: true });
    expect((await open()).hints['x[1]']).toMatchObject({ rung: 2, free: false });
  });
});

describe('the rule that is set', () => {
  const set = async (changed: object) => {
    const { settings } = await app.api.settings.read({});
    await app.api.settings.write({ ...settings, ...changed });
  };
  const near = ['0.5493', '0.5493', '0.5493'];

  it.each([
    [
      { rule: 'digits typed' },
      'wrong',
      'A number with fewer digits counts as right when it agrees at the digits that you typed.',
    ],
    [
      { rule: 'absolute', within: 0.001 },
      'rounded',
      'A number counts as right as soon as it agrees within 0.001.',
    ],
    [
      { rule: 'relative', within: 0.0001 },
      'wrong',
      'A number counts as right as soon as it agrees within 0.01 %.',
    ],
    [
      { rule: 'relative', within: 0.01 },
      'rounded',
      'A number counts as right as soon as it agrees within 1 %.',
    ],
    [
      { rule: 'decimals', digits: 2 },
      'rounded',
      'A number counts as right as soon as it agrees to two decimals.',
    ],
    [
      { rule: 'figures', digits: 4 },
      'wrong',
      'A number counts as right as soon as it agrees to four figures.',
    ],
  ])('decides by %o, and stands in the statement', async (tolerance, verdict, line) => {
    await set({ tolerance });
    expect((await check('x[1]', ...near)).verdict).toBe(verdict);
    expect((await open()).exercise.conventions).toContain(line);
  });

  it('grades anew what was checked before', async () => {
    expect((await check('x[1]', ...near)).earned).toBe(0);
    await set({ tolerance: { rule: 'decimals', digits: 2 } });
    expect((await open()).results['x[1]']).toMatchObject({ earned: 1 });
  });

  it('makes no check a wrong try that was right by the rule of its time', async () => {
    await set({ tolerance: { rule: 'decimals', digits: 2 } });
    await check('x[1]', ...near);
    await check('x[1]', ...near);
    await set({ tolerance: { rule: 'digits typed' } });
    expect((await open()).results['x[1]']).toMatchObject({ mark: 'bad' });
    expect((await all('x[1]', column(...near))).hint).toBeNull();
    await check('x[1]', ...near);
    expect((await all('x[1]', column(...near))).hint).toMatchObject({ rung: 1, free: true });
  });

  it('gives way to the one of the exercise itself', async () => {
    const attempt = app.store.attempt(attemptId) ?? expect.fail();
    const exercise = JSON.stringify({
      ...(JSON.parse(attempt.exercise) as object),
      tolerance: { rule: 'absolute', within: 0.01 },
      minimumDigits: 1,
    });
    attemptId = 'own rule';
    app.store.createAttempt({ ...attempt, id: attemptId, exercise });
    await set({ tolerance: { rule: 'figures', digits: 6 }, minimumDigits: 5 });
    expect((await check('x[1]', ...near)).verdict).toBe('rounded');
    expect((await open()).exercise.conventions).toContain(
      'A number counts as right as soon as it agrees within 0.01.',
    );
  });

  it('asks for as many digits as are set', async () => {
    await set({ minimumDigits: 4 });
    await check('z[1]', '0.2', '0.2', '0.2');
    const coarse = await check('x[1]', '0.55', '0.55', '0.55');
    expect(coarse).toMatchObject({ verdict: 'too_coarse', mark: 'hold', tries: 0 });
    expect(body(coarse)).toBe('Give at least four decimals.');
    expect((await open()).exercise.conventions).toContain('Give at least four decimals or figures.');
  });
});

it('tells the marks in a sentence', async () => {
  const marks = async () => text((await open()).marks);
  expect(await marks()).toBe('Nothing is answered yet; 20 marks can be earned.');
  await check('z[1]', '0.2', '0.2', '0.2');
  expect(await marks()).toBe('You earned 1 of 20 marks; every step that you answered is right.');
  await check('x[1]', '0.1', '0.1', '0.1');
  expect(await marks()).toBe('You earned 1 of 20 marks. Fix first: x^{[1]}.');
  const reveal = () => app.api.attempts.hint({ attemptId, step: 'x[1]', rung: 3, row: 0, col: 0 });
  const revealed =
    'You earned 1 of 20 marks; 1 step is revealed; every step that you answered yourself is right.';
  expect(text((await reveal()).marks)).toBe(revealed);
  await check('x[1]', '0.549834', '0.549834', '0.549834');
  expect(await marks()).toBe(revealed);
});
