/** The ladder of hints on a real store: what each rung tells, what it costs, and that it stays. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppOnDisk } from '../../testing/app-on-disk.ts';
import { classics } from '../../src-shared/generator/classic-list.ts';
import type { Rung } from '../../src-shared/contract/hint-views.ts';

let app: AppOnDisk;
beforeEach(() => (app = new AppOnDisk()));
afterEach(() => {
  app.remove();
});

const exerciseId = 'classic-1';
const open = () => app.api.attempts.open({ exerciseId });
const column = (...texts: string[]): string[][] => texts.map((text) => [text]);
const type = (attemptId: string, step: string, cells: string[][]) =>
  app.api.attempts.saveDraft({ attemptId, step, cells, position: { step, row: 0, col: 0 } });
const check = async (attemptId: string, step: string, cells: string[][]) =>
  (await app.api.attempts.check({ attemptId, step, cells })).result;
const hint = (attemptId: string, step: string, rung: Rung, row = 0, col = 0) =>
  app.api.attempts.hint({ attemptId, step, rung, row, col });

/** What is said below a cell that is worked with the student's own numbers. */
const ownNote = (tex: string, end = ', as you wrote it; rounding can change the last digit.') => [
  { text: 'Worked with your ' },
  { tex },
  { text: end },
];

describe('the formula', () => {
  it('is told and read aloud, and stays open after the program has ended', async () => {
    const { attemptId } = await open();
    const told = await hint(attemptId, 'z[1]', 1);
    const formula = {
      tex: 'z^{[1]}=W^{[1]}\\,x^{[0]}+b^{[1]}',
      spoken: 'net input 1 equals weights 1 times input plus biases 1',
    };
    expect(told).toMatchObject({
      rung: 1,
      formula,
      revealed: null,
      free: false,
      marks: [{ text: 'Nothing is answered yet; 20 marks can be earned.' }],
      slope: null,
      numbers: null,
      note: null,
      result: null,
      results: {},
    });
    app.restart();
    const view = await open();
    expect(view.attemptId).toBe(attemptId);
    expect(view.hints).toMatchObject({ 'z[1]': { rung: 1, formula, revealed: null, free: false } });
  });

  it('has the derivative from the output, and the other form beside it', async () => {
    const { attemptId } = await open();
    const told = await hint(attemptId, 'delta[1]', 1);
    expect(told.formula.tex).toMatch(/x\^\{\[1\]\}\\circ \\left\(1-x\^\{\[1\]\}\\right\)$/);
    expect(told.slope?.spoken).toBe(
      'f prime of net input 1 equals sigmoid of net input 1 times open bracket 1 minus sigmoid of net input 1 close bracket equals output 1 times open bracket 1 minus output 1 close bracket',
    );
    expect((await hint(attemptId, 'z[1]', 1)).slope).toBeNull();
  });

  it('makes the step assisted, and costs no mark', async () => {
    const { attemptId } = await open();
    const z = column('0.2', '0.2', '0.2');
    expect(await check(attemptId, 'z[1]', z)).toMatchObject({ assisted: false, earned: 1, tries: 1 });
    await hint(attemptId, 'z[1]', 1);
    expect(await check(attemptId, 'z[1]', z)).toMatchObject({ assisted: true, earned: 1, tries: 2 });
  });
});

describe('the numbers', () => {
  it('are the student’s own, as they stand', async () => {
    const { attemptId } = await open();
    await check(attemptId, 'z[1]', column('0.2', '0.2', '0.2'));
    await type(attemptId, 'z[1]', column('0.2', '-0,3', '1/3'));
    const told = async (row: number) => (await hint(attemptId, 'x[1]', 2, row)).numbers;
    expect(await told(1)).toMatchObject({
      tex: 'x^{[1]}_{2}=\\sigma(-0.3)=0.425557',
      spoken: 'output 1, row 2 equals sigmoid of open bracket minus 0.3 close bracket equals 0.425557',
    });
    expect((await told(2))?.tex).toBe('x^{[1]}_{3}=\\sigma(0.333333)=0.58257');
  });

  it('stand as symbols where there are none, and it is said', async () => {
    const { attemptId } = await open();
    await type(attemptId, 'z[1]', column('', '(', '0.2'));
    for (const [row, symbol] of [
      [0, 'z^{[1]}_{1}'],
      [1, 'z^{[1]}_{2}'],
    ] as const) {
      const { numbers, note } = await hint(attemptId, 'x[1]', 2, row);
      expect(numbers?.tex).toBe(`x^{[1]}_{${(row + 1).toString()}}=\\sigma(${symbol})`);
      expect(note).toMatchObject([
        { tex: 'z^{[1]}', spoken: 'net input 1' },
        { text: ' is not filled in or cannot be read; it stands as a symbol.' },
      ]);
    }
    expect((await hint(attemptId, 'x[1]', 2, 2)).note).toMatchObject(ownNote('z^{[1]}'));
  });

  it('of the class are the outputs', async () => {
    const { attemptId } = await open();
    await type(attemptId, 'query.x[2]', column('0.59', '0.48'));
    expect((await hint(attemptId, 'class', 2)).numbers).toMatchObject({
      tex: '\\text{class}=\\operatorname{argmax}(0.59;\\allowbreak\\;0.48)=1',
      spoken: 'class of the query equals place of the largest of 0.59, 0.48 equals 1',
    });
  });

  it('are given by a higher rung too, and asking for a lower one closes nothing', async () => {
    const { attemptId } = await open();
    await hint(attemptId, 'z[1]', 2);
    const again = await hint(attemptId, 'z[1]', 1, 1);
    expect(again.rung).toBe(2);
    expect(again.numbers?.tex).toContain('z^{[1]}_{2}=');
  });
});

