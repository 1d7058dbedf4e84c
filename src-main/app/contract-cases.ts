/** What every host must do with the contract, as cases that any test runner can run over any way to the host. */
import assert from 'node:assert/strict';
import { createClient } from '../../src-shared/contract/client.ts';
import { contract, type Api } from '../../src-shared/contract/contract.ts';
import { ApiFailure, type ApiError } from '../../src-shared/contract/errors.ts';
import type { WorkspaceView } from '../../src-shared/contract/views.ts';
import type { Invoke, Reply, Request } from '../../src-shared/contract/wire.ts';

export interface ContractCase {
  readonly name: string;
  /** Leaves the host as usable as before. Rejects when the host does something else than it must. */
  readonly run: (invoke: Invoke) => Promise<void>;
}

const exerciseId = 'classic-1';
const first = { step: 'z[1]', cells: [['0.2'], ['0,2'], ['']], position: { step: 'z[1]', row: 2, col: 0 } };

async function ask(invoke: Invoke, endpoint: string, input: unknown, seq = 1): Promise<Reply> {
  return (await invoke({ seq, endpoint, input })) as Reply;
}

/** The error of a call that must fail. */
async function failureOf(call: Promise<unknown>): Promise<ApiError> {
  const settled = await call.then(
    () => null,
    (error: unknown) => error,
  );
  assert(settled instanceof ApiFailure, 'the call did not fail as it must');
  return settled.error;
}

async function errorOf(invoke: Invoke, endpoint: string, input: unknown): Promise<ApiError> {
  const reply = await ask(invoke, endpoint, input);
  assert(!reply.ok, `${endpoint} took ${JSON.stringify(input)}`);
  return reply.error;
}

type Work = (api: Api, view: WorkspaceView, invoke: Invoke) => Promise<void>;

/** On a fresh attempt. */
const onAttempt =
  (work: Work): ContractCase['run'] =>
  async (invoke) => {
    const api = createClient(invoke);
    await work(api, await api.attempts.restart({ exerciseId }), invoke);
  };

const good: readonly ContractCase[] = [
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
      const result = await api.attempts.check({ attemptId, step: 'z[1]', cells });
      assert.deepEqual([result.verdict, result.earned, result.total], ['correct', 1, 1]);
      assert.deepEqual((await api.attempts.open({ exerciseId })).results, { 'z[1]': result });
    }),
  },
  {
    name: 'keeps settings',
    run: async (invoke) => {
      const { settings } = createClient(invoke);
      for (const theme of ['dark', 'system'] as const) {
        assert.deepEqual(await settings.write({ theme }), { theme });
        assert.deepEqual(await settings.read({}), { theme });
      }
    },
  },
];

const names = Object.entries(contract).flatMap(([group, members]) =>
  Object.keys(members).map((name) => `${group}.${name}`),
);
const wrongInputs = [undefined, null, 0, 'x', true, [{}], { foreign: 1 }, { exerciseId: 1 }];

const refused: readonly ContractCase[] = [
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
        const error = await errorOf(invoke, 'attempts.saveDraft', { ...first, attemptId, position });
        assert.equal(error.code, 'invalidInput');
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
      ];
      for (const [call, what] of missing) {
        assert.deepEqual(await failureOf(call()), { code: 'notFound', what });
      }
    }),
  },
];

const unknownEndpoints = [
  '__proto__.toString',
  'constructor.name',
  'toString.call',
  'attempts.__proto__',
  'attempts.constructor',
  'attempts.hasOwnProperty',
  'attempts',
  'home.read.then',
  'nothing.here',
  '',
];

const wire: readonly ContractCase[] = [
  {
    name: 'knows no other endpoints, whatever they are called',
    run: async (invoke) => {
      for (const endpoint of unknownEndpoints) {
        assert.deepEqual(await errorOf(invoke, endpoint, {}), { code: 'notFound', what: 'endpoint' });
      }
    },
  },
  {
    name: 'brings each sequence number back',
    run: async (invoke) => {
      for (const seq of [0, 7, 2 ** 40]) {
        assert.equal((await ask(invoke, 'settings.read', {}, seq)).seq, seq);
        assert.equal((await ask(invoke, 'nothing.here', {}, seq)).seq, seq);
        assert.equal((await ask(invoke, 'settings.write', {}, seq)).seq, seq);
      }
    },
  },
  {
    name: 'refuses a request without a right sequence number',
    run: async (invoke) => {
      for (const seq of [-1, 0.5, '1', null, undefined]) {
        const reply = (await invoke({ seq, endpoint: 'settings.read', input: {} } as Request)) as Reply;
        assert(!reply.ok && reply.error.code === 'invalidInput');
        assert.equal(reply.seq, 0);
      }
    },
  },
  {
    name: 'drops the reply to an outdated call where only the newest counts',
    run: onAttempt(async (api, { attemptId }) => {
      const reads = [api.home.read({}), api.home.read({}), api.home.read({})];
      const outcomes = (await Promise.allSettled(reads)).map(({ status }) => status);
      assert.deepEqual(outcomes, ['rejected', 'rejected', 'fulfilled']);
      const old = failureOf(api.attempts.check({ attemptId, step: 'z[1]', cells: first.cells }));
      const newest = await api.attempts.check({ attemptId, step: 'E', cells: [['0.251693']] });
      assert.deepEqual(await old, { code: 'superseded' });
      assert.equal(newest.verdict, 'correct');
      const kept = [api.settings.read({}), api.settings.read({})];
      assert.equal((await Promise.all(kept)).length, 2);
    }),
  },
];

export const contractCases: readonly ContractCase[] = [...good, ...refused, ...wire];
