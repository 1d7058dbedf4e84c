/** New exercises on a real store: what is previewed, refused, kept, shared and found again. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppOnDisk } from '../../../testing/app-on-disk.ts';
import type { DrawPreview, KnobsView, Started } from '../../../src-shared/contract/generator-views.ts';
import { classics } from '../../../src-shared/generator/classic-list.ts';

let app: AppOnDisk;
let usual: KnobsView;
beforeEach(async () => {
  app = new AppOnDisk();
  ({ usual } = await app.api.generator.offer({}));
});
afterEach(() => {
  app.remove();
});

const preview = (change: Partial<KnobsView>, seed = 3): Promise<DrawPreview> =>
  app.api.generator.preview({ source: { ...usual, ...change }, seed });

function idOf(started: Started): string {
  return started.kind === 'started' ? started.exerciseId : expect.fail(started.sentence);
}

function readyOf({ result }: DrawPreview): Extract<DrawPreview['result'], { kind: 'ready' }> {
  return result.kind === 'ready' ? result : expect.fail(result.sentence);
}

function refusedOf({ result }: DrawPreview): Extract<DrawPreview['result'], { kind: 'refused' }> {
  return result.kind === 'refused' ? result : expect.fail(result.title);
}

describe('a preview', () => {
  it('shows the settings that a preset has drawn, with what goes with them', async () => {
    const { knobs, handwork, losses, targets } = await app.api.generator.preview({ source: 'exam', seed: 1 });
    expect(handwork.phases.map(({ phase }) => phase)).toEqual(knobs.tasks);
    expect(losses.find(({ name }) => name === knobs.loss)?.reason).toBeNull();
    expect(targets.find(({ name }) => name === knobs.targets)?.reason).toBeNull();
  });

  it('says which mistakes equal weights hide, and where', async () => {
    const { told, hidden } = readyOf(
      await preview({
        weights: 'constant',
        loss: 'half_sse',
        layers: usual.layers.map(tanh),
        tasks: ['deltas'],
      }),
    );
    expect(told.n).toBeLessThan(told.of);
    expect(hidden).toHaveLength(told.of - told.n);
    expect(hidden.map(([piece]) => piece)).toContainEqual({ text: 'Weights not transposed: ' });
  });

  it('says why an expression has no code', async () => {
    const layers = usual.layers.map((layer, at) =>
      at === 0 ? { ...layer, activation: { name: 'custom', expr: 'z/(1+exp(-z))' } } : layer,
    );
    expect(readyOf(await preview({ layers }))).toMatchObject({ code: null });
    expect(readyOf(await preview({ layers })).noCode).toContain('travels as a file');
    const broken = layers.map((layer) => ({ ...layer, activation: { name: 'custom', expr: '2*y' } }));
    expect(refusedOf(await preview({ layers: broken })).problems).toHaveLength(3);
  });

  it('refuses settings that do not fit together, each with its reason, and offers what fits', async () => {
    const shown = await preview({
      loss: 'binary_cross_entropy',
      layers: usual.layers.map(tanh),
      eta: 0.12345,
    });
    const { problems, changes } = refusedOf(shown);
    expect(problems.map(({ knob }) => knob)).toEqual(['loss', 'eta']);
    expect(shown.losses.filter(({ reason }) => reason === null).map(({ name }) => name)).toEqual([
      'half_sse',
      'mse',
    ]);
    const [change] = changes;
    readyOf(await app.api.generator.preview({ source: change?.knobs ?? usual, seed: 3 }));
  });

  it('offers only changes after which there is an exercise, where no draw was good enough', async () => {
    const shown = await preview({ eta: 1 });
    const { changes, hidden, suggestion } = refusedOf(shown);
    expect(hidden).toContain('Learning rate missing');
    expect(suggestion).not.toBeNull();
    expect(changes.length).toBeGreaterThan(0);
    for (const { knobs } of changes)
      readyOf(await app.api.generator.preview({ source: knobs, seed: shown.seed }));
  });

  it('refuses to ask for nothing, and shows the rest', async () => {
    const { knobs, handwork, result } = await preview({ tasks: [] });
    expect(knobs).toEqual({ ...usual, tasks: [] });
    expect([handwork.cells, result.kind]).toEqual([0, 'refused']);
  });

  it('lets others have their turn while it looks for what there is not, and ends when another is wished for', async () => {
    const old = preview(hopeless).catch((error: unknown) => error);
    const first = await Promise.race([old, nextTurn('another')]);
    expect(first).toBe('another');
    readyOf(await preview({}));
    expect(await old).toMatchObject({ error: { code: 'superseded' } });
    expect(refusedOf(await preview(hopeless)).changes.length).toBeGreaterThan(0);
  });

  it('refuses words that no setting has', async () => {
    for (const change of [{ loss: 'hinge' }, { batch: 7 }, { inputs: 0 }, { layers: [] }]) {
      await expect(preview(change)).rejects.toMatchObject({ error: { code: 'invalidInput' } });
    }
  });
});

const hopeless: Partial<KnobsView> = {
  layers: Array.from({ length: 6 }, (_, at) => ({
    units: 8,
    activation: { name: at === 5 ? 'softmax' : 'relu' },
  })),
  precision: { digits: 2, kind: 'decimals' },
};

const tanh = (layer: KnobsView['layers'][number]): KnobsView['layers'][number] => ({
  ...layer,
  activation: { name: 'tanh' },
});

describe('a preset of one’s own', () => {
  it.each([
    ['Exam', 'There is a preset “Exam” already.'],
    ['hard', 'There is a preset “hard” already.'],
    ['custom', '“custom” is the name of a choice here. Use another name.'],
    ['x'.repeat(61), 'The name of a preset has at most 60 characters.'],
  ])('is not called %s', async (name, sentence) => {
    expect(await app.api.generator.savePreset({ name, knobs: usual })).toEqual({ kind: 'refused', sentence });
  });
});

it('leaves a preset that cannot be read any more out of the list, and shows all else', async () => {
  await app.api.generator.savePreset({ name: 'Mine', knobs: usual });
  const logged: unknown[] = [];
  app.onError = (error) => logged.push(error);
  app.store.putPreset({ id: 'old', name: 'Old', knobs: '{"layers": []}' });
  const { saved } = await app.api.generator.offer({});
  expect(saved.map(({ name }) => name)).toEqual(['Mine']);
  expect(String(logged[0])).toContain('The data file has a damaged entry');
  expect((await app.api.home.read({})).exercises).toHaveLength(5);
});

describe('an exercise that was drawn', () => {
  it('can ask for the number of parameters, which a code can carry', async () => {
    const source = { ...usual, tasks: ['parameters' as const] };
    const { code } = readyOf(await app.api.generator.preview({ source, seed: 3 }));
    const exerciseId = idOf(await app.api.generator.start({ source: { code: code ?? '' }, seed: 0 }));
    const { attemptId, steps } = await app.api.attempts.open({ exerciseId });
    expect(steps.map(({ id, title }) => [id, title])).toEqual([['parameters', 'Number of parameters']]);
    const check = async (text: string) =>
      (await app.api.attempts.check({ attemptId, step: 'parameters', cells: [[text]] })).result;
    // 4-3-3-2: 3 (4 + 1) + 3 (3 + 1) + 2 (3 + 1).
    expect(await check('27')).toMatchObject({ verdict: 'wrong', title: 'Not yet: biases not counted' });
    expect(await check('35')).toMatchObject({ verdict: 'correct', earned: 1 });
    const hint = await app.api.attempts.hint({ attemptId, step: 'parameters', row: 0, col: 0, rung: 2 });
    expect(hint.formula.tex).toContain('3\\,\\left(4+1\\right)');
    const sources = await app.api.attempts.sources({ attemptId, step: 'parameters', row: 0, col: 0 });
    expect(sources.sentence).toEqual([{ text: 'Made of the sizes of the layers.' }]);
  });

  it('tells whether it was finished before', async () => {
    const source = { ...usual, tasks: ['parameters' as const] };
    const start = () => app.api.generator.start({ source, seed: 3 });
    const exerciseId = idOf(await start());
    const { attemptId } = await app.api.attempts.open({ exerciseId });
    expect(await start()).toMatchObject({ exerciseId, finished: false });
    await app.api.attempts.check({ attemptId, step: 'parameters', cells: [['35']] });
    expect(await start()).toMatchObject({ exerciseId, finished: true });
    await app.api.attempts.restart({ exerciseId });
    expect(await start()).toMatchObject({ exerciseId, finished: false });
  });

  it('is left off on Home, unless it is hidden', async () => {
    const exerciseId = idOf(await app.api.generator.start({ source: 'warm_up', seed: 1 }));
    const { attemptId, steps } = await app.api.attempts.open({ exerciseId });
    const { id: step = '', rows = 1, cols = 1 } = steps[0] ?? {};
    const cells = Array.from({ length: rows }, () => Array.from({ length: cols }, () => '0.5'));
    await app.api.attempts.saveDraft({ attemptId, step, cells, position: { step, row: 0, col: 0 } });
    app.restart();
    expect((await app.api.home.read({})).resume).toMatchObject({ exerciseId, attemptId });
    await app.api.home.hideRecent({ exerciseId });
    expect((await app.api.home.read({})).resume).toBeNull();
  });

  it('is listed with where it comes from, the newest first', async () => {
    await app.api.generator.savePreset({ name: 'My own', knobs: usual });
    const started = [
      await app.api.generator.start({ source: 'hard', seed: 1 }),
      await app.api.generator.start({ source: usual, seed: 1 }),
      await app.api.generator.start({ source: { ...usual, batch: 1 }, seed: 1 }),
      await app.api.generator.withSoftmax({ exerciseId: 'classic-1' }),
    ];
    const { recent } = await app.api.home.read({});
    expect(recent.map(({ exerciseId }) => exerciseId)).toEqual(started.map(idOf).reverse());
    expect(recent.map(({ from }) => from)).toEqual(['Own numbers', 'Own settings', 'My own', 'Hard']);
    expect(recent.map(({ progress, attempts }) => [progress, attempts])).toEqual(recent.map(() => [null, 0]));
    expect(recent.map(({ code }) => code !== null)).toEqual([false, true, true, true]);
  });

  it('has another one with softmax and cross-entropy of the same numbers, with a code of its own', async () => {
    const source = { ...usual, loss: 'half_sse', layers: usual.layers.map(tanh) };
    const exerciseId = idOf(await app.api.generator.start({ source, seed: 4 }));
    const { exercise } = await app.api.attempts.open({ exerciseId });
    expect([exercise.canRedraw, exercise.canSoftmax]).toEqual([true, true]);
    const other = idOf(await app.api.generator.withSoftmax({ exerciseId }));
    const { exercise: soft } = await app.api.attempts.open({ exerciseId: other });
    expect(soft.canSoftmax).toBe(false);
    expect(soft.code).toMatch(/^[0-9A-Z]{4}-/);
    expect(soft.code).not.toBe(exercise.code);
    expect(soft.given).toEqual(exercise.given);
  });
});

describe('an exercise file', () => {
  const read = async (change: object): Promise<Started> =>
    app.api.generator.readFile({ text: JSON.stringify({ ...classics[0]?.exercise, ...change }) });

  it('of numbers that its origin does not draw has no code', async () => {
    const exerciseId = idOf(await app.api.generator.start({ source: 'exam', seed: 9 }));
    const { text } = await app.api.generator.writeFile({ exerciseId });
    const file = JSON.parse(text) as { eta: number };
    const edited = { ...file, eta: file.eta + 0.01 };
    const other = idOf(await app.api.generator.readFile({ text: JSON.stringify(edited) }));
    expect(other).not.toBe(exerciseId);
    expect((await app.api.attempts.open({ exerciseId: other })).exercise.code).toBeNull();
  });

  it('that cannot be worked with is refused with a sentence', async () => {
    expect(await read({ T: [[1]] })).toEqual({
      kind: 'refused',
      sentence: 'This isn’t a Deltadrill exercise file: line 1: T: has 1 row, needs 2.',
    });
    for (const [text, sentence] of [
      ['{', 'line 1: is not JSON: the text ends too early.'],
      ['{\n "eta": 1,\n "eta": 2}', 'line 3: eta: is there twice; the first is in line 2.'],
      ['{\n "eta": 1,\n "etta": 2}', 'line 3: etta: is not a field of an exercise.'],
      [' '.repeat(800_001), 'line 1: is longer than 800,000 characters.'],
      ['['.repeat(500_000), 'line 1: has more than 100 lists and objects inside each other.'],
    ] as const) {
      expect(await app.api.generator.readFile({ text })).toEqual({
        kind: 'refused',
        sentence: `This isn’t a Deltadrill exercise file: ${sentence}`,
      });
    }
    const layer = { W: [[1, 0, 0, 0, 0]], b: [0], activation: { name: 'custom', expr: 'sqrt(z-9)' } };
    expect(await read({ layers: [layer], T: [[1]] })).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(/^This exercise cannot be worked with: .*\.$/) as string,
    });
  });

  it('with what no generator draws opens, and says that it cannot be drawn again', async () => {
    const exerciseId = idOf(await read({ title: 'Five updates', steps: 5, query: null, tasks: ['update'] }));
    const { exercise } = await app.api.attempts.open({ exerciseId });
    expect([exercise.title, exercise.canRedraw]).toEqual(['Five updates', false]);
    expect(await app.api.generator.likeThisOne({ exerciseId })).toEqual({
      kind: 'refused',
      sentence: 'The generator draws at most 3 updates.',
    });
    const { name } = await app.api.generator.writeFile({ exerciseId });
    expect(name).toBe('Five-updates.json');
  });
});