describe('revealing', () => {
  const outputs = column('0.549834', '0.549834', '0.549834');

  it('shows the step for no mark, for good', async () => {
    const { attemptId } = await open();
    await type(attemptId, 'x[1]', column('0.5', '', ''));
    const { revealed, result, results, rung } = await hint(attemptId, 'x[1]', 3);
    expect([rung, revealed, results]).toEqual([3, outputs, {}]);
    expect(result).toMatchObject({
      verdict: 'shown',
      mark: 'shown',
      title: 'Shown, no mark',
      earned: 0,
      total: 1,
      tries: 0,
      assisted: true,
      answer: outputs,
      cells: [[null], [null], [null]],
    });
    app.restart();
    const view = await open();
    expect(view.results['x[1]']).toEqual(result);
    expect(view.hints['x[1]']).toMatchObject({ rung: 3, revealed: outputs });
    expect(view.drafts['x[1]']).toEqual(column('0.5', '', ''));
    const home = await app.api.home.read({});
    expect(home.exercises[0]?.progress).toEqual({ done: 1, earned: 0, total: 20 });
    expect(home.resume?.lines.map(({ mark }) => mark)).toEqual(['shown']);
    expect(home.resume?.next.number).toBe(1);
  });

  it('earns no mark when the step is answered later, or was answered before', async () => {
    const { attemptId } = await open();
    expect(await check(attemptId, 'x[1]', outputs)).toMatchObject({ earned: 1 });
    await hint(attemptId, 'x[1]', 3);
    expect((await open()).results['x[1]']).toMatchObject({ verdict: 'shown', earned: 0, tries: 1 });
    const later = await check(attemptId, 'x[1]', outputs);
    expect(later).toMatchObject({ verdict: 'correct', mark: 'ok', earned: 0, assisted: true, tries: 2 });
    app.restart();
    expect((await open()).results['x[1]']).toEqual(later);
  });

  it('says why the worked cell differs from what is revealed', async () => {
    const { attemptId } = await open();
    await type(attemptId, 'z[1]', column('0.3', '0.2', '0.2'));
    const { revealed, numbers, note } = await hint(attemptId, 'x[1]', 3);
    expect(revealed).toEqual(outputs);
    expect(numbers?.tex).toBe('x^{[1]}_{1}=\\sigma(0.3)=0.574443');
    const end = ', as you wrote it. The revealed values are exact, so this cell differs.';
    expect(note).toMatchObject(ownNote('z^{[1]}', end));
    const same = await hint(attemptId, 'x[1]', 3, 1);
    expect(same.note).toMatchObject(ownNote('z^{[1]}'));
  });

  it('lends its numbers to the hints of later steps', async () => {
    const { attemptId } = await open();
    await hint(attemptId, 'x[1]', 3);
    const { numbers, note } = await hint(attemptId, 'z[2]', 2, 1);
    expect(note).toBeNull();
    expect(numbers?.tex).toBe(
      'z^{[2]}_{2}=0.1\\cdot 0.549834+0.1\\cdot 0.549834+0.1\\cdot 0.549834+0=0.16495',
    );
  });

  it.each([
    ['six figures', { digits: 6, kind: 'figures' }, 'point'],
    ['three decimals with a comma', { digits: 3, kind: 'decimals' }, 'comma'],
    ['ten figures', { digits: 10, kind: 'figures' }, 'comma'],
  ] as const)('gives cells in %s that are right when they are typed', async (_, precision, decimalSign) => {
    const { settings } = await app.api.settings.read({});
    await app.api.settings.write({ ...settings, precision, decimalSign });
    for (const { id } of classics) {
      const view = await app.api.attempts.open({ exerciseId: id });
      const fresh = await app.api.attempts.restart({ exerciseId: id });
      for (const step of view.steps) {
        const { revealed } = await hint(view.attemptId, step.id, 3);
        const result = await check(fresh.attemptId, step.id, revealed ?? []);
        expect(result.earned, `${id} ${step.id} ${JSON.stringify(revealed)}`).toBe(1);
      }
      expect(await app.api.attempts.list({ exerciseId: id })).toMatchObject({
        attempts: [
          { progress: { earned: view.steps.length }, finished: true },
          { progress: { earned: 0 }, finished: true },
        ],
      });
    }
  });
});
