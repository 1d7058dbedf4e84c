/** No id of a step reaches a person as it is written in code: not in a title, a sentence, a spoken name or a label. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { classics } from '../../src-shared/generator/classic-list.ts';
import { AppOnDisk } from '../../testing/app-on-disk.ts';
import { repeats } from '../../testing/full-counts.ts';

let app: AppOnDisk;
beforeAll(() => {
  app = new AppOnDisk();
});
afterAll(() => {
  app.remove();
});

const RAW = /\w\[\d+\]|\w@\d|_new\b|\b(?:delta|dW|db|query)\.?\[|\bdelta_[a-z]\b/;
/** What is for the program: names, addresses, what is typed, and TeX, which has brackets of its own. */
const forProgram = /^(?:id|.*Id|step|tex|code|typed|insert|subject|plain|carriedFrom)$/;

const listsIds = /\.(?:phases\.steps|stepIds)$/;

/** Every string that is shown, with the way to it. */
function shownIn(value: unknown, way = ''): string[] {
  if (typeof value === 'string') return listsIds.test(way) ? [] : [`${way}: ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    return forProgram.test(key) && typeof part === 'string'
      ? []
      : shownIn(part, Array.isArray(value) ? way : `${way}.${key}`);
  });
}

function expectNoIds(reply: unknown): void {
  // The way to a string may hold ids: maps are kept by them.
  const raw = shownIn(reply).filter((shown) => RAW.test(shown.slice(shown.indexOf(': ') + 2)));
  expect(raw).toEqual([]);
}

async function expectNoIdsIn(exerciseId: string): Promise<void> {
  const view = await app.api.attempts.open({ exerciseId });
  expectNoIds(view);
  const { attemptId } = view;
  for (const { id: step, rows, cols } of view.steps) {
    const cells = Array.from({ length: rows }, () => Array.from({ length: cols }, () => '0.9871'));
    const at = { attemptId, step, row: 0, col: 0 };
    expectNoIds(await app.api.attempts.check({ attemptId, step, cells }));
    expectNoIds(await app.api.attempts.sources(at));
    expectNoIds(await app.api.attempts.hint({ ...at, rung: 2 }));
  }
  const options = {
    precision: null,
    own: true,
    intermediate: true,
    byExample: true,
    mistakes: true,
    paper: 'a4' as const,
  };
  expectNoIds(await app.api.paper.solution({ exerciseId, options, anyway: true }));
}

it.each(classics.map(({ id }) => id))('%s', async (exerciseId) => {
  await expectNoIdsIn(exerciseId);
  await app.api.compare.read({ exerciseId, anyway: true }).then(expectNoIds, () => undefined);
});

it('drawn exercises, as previewed, and Home', async () => {
  for (let seed = 0; seed < repeats(100, 0.02); seed += 1) {
    for (const source of ['warm_up', 'exam'] as const) {
      expectNoIds(await app.api.generator.preview({ source, seed }));
      const started = await app.api.generator.start({ source, seed });
      if (started.kind === 'started' && seed === 0) await expectNoIdsIn(started.exerciseId);
    }
  }
  expectNoIds(await app.api.home.read({}));
});

it('derivations, none of them with the number of another', async () => {
  const { problems } = await app.api.derivations.list({});
  expectNoIds(problems);
  const numbers = problems.flatMap(({ number }) => (number === '' ? [] : [number]));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const { problemId } of problems) {
    const view = await app.api.derivations.open({ problemId });
    expectNoIds({ ...view, palette: [], typing: [] });
  }
});
