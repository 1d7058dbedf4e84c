/** What every host must do with exercises that are drawn, with share codes, presets and files. */
import assert from 'node:assert/strict';
import { createClient } from '../../src-shared/contract/client.ts';
import type { Api } from '../../src-shared/contract/contract.ts';
import type { Started } from '../../src-shared/contract/generator-views.ts';
import { failureOf, type ContractCase } from './contract-case.ts';

const drawing = (work: (api: Api) => Promise<void>): ContractCase['run'] => {
  return async (invoke) => work(createClient(invoke));
};

function idOf(started: Started): string {
  assert(started.kind === 'started', JSON.stringify(started));
  return started.exerciseId;
}

async function codeOf(api: Api): Promise<string> {
  const { result } = await api.generator.preview({ source: 'exam', seed: 11 });
  assert(result.kind === 'ready' && result.code !== null);
  return result.code;
}

export const drawnCases: readonly ContractCase[] = [
  {
    name: 'shows what would be drawn, and draws just that',
    run: drawing(async (api) => {
      const shown = await api.generator.preview({ source: 'exam', seed: 5 });
      assert(shown.result.kind === 'ready');
      assert.deepEqual(await api.generator.preview({ source: 'exam', seed: 5 }), shown);
      const exerciseId = idOf(await api.generator.start({ source: 'exam', seed: 5 }));
      const { exercise, steps } = await api.attempts.open({ exerciseId });
      assert.deepEqual(exercise.statement, shown.result.statement);
      assert.deepEqual([exercise.code, steps.length], [shown.result.code, shown.handwork.steps]);
      assert.equal(idOf(await api.generator.start({ source: 'exam', seed: 5 })), exerciseId);
    }),
  },
  {
    name: 'rolls a seed where none is given',
    run: drawing(async ({ generator }) => {
      const { seed } = await generator.preview({ source: 'warm_up', seed: null });
      assert(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 30);
    }),
  },
  {
    name: 'opens the exercise of a code, and says where a code is wrong',
    run: drawing(async (api) => {
      const code = await codeOf(api);
      const read = await api.generator.readCode({ text: code.toLowerCase() });
      assert(read.kind === 'code' && read.code === code && read.seed === 11);
      const exerciseId = idOf(await api.generator.start({ source: { code }, seed: 0 }));
      assert.equal((await api.attempts.open({ exerciseId })).exercise.code, code);
      const typed = ` ${code.slice(0, 5)}${code[5] === '0' ? '2' : '0'}${code.slice(6)}`;
      const wrong = await api.generator.readCode({ text: typed });
      assert.deepEqual([wrong.kind, 'place' in wrong && wrong.place], ['problem', 6]);
      assert.equal((await api.generator.start({ source: { code: typed }, seed: 0 })).kind, 'refused');
      const { code: failure } = await failureOf(api.generator.preview({ source: { code: typed }, seed: 0 }));
      assert.equal(failure, 'invalidInput');
    }),
  },
  {
    name: 'lists recent exercises, and leaves out those that are hidden',
    run: drawing(async (api) => {
      const exerciseId = idOf(await api.generator.start({ source: 'warm_up', seed: 12 }));
      const listed = async () => (await api.home.read({})).recent.map((recent) => recent.exerciseId);
      assert.equal((await listed())[0], exerciseId);
      assert.deepEqual(await api.home.hideRecent({ exerciseId }), { hidden: true });
      assert(!(await listed()).includes(exerciseId));
      assert.deepEqual(await api.home.restoreRecent({ exerciseId }), { hidden: false });
      assert.equal((await listed())[0], exerciseId);
      const lost = await failureOf(api.home.hideRecent({ exerciseId: 'classic-1' }));
      assert.deepEqual(lost, { code: 'notFound', what: 'exercise' });
    }),
  },
  {
    name: 'makes other exercises of one',
    run: drawing(async (api) => {
      const like = idOf(await api.generator.likeThisOne({ exerciseId: 'classic-1' }));
      const { exercise } = await api.attempts.open({ exerciseId: like });
      assert.deepEqual(
        exercise.layers.map(({ units }) => units),
        [5, 3, 2],
      );
      assert.equal(idOf(await api.generator.withSoftmax({ exerciseId: 'classic-2a' })), 'classic-3a');
      const soft = idOf(await api.generator.withSoftmax({ exerciseId: 'classic-1' }));
      assert.equal((await api.attempts.open({ exerciseId: soft })).exercise.canSoftmax, false);
    }),
  },
  {
    name: 'writes an exercise as a file and reads it back',
    run: drawing(async (api) => {
      const exerciseId = idOf(await api.generator.start({ source: 'hard', seed: 3 }));
      const { name, text } = await api.generator.writeFile({ exerciseId });
      assert.match(name, /^[\w-]+\.json$/);
      assert.equal(idOf(await api.generator.readFile({ text })), exerciseId);
      assert.equal((await api.generator.readFile({ text: '{' })).kind, 'refused');
    }),
  },
  {
    name: 'keeps presets of its own, and brings deleted ones back',
    run: drawing(async ({ generator }) => {
      const { usual: knobs } = await generator.offer({});
      const made = await generator.savePreset({ name: ' Monday ', knobs });
      const preset = made.kind === 'saved' ? made.saved.find(({ name }) => name === 'Monday') : undefined;
      assert(preset);
      const { id } = preset;
      assert.deepEqual(preset.knobs, knobs);
      assert.equal((await generator.savePreset({ name: 'MONDAY', knobs })).kind, 'refused');
      await generator.renamePreset({ id, name: 'Tuesday' });
      const names = async () => (await generator.offer({})).saved.map(({ name }) => name);
      assert.deepEqual(await names(), ['Tuesday']);
      await generator.deletePreset({ id });
      assert.deepEqual(await names(), []);
      await generator.restorePreset({ id });
      assert.deepEqual(await names(), ['Tuesday']);
      await generator.deletePreset({ id });
      const lost = await failureOf(generator.renamePreset({ id: 'nobody', name: 'x' }));
      assert.deepEqual(lost, { code: 'notFound', what: 'preset' });
    }),
  },
];
