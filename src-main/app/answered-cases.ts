/** What every host must answer: each endpoint at its work. */
import assert from 'node:assert/strict';
import { createClient } from '../../src-shared/contract/client.ts';
import type { Settings } from '../../src-shared/contract/settings.ts';
import { exerciseId, first, onAttempt, type ContractCase } from './contract-case.ts';

export const answeredCases: readonly ContractCase[] = [
  {
    name: 'tells what it is',
    run: async (invoke) => {
      const info = await createClient(invoke).app.info({});
      assert.match(info.version, /^\d+\.\d+\.\d+/);
      assert.notEqual(info.dataFolder, '');
    },
  },
  {
    name: 'lists the exercises',
    run: async (invoke) => {
      const { exercises } = await createClient(invoke).home.read({});
      assert.deepEqual(
        exercises.map(({ number }) => number),
        ['1', '2a', '2b', '3a', '3b'],
      );
    },
  },
  {
    name: 'opens the attempt that was begun last',
    run: onAttempt(async (api, { attemptId }) => {
      assert.equal((await api.attempts.open({ exerciseId })).attemptId, attemptId);
      const fresh = await api.attempts.restart({ exerciseId });
      assert.notEqual(fresh.attemptId, attemptId);
      assert.deepEqual(fresh.drafts, {});
    }),
  },
  {
    name: 'keeps typed text and the place, whatever the text is',
    run: onAttempt(async (api, { attemptId }) => {
      const cells = [['\u2212\u03c3("\\\u0000\u{1F600}'], [' \t1/3 '], ['x'.repeat(20_000)]];
      assert.deepEqual(await api.attempts.saveDraft({ ...first, attemptId, cells }), { saved: true });
      const { drafts, position } = await api.attempts.open({ exerciseId });
      assert.deepEqual(drafts, { 'z[1]': cells });
      assert.deepEqual(position, first.position);
    }),
  },
  {
    name: 'checks a step and keeps the check',
    run: onAttempt(async (api, { attemptId }) => {
      const cells = [['0.2'], ['0,2'], ['0.20']];
      const { result } = await api.attempts.check({ attemptId, step: 'z[1]', cells });
      assert.deepEqual([result.verdict, result.earned, result.total], ['correct', 1, 1]);
      assert.deepEqual((await api.attempts.open({ exerciseId })).results, { 'z[1]': result });
    }),
  },
  {
    name: 'grades nothing that takes long, and has nothing to stop',
    run: onAttempt(async (api) => {
      assert.deepEqual(await api.attempts.progress({}), { grading: null });
      assert.deepEqual(await api.attempts.stop({}), { stopped: false });
    }),
  },
  {
    name: 'opens hints rung by rung, and keeps them open',
    run: onAttempt(async (api, { attemptId }) => {
      const ask = { attemptId, step: 'x[1]', row: 2, col: 0 };
      const formula = await api.attempts.hint({ ...ask, rung: 1 });
      assert.deepEqual([formula.rung, formula.numbers, formula.revealed], [1, null, null]);
      const numbers = await api.attempts.hint({ ...ask, rung: 2 });
      assert.match(numbers.numbers?.tex ?? '', /z\^\{\[1\]\}/);
      const shown = await api.attempts.hint({ ...ask, rung: 3 });
      assert.deepEqual([shown.result?.verdict, shown.result?.earned], ['shown', 0]);
      const view = await api.attempts.open({ exerciseId });
      assert.deepEqual(view.results, { 'x[1]': shown.result });
      assert.deepEqual(view.hints['x[1]']?.revealed, shown.revealed);
    }),
  },
  {
    name: 'tells what a text is worth and what a cell is made of',
    run: onAttempt(async (api, { attemptId }) => {
      assert.deepEqual(await api.attempts.preview({ text: '1/3' }), { value: '0.333333', problem: null });
      const { operands, units } = await api.attempts.sources({ attemptId, step: 'x[1]', row: 2, col: 0 });
      assert.deepEqual(operands, [{ id: 'z[1]', cells: [[2, 0]] }]);
      assert.deepEqual(units, [{ layer: 1, unit: 2 }]);
    }),
  },
  {
    name: 'lists attempts, and opens the one that is named',
    run: onAttempt(async (api, { attemptId, attempt }) => {
      const { attempts } = await api.attempts.list({ exerciseId });
      assert.deepEqual([attempts[0]?.attemptId, attempts[0]?.number], [attemptId, attempt.number]);
      await api.attempts.restart({ exerciseId });
      const again = await api.attempts.open({ exerciseId, attemptId });
      assert.deepEqual(again.attempt, { ...attempt, of: attempt.of + 1 });
    }),
  },
  {
    name: 'compares two exercises once it is wanted',
    run: async (invoke) => {
      const { compare } = createClient(invoke);
      const asked = await compare.read({ exerciseId: 'classic-3a', anyway: false });
      assert(!asked.due);
      assert.deepEqual(
        asked.unfinished.map(({ number }) => number),
        ['2a', '3a'],
      );
      const page = await compare.read({ exerciseId: 'classic-2a', anyway: true });
      assert(page.due);
      assert.deepEqual(
        page.sides.map(({ number }) => number),
        ['2a', '3a'],
      );
    },
  },
  {
    name: 'keeps settings',
    run: async (invoke) => {
      const { settings } = createClient(invoke);
      const { settings: before } = await settings.read({});
      const other: Settings = {
        theme: 'dark',
        target: 'z',
        decimalSign: 'comma',
        precision: { digits: 3, kind: 'decimals' },
        textSize: 150,
        reducedMotion: 'on',
        tolerance: { rule: 'decimals', digits: 4 },
        minimumDigits: 3,
      };
      for (const written of [other, before]) {
        assert.deepEqual(await settings.write(written), written);
        assert.deepEqual(await settings.read({}), { settings: written, reset: [] });
      }
    },
  },
];
