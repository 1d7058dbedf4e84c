/** Worked solutions and printed documents over the use cases: when they are due, and what is in them. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppOnDisk } from '../../../testing/app-on-disk.ts';
import { classics } from '../../../src-shared/generator/classic-list.ts';
import { realTypesetter } from '../../../testing/real-pages.ts';
import { failureOf } from '../contract-case.ts';
import type { PaperOptions, SolutionPage } from '../../../src-shared/contract/paper-views.ts';

let app: AppOnDisk;
beforeEach(() => (app = new AppOnDisk()));
afterEach(() => {
  app.remove();
});

const exerciseId = 'classic-1';
const options: PaperOptions = {
  precision: { digits: 6, kind: 'figures' },
  paper: 'a4',
  intermediate: false,
  byExample: false,
  mistakes: false,
  own: true,
};
const ask = { exerciseId, options };

async function solution(changed: Partial<PaperOptions> = {}): Promise<SolutionPage> {
  const read = await app.api.paper.solution({ ...ask, options: { ...options, ...changed }, anyway: true });
  return read.due ? read : expect.fail();
}

function remarksOn({ blocks }: SolutionPage, step: string): string[] {
  const remarks = blocks.filter((block) => block.kind === 'remark');
  return remarks.filter(({ stepId, mark }) => stepId === step && mark !== null).map(({ title }) => title);
}

it('begins an attempt that keeps what the reader has seen', async () => {
  const { attemptId } = await solution();
  const { attemptId: open, results, steps } = await app.api.attempts.open({ exerciseId });
  expect(open).toBe(attemptId);
  expect(Object.keys(results)).toHaveLength(steps.length);
  expect(Object.values(results).every(({ verdict }) => verdict === 'shown')).toBe(true);
});

it('does not ask again once nothing is left', async () => {
  await solution();
  expect(await app.api.paper.solution({ ...ask, anyway: false })).toMatchObject({ due: true });
});

it('leaves the marks of what was right before, and gives none for what is answered after', async () => {
  const { attemptId } = await app.api.attempts.open({ exerciseId });
  const z = [['0.2'], ['0.2'], ['0.2']];
  await app.api.attempts.check({ attemptId, step: 'z[1]', cells: z });
  await solution();
  const x = [['0.549834'], ['0.549834'], ['0.549834']];
  const { result } = await app.api.attempts.check({ attemptId, step: 'x[1]', cells: x });
  expect([result.verdict, result.earned]).toEqual(['correct', 0]);
  const { results } = await app.api.attempts.open({ exerciseId });
  expect(results['z[1]']?.earned).toBe(1);
});

it('leaves the mark of what follows from a wrong number that it puts right', async () => {
  const { attemptId } = await app.api.attempts.open({ exerciseId });
  const check = async (step: string, value: string, rows: number) =>
    (await app.api.attempts.check({ attemptId, step, cells: Array<string[]>(rows).fill([value]) })).result;
  expect(await check('x[1]', '0.197375', 3)).toMatchObject({ earned: 0 });
  expect(await check('z[2]', '0.0592125', 2)).toMatchObject({ verdict: 'carried', earned: 1 });
  await solution();
  const { results } = await app.api.attempts.open({ exerciseId });
  expect(results['x[1]']).toMatchObject({ verdict: 'shown', earned: 0 });
  expect(results['z[2]']).toMatchObject({ verdict: 'carried', earned: 1 });
});

it('tells the student’s own value where it is another, if that is wanted', async () => {
  const { attemptId } = await app.api.attempts.open({ exerciseId });
  const check = (step: string, cells: string[][]) => app.api.attempts.check({ attemptId, step, cells });
  await check('z[1]', [['0.3'], ['0.3'], ['0.3']]);
  await check('x[1]', [['0.574443'], ['0.574443'], ['0.574443']]);
  // Also when it is read again, by when what was wrong is revealed.
  for (const page of [await solution(), await solution()]) {
    expect(remarksOn(page, 'z[1]')).toEqual(['Not yet: all 3 cells differ']);
    expect(remarksOn(page, 'x[1]')).toEqual(['Right method, carried value']);
    expect(remarksOn(page, 'z[2]')).toEqual([]);
  }
  expect(remarksOn(await solution({ own: false }), 'x[1]')).toEqual([]);
});

it('reads the numbers at the precision that is asked for, with the signs of the settings', async () => {
  const { settings } = await app.api.settings.read({});
  await app.api.settings.write({ ...settings, decimalSign: 'comma', target: 'y' });
  const { blocks } = await solution({ precision: { digits: 3, kind: 'decimals' } });
  const line = blocks.find((block) => block.kind === 'equation' && block.stepId === 'delta[2]');
  expect(line?.kind === 'equation' && line.tex).toContain('x^{[2]}-y');
  expect(line?.kind === 'equation' && line.tex).toContain('-0{,}114\\\\0{,}134');
});

it('prints values with all the digits that the exercise asks for, unless others are chosen', async () => {
  const { settings } = await app.api.settings.read({});
  await app.api.settings.write({ ...settings, precision: { digits: 8, kind: 'figures' } });
  const [classic] = classics;
  const precision = { digits: 4, kind: 'decimals' };
  const text = JSON.stringify({ ...classic?.exercise, title: 'Four decimals', precision });
  const opened = await app.api.generator.readFile({ text });
  const { exerciseId: own } = opened.kind === 'started' ? opened : expect.fail(opened.sentence);
  const page = await app.api.paper.solution({
    exerciseId: own,
    options: { ...options, precision: null },
    anyway: true,
  });
  if (!page.due) expect.fail();
  expect([page.asked, page.usual]).toEqual([
    { digits: 4, kind: 'decimals' },
    { digits: 8, kind: 'figures' },
  ]);
  const line = page.blocks.find((block) => block.kind === 'equation' && block.stepId === 'z[1]');
  expect(line?.kind === 'equation' && line.tex).toContain('0.2000\\\\0.2000');
});

it.each(['intermediate', 'byExample', 'mistakes'] as const)('follows the option %s', async (name) => {
  const at = { exerciseId: 'classic-2b' };
  const told = async (wanted: boolean): Promise<string> => {
    const asked = { ...at, options: { ...options, [name]: wanted }, anyway: true };
    return JSON.stringify(await app.api.paper.solution(asked));
  };
  expect(await told(true)).not.toBe(await told(false));
});

it('prints on the paper that is chosen', async () => {
  const sizeOn = async (paper: PaperOptions['paper']): Promise<string | undefined> => {
    const { pages } = await app.api.paper.preview({ ...ask, options: { ...options, paper }, what: 'sheet' });
    return /viewBox="0 0 (\d+)[\d.]* (\d+)/
      .exec(pages[0] ?? '')
      ?.slice(1)
      .join(' x ');
  };
  expect([await sizeOn('a4'), await sizeOn('letter')]).toEqual(['595 x 841', '612 x 792']);
});

it('exports a document under its title', async () => {
  await solution();
  const exported = await app.api.paper.export({ ...ask, what: 'solution' });
  if (exported.outcome !== 'download') expect.fail();
  expect(exported.name).toBe('Exercise 1, worked solution.pdf');
  const pdf = Buffer.from(exported.bytes, 'base64');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.subarray(-6).toString()).toContain('%%EOF');
});

async function drawnExercise(): Promise<string> {
  const started = await app.api.generator.start({ source: 'warm_up', seed: 1 });
  return started.kind === 'started' ? started.exerciseId : expect.fail(started.sentence);
}

it('prints the share code of an exercise that was drawn, whatever the rules of grading', async () => {
  const { settings } = await app.api.settings.read({});
  await app.api.settings.write({ ...settings, tolerance: { rule: 'absolute', within: 0.01 } });
  const drawn = await drawnExercise();
  const page = await app.api.paper.solution({ exerciseId: drawn, options, anyway: true });
  const { exercise } = await app.api.attempts.open({ exerciseId: drawn });
  const codes = page.due ? page.blocks.filter((block) => block.kind === 'code') : expect.fail();
  expect(codes.map(({ code }) => code)).toEqual([exercise.code ?? expect.fail()]);
  const { text } = await app.api.paper.numpy({ exerciseId: drawn });
  expect(text).toContain(`# Share code: ${exercise.code}\n`);
});

it('exports the sheet of an exercise that nobody has opened, and begins no attempt', async () => {
  const drawn = await drawnExercise();
  expect(await app.api.paper.export({ exerciseId: drawn, what: 'sheet', options })).toMatchObject({
    outcome: 'download',
  });
  expect((await app.api.home.read({})).recent).toMatchObject([{ exerciseId: drawn, attempts: 0 }]);
});

it('shows every kind of document as pages', async () => {
  await solution();
  for (const what of ['solution', 'sheet', 'key', 'attempt'] as const) {
    const { pages } = await app.api.paper.preview({ ...ask, what });
    expect(pages.length, what).toBeGreaterThan(0);
  }
});

it('tells in a sentence that pages could not be made, and makes them the next time', async () => {
  const hurried = new AppOnDisk(realTypesetter(1));
  try {
    const failure = await failureOf(hurried.api.paper.preview({ ...ask, what: 'sheet' }));
    if (failure.code !== 'typesetting') expect.fail();
    expect(failure.reason).toMatch(/^The typesetter took longer than .* Try again\.$/);
  } finally {
    hurried.remove();
  }
  expect((await app.api.paper.preview({ ...ask, what: 'sheet' })).pages.length).toBeGreaterThan(0);
});

it('refuses an attempt that is not at the exercise', async () => {
  const { attemptId } = await app.api.attempts.open({ exerciseId: 'classic-2a' });
  const call = app.api.paper.solution({ ...ask, attemptId, anyway: true });
  await expect(call).rejects.toMatchObject({ error: { code: 'notFound', what: 'attempt' } });
});
