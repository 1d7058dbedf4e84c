/** What every host must do with a request as such: its endpoint, its sequence number, its age. */
import assert from 'node:assert/strict';
import type { Reply, Request } from '../../src-shared/contract/wire.ts';
import { ask, errorOf, failureOf, first, onAttempt, type ContractCase } from './contract-case.ts';

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

export const wireCases: readonly ContractCase[] = [
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
      assert.equal(newest.result.verdict, 'correct');
      const kept = [api.settings.read({}), api.settings.read({})];
      assert.equal((await Promise.all(kept)).length, 2);
    }),
  },
];
