/** What every host must do about worked solutions and printed documents. */
import assert from 'node:assert/strict';
import type { PaperOptions } from '../../src-shared/contract/paper-views.ts';
import { exerciseId, failureOf, onAttempt, type ContractCase } from './contract-case.ts';

const paperOptions: PaperOptions = {
  precision: null,
  paper: 'a4',
  intermediate: false,
  byExample: false,
  mistakes: false,
  own: true,
};

const ask = { exerciseId, options: paperOptions };

export const paperCases: readonly ContractCase[] = [
  {
    name: 'shows the worked solution once it is wanted, which reveals what is left',
    run: onAttempt(async (api, { attemptId, steps }) => {
      await api.attempts.check({ attemptId, step: 'z[1]', cells: [['0.2'], ['0.2'], ['0.2']] });
      const asked = await api.paper.solution({ ...ask, anyway: false });
      assert(!asked.due);
      assert.deepEqual([asked.attemptId, asked.left], [attemptId, steps.length - 1]);
      const read = await api.paper.solution({ ...ask, anyway: true });
      assert(read.due);
      assert(read.blocks.some((block) => block.kind === 'equation' && block.stepId === 'delta[1]'));
      const { results } = await api.attempts.open({ exerciseId });
      assert.deepEqual([results['z[1]']?.verdict, results['z[1]']?.earned], ['correct', 1]);
      assert.deepEqual([results['delta[1]']?.verdict, results['delta[1]']?.earned], ['shown', 0]);
    }),
  },
  {
    name: 'prints nothing that is not due, and the question sheet at any time',
    run: onAttempt(async (api) => {
      for (const what of ['solution', 'key'] as const) {
        const failure = await failureOf(api.paper.preview({ ...ask, what }));
        assert.deepEqual(failure, { code: 'notDue' });
      }
      assert.deepEqual(await failureOf(api.paper.numpy({ exerciseId })), { code: 'notDue' });
      const { pages } = await api.paper.preview({ ...ask, what: 'sheet' });
      assert(pages.length > 0);
      for (const page of pages) assert.match(page, /^<svg /);
    }),
  },
  {
    name: 'writes the exercise as a script when its values are due',
    run: onAttempt(async (api) => {
      await api.paper.solution({ ...ask, anyway: true });
      const { text } = await api.paper.numpy({ exerciseId });
      assert.match(text, /^delta2 = .*\n/m);
    }),
  },
];
