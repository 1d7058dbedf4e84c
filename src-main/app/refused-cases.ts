/** What every host must refuse: wrong input, places outside a step, and what does not exist. */
import assert from 'node:assert/strict';
import { contract } from '../../src-shared/contract/contract.ts';
import { errorOf, exerciseId, failureOf, first, onAttempt, type ContractCase } from './contract-case.ts';

const names = Object.entries(contract).flatMap(([group, members]) =>
  Object.keys(members).map((name) => `${group}.${name}`),
);
const wrongInputs = [undefined, null, 0, 'x', true, [{}], { foreign: 1 }, { exerciseId: 1 }];

export const refusedCases: readonly ContractCase[] = [
  ...names.map((name): ContractCase => ({
    name: `refuses wrong input to ${name}`,
    run: async (invoke) => {
      for (const input of wrongInputs) {
        const error = await errorOf(invoke, name, input);
        assert.equal(error.code, 'invalidInput');
      }
    },
  })),
  {
    name: 'refuses text and tables that are too large, and names the field',
    run: onAttempt(async (_api, { attemptId }, invoke) => {
      const wrong = [
        [[['x'.repeat(20_001)], [''], ['']], 'cells.0.0'],
        [Array.from({ length: 65 }, () => ['']), 'cells'],
        [[Array.from({ length: 65 }, () => '')], 'cells.0'],
        [[[1], [''], ['']], 'cells.0.0'],
      ] as const;
      for (const [cells, path] of wrong) {
        const error = await errorOf(invoke, 'attempts.saveDraft', { ...first, attemptId, cells });
        assert(error.code === 'invalidInput' && error.issues[0]?.path === path, JSON.stringify(error));
      }
    }),
  },
  {
    name: 'refuses cells of another shape, and names the step',
    run: onAttempt(async (api, { attemptId }) => {
      for (const cells of [[], [['']], [[''], ['']], [['', ''], [''], ['']]]) {
        const calls = [
          api.attempts.saveDraft({ ...first, attemptId, cells }),
          api.attempts.check({ attemptId, step: 'z[1]', cells }),
        ];
        for (const error of await Promise.all(calls.map(failureOf))) {
          assert.deepEqual(error, {
            code: 'invalidInput',
            issues: [{ path: 'cells', message: 'step z[1] takes 3 × 1 cells' }],
          });
        }
      }
    }),
  },
  {
    name: 'refuses a place outside the step',
    run: onAttempt(async (_api, { attemptId }, invoke) => {
      for (const place of [{ row: 3 }, { col: 1 }, { row: -1 }, { row: 0.5 }, { row: '0' }]) {
        const position = { ...first.position, ...place };
        const cell = { attemptId, step: 'z[1]', row: 0, col: 0, ...place };
        const refused = [
          await errorOf(invoke, 'attempts.saveDraft', { ...first, attemptId, position }),
          await errorOf(invoke, 'attempts.sources', cell),
          await errorOf(invoke, 'attempts.hint', { ...cell, rung: 1 }),
        ];
        for (const { code } of refused) assert.equal(code, 'invalidInput');
      }
    }),
  },
  {
    name: 'does not find what does not exist',
    run: onAttempt(async (api, { attemptId }) => {
      const { cells } = first;
      const lost = { ...first.position, step: 'z[9]' };
      const missing: [() => Promise<unknown>, string][] = [
        [() => api.attempts.open({ exerciseId: 'classic-9' }), 'exercise'],
        [() => api.attempts.open({ exerciseId: '__proto__' }), 'exercise'],
        [() => api.attempts.restart({ exerciseId: 'constructor' }), 'exercise'],
        [() => api.attempts.saveDraft({ ...first, attemptId: 'nobody' }), 'attempt'],
        [() => api.attempts.check({ attemptId: `${attemptId}'--`, step: 'z[1]', cells }), 'attempt'],
        [() => api.attempts.saveDraft({ ...first, attemptId, step: 'z[9]' }), 'step'],
        [() => api.attempts.saveDraft({ ...first, attemptId, position: lost }), 'step'],
        [() => api.attempts.check({ attemptId, step: 'toString', cells }), 'step'],
        [() => api.attempts.open({ exerciseId: 'classic-2a', attemptId }), 'attempt'],
        [() => api.attempts.open({ exerciseId, attemptId: 'nobody' }), 'attempt'],
        [() => api.attempts.list({ exerciseId: 'classic-9' }), 'exercise'],
        [() => api.attempts.sources({ ...lost, attemptId }), 'step'],
        [() => api.attempts.hint({ ...lost, attemptId, rung: 1 }), 'step'],
        [() => api.attempts.hint({ ...lost, attemptId: 'nobody', rung: 3 }), 'attempt'],
        [() => api.compare.read({ exerciseId, anyway: true }), 'exercise'],
      ];
      for (const [call, what] of missing) {
        assert.deepEqual(await failureOf(call()), { code: 'notFound', what });
      }
    }),
  },
];
