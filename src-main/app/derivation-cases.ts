/** What every host must do with derivations. */
import assert from 'node:assert/strict';
import { createClient } from '../../src-shared/contract/client.ts';
import type { Api } from '../../src-shared/contract/contract.ts';
import type { DerivationView } from '../../src-shared/contract/derivation-views.ts';
import type { Invoke } from '../../src-shared/contract/wire.ts';
import { errorOf, failureOf, type ContractCase } from './contract-case.ts';

const problemId = 'D3';
const wrong = 'dzhat_k/dz_k = s(2z_k) (1 - s(2z_k))';
const right = 'dzhat_k/dz_k = 2 s(2z_k) (1 - s(2z_k))';
const result = 'delta_k = -2 t_k (1 - s(2z_k))';

type Work = (api: Api['derivations'], view: DerivationView, invoke: Invoke) => Promise<void>;

/** On a fresh attempt at the sheet's third. */
const deriving = (work: Work): ContractCase['run'] => {
  return async (invoke) => {
    const { derivations } = createClient(invoke);
    await work(derivations, await derivations.restart({ problemId }), invoke);
  };
};

export const derivationCases: readonly ContractCase[] = [
  {
    name: 'lists derivations, and draws one that is the same for its code',
    run: deriving(async (api) => {
      const { problems, difficulties } = await api.list({});
      const named = problems.filter(({ group }) => group !== 'drawn');
      assert.equal(named.length, 11);
      for (const { difficulty } of difficulties) {
        const { problemId: code } = await api.draw({ difficulty });
        const { problem } = await api.open({ problemId: code });
        assert.deepEqual([problem.group, problem.code], ['drawn', code]);
        assert.deepEqual((await api.open({ problemId: code.toLowerCase() })).problem, problem);
      }
    }),
  },
  {
    name: 'tells the code of a derivation from that of an exercise',
    run: async (invoke) => {
      const { derivations, generator } = createClient(invoke);
      const { problemId: code } = await derivations.draw({ difficulty: 4 });
      const read = await generator.readCode({ text: ` ${code.toLowerCase()}` });
      assert.deepEqual(read, { kind: 'derivation', problemId: code });
      const started = await generator.start({ source: { code }, seed: 0 });
      assert.deepEqual(started, { kind: 'refused', sentence: 'This is the share code of a derivation.' });
    },
  },
  {
    name: 'keeps lines and the place, whatever they are',
    run: deriving(async (api, { attemptId }) => {
      const lines = ['\u2202\u03c3("\\\u0000\u{1F600}', ' \t', 'x'.repeat(2000)];
      const position = { line: 2, caret: 2000 };
      assert.deepEqual(await api.saveDraft({ attemptId, lines, position }), { saved: true });
      const view = await api.open({ problemId });
      assert.deepEqual([view.attemptId, view.lines, view.position], [attemptId, lines, position]);
      assert.equal(view.previews.length, 3);
    }),
  },
  {
    name: 'checks lines, shows where one goes wrong, and keeps the checks',
    run: deriving(async (api, { attemptId }) => {
      const first = await api.check({ attemptId, lines: [wrong, result], line: 1 });
      assert.deepEqual(
        first.results.map(({ mark }) => mark),
        ['bad', 'ok'],
      );
      assert.equal(first.results[0]?.counterexample?.rows[0]?.ratio, '0.5');
      const fixed = await api.check({ attemptId, lines: [right, result], line: 0 });
      assert.deepEqual([fixed.standing.earned, fixed.standing.total], [2, 4]);
      assert(fixed.standing.complete && fixed.standing.afterword);
      await api.saveDraft({ attemptId, lines: [right, result], position: { line: 0, caret: 0 } });
      const { results, standing } = await api.open({ problemId, attemptId });
      assert.deepEqual({ results, standing }, { results: fixed.results, standing: fixed.standing });
    }),
  },
  {
    name: 'opens hints for the next line, and the worked solution once it is wanted',
    run: deriving(async (api, { attemptId }) => {
      const lines = [''];
      const { hints } = await api.hint({ attemptId, lines, rung: 3 });
      assert.deepEqual([hints.opened, hints.line], [3, 'delta_k = dE/dy_k dy_k/dz_k']);
      assert.deepEqual(await api.solution({ attemptId, lines, anyway: false }), { due: false });
      const early = await failureOf(api.exportSolution({ attemptId, lines, paper: 'a4' }));
      assert.deepEqual(early, { code: 'notDue' });
      const solution = await api.solution({ attemptId, lines, anyway: true });
      assert(solution.due && solution.lines.length === 6);
    }),
  },
  {
    name: 'tells what a line looks like and what can be typed',
    run: deriving(async (api) => {
      const { formula, missing } = await api.preview({ problemId, text: '2 t_k (1 - s(2z_k' });
      assert.deepEqual([formula?.spoken.startsWith('2 times t k'), missing], [true, '))']);
      const { options } = await api.complete({ problemId, text: 'del', caret: 3 });
      assert.deepEqual(
        options.map(({ insert }) => insert),
        ['delta_k = '],
      );
    }),
  },
  {
    name: 'lists attempts at a derivation, and opens the one that is named',
    run: deriving(async (api, { attemptId, attempt }) => {
      await api.saveDraft({ attemptId, lines: ['1'], position: { line: 0, caret: 1 } });
      await api.restart({ problemId });
      const { attempts } = await api.attempts({ problemId });
      assert.deepEqual([attempts[1]?.attemptId, attempts[1]?.number], [attemptId, attempt.number]);
      const again = await api.open({ problemId, attemptId });
      assert.deepEqual(again.attempt, { ...attempt, of: attempt.of + 1 });
    }),
  },
  {
    name: 'refuses lines that are too many or too long, and places outside them',
    run: deriving(async (_api, { attemptId }, invoke) => {
      const position = { line: 0, caret: 0 };
      const refused = [
        [{ lines: ['x'.repeat(2001)] }, 'lines.0'],
        [{ lines: Array<string>(65).fill('') }, 'lines'],
        [{ lines: [] }, 'lines'],
        [{ lines: [''], position: { line: 1, caret: 0 } }, 'position'],
        [{ lines: [''], position: { line: 0, caret: 1 } }, 'position'],
        [{ lines: [''], position: { line: -1, caret: 0 } }, 'position.line'],
      ] as const;
      for (const [input, path] of refused) {
        const sent = { attemptId, position, ...input };
        const error = await errorOf(invoke, 'derivations.saveDraft', sent);
        assert(error.code === 'invalidInput' && error.issues[0]?.path === path, JSON.stringify(error));
      }
    }),
  },
  {
    name: 'finds no derivation that does not exist',
    run: deriving(async (api, { attemptId }) => {
      const lines = [''];
      const missing: [() => Promise<unknown>, string][] = [
        ...['D9', '__proto__', 'constructor', '1ZG2-3NQK-8NMR', '110H-3NQK-8N7S'].map(
          (id): [() => Promise<unknown>, string] => [() => api.open({ problemId: id }), 'exercise'],
        ),
        [() => api.restart({ problemId: 'D9' }), 'exercise'],
        [() => api.preview({ problemId: 'D9', text: '' }), 'exercise'],
        [() => api.open({ problemId: 'D1', attemptId }), 'attempt'],
        [() => api.check({ attemptId: 'nobody', lines, line: 0 }), 'attempt'],
        [() => api.hint({ attemptId: `${attemptId}'--`, lines, rung: 1 }), 'attempt'],
        [() => api.solution({ attemptId: 'nobody', lines, anyway: true }), 'attempt'],
        [() => api.saveDraft({ attemptId: 'nobody', lines, position: { line: 0, caret: 0 } }), 'attempt'],
      ];
      for (const [call, what] of missing) {
        assert.deepEqual(await failureOf(call()), { code: 'notFound', what });
      }
    }),
  },
  {
    name: 'goes on answering while a line asks for much',
    run: deriving(async (api, { attemptId }, invoke) => {
      const nested = `${'exp('.repeat(20)}z_k${')'.repeat(20)}`;
      const line = `delta_k = sum_i(sum_j(cosh(z_i) ^ (sin(z_j) + 0.5) * (${nested} - ${nested})))`;
      const checked = api.check({ attemptId, lines: [line], line: 0 });
      const { settings } = createClient(invoke);
      for (let asked = 0; asked < 20; asked += 1) await settings.read({});
      const { results } = await checked;
      assert.equal(results.length, 1);
    }),
  },
];
