/** Leaving out steps and cells never makes the verdicts of what remains worse. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Chance } from '../../testing/chance.ts';
import { isProving } from '../../testing/full-counts.ts';
import {
  gradeTexts,
  isAccepted,
  loadMistakeCases,
  textsOf,
  type MistakeCase,
} from '../../testing/mistake-cases.ts';
import { percent, tell } from '../../testing/tell.ts';
import { mistakeKinds } from '../solution/mistake.ts';
import type { Solution } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';

let cases: readonly MistakeCase[];
let solutionOf: (exercise: string) => Solution;
beforeAll(() => {
  ({ cases, solutionOf } = loadMistakeCases());
});

/** All of them under `npm run prove`, else every tenth. */
const chosen = (): readonly MistakeCase[] => (isProving ? cases : cases.filter((_, at) => at % 10 === 3));

type Blanking = (answers: ReadonlyMap<string, RawCells>, chance: Chance) => Map<string, RawCells>;

const withoutSteps =
  (share: number): Blanking =>
  (answers, chance) =>
    new Map([...answers].filter(() => !chance.is(share)));

const withoutCells =
  (share: number): Blanking =>
  (answers, chance) =>
    new Map(
      [...answers].map(([id, rows]) => [
        id,
        rows.map((row) => row.map((text) => (chance.is(share) ? '' : text))),
      ]),
    );

describe('what remains', () => {
  it.each<[string, Blanking]>([
    ['a third of the steps', withoutSteps(0.3)],
    ['two thirds of the steps', withoutSteps(0.7)],
    ['a fifth of the cells', withoutCells(0.2)],
    ['half of the cells', withoutCells(0.5)],
    ['steps and cells', (answers, chance) => withoutCells(0.2)(withoutSteps(0.3)(answers, chance), chance)],
  ])('is not judged worse without %s', (what, blanking) => {
    const chance = new Chance(11);
    const worse: string[] = [];
    let compared = 0;
    for (const one of chosen()) {
      const solution = solutionOf(one.exercise);
      const answers = textsOf(one);
      const whole = gradeTexts(solution, answers);
      const left = gradeTexts(solution, blanking(answers, chance));
      // A fault that is left out shows in the first step after it, once.
      const hidden = new Set(
        [...whole.steps].filter(([, { verdict }]) => verdict === 'wrong').map(([id]) => id),
      );
      // Another convention is charged where it shows first, which may be a later step now.
      let mayCharge = [...whole.steps.values()].some(({ diagnosis }) => diagnosis?.kind === 'convention');
      for (const [id, { verdict, diagnosis, pastBlanks }] of left.steps) {
        if (!isAccepted(whole.steps.get(id)?.verdict)) continue;
        compared += 1;
        if (verdict !== 'wrong') continue;
        const isCharge = mayCharge && diagnosis?.kind === 'convention';
        if (isCharge) mayCharge = false;
        if (isCharge) continue;
        const shows = pastBlanks.filter((blank) => hidden.delete(blank));
        if (shows.length === 0) worse.push(`${one.id} ${one.label} ${id}`);
      }
    }
    tell(`without ${what}: judged worse ${percent(worse.length, compared)}`);
    expect(compared).toBeGreaterThan(300);
    // A few entries that two explanations fit, where the first one taken was the other.
    expect(worse.length, worse.join('; ')).toBeLessThanOrEqual(1 + compared / 1000);
  });

  it.each([
    ['a third of the steps', withoutSteps(0.3)],
    ['two thirds of the steps', withoutSteps(0.7)],
    ['half of the cells', withoutCells(0.5)],
  ])('is charged once for another convention without %s', (_, blanking) => {
    const chance = new Chance(5);
    const kinds: Readonly<Record<string, string>> = mistakeKinds;
    const followed = cases.filter(({ label }) => kinds[label] === 'convention');
    const charges = followed.map((one) => {
      const { steps } = gradeTexts(solutionOf(one.exercise), blanking(textsOf(one), chance));
      return [...steps.values()].filter(({ diagnosis }) => diagnosis?.kind === 'convention').length;
    });
    const once = charges.filter((count) => count === 1).length;
    expect(once).toBeGreaterThan(followed.length / 3);
    expect(charges.filter((count) => count > 1).length).toBeLessThanOrEqual(followed.length / 100);
  });
});
