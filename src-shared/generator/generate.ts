/** Makes an exercise: draws from the seed until one is good enough. */
import type { Exercise } from '../exercise/exercise.ts';
import type { Knobs } from '../exercise/knobs.ts';
import type { Origin } from '../exercise/origin.ts';
import { shareCode } from '../exercise/share-code.ts';
import { askedSteps } from '../solution/asked-steps.ts';
import type { MistakeLabel } from '../solution/mistake.ts';
import { checkKnobs } from './check-knobs.ts';
import { drawAgain, knobsOfOrigin, newestVersion, toShow } from './draw-version.ts';
import { handwork, type Handwork } from './handwork.ts';
import { ruleWords } from './knob-words.ts';
import type { Candidate } from './quality/candidate.ts';
import { rules, type RuleName } from './quality/rules.ts';
import { applicableMistakes, separability, shows, type Separability } from './quality/separability.ts';
import { solveFinite } from './quality/solve-finite.ts';
import type { WrongFormula } from './quality/wrong-formulas.ts';
import { toItsEnd, type Search } from './search.ts';

export interface Generated {
  readonly exercise: Exercise;
  readonly origin: Origin;
  /** Null where the knobs hold what no code can carry. */
  readonly code: string | null;
  readonly separability: Separability;
  readonly handwork: Handwork;
  /** How many draws each rule refused before this one. */
  readonly refused: ReadonlyMap<RuleName, number>;
}

export interface Impossible {
  /** `settings`: the knobs do not fit together; else the rule that refused most of the draws that came to it. */
  readonly impossible: RuleName | 'settings';
  readonly sentence: string;
  readonly suggestion: string | null;
  /** Known mistakes that gave the right numbers, the most frequent first. */
  readonly hidden: readonly MistakeLabel[];
}

export interface Effort {
  readonly mostDraws?: number;
}

/** A share code has room for more; presets stay below a hundred. */
const usualDraws = 400;

/** Mistakes that can show at all in exercises of one shape: looked for once, used for every draw of that shape. */
interface Shape {
  readonly knobs: Knobs;
  readonly applicable: readonly WrongFormula[];
}

/** What was refused so far. */
interface Refusals {
  readonly rules: Map<RuleName, number>;
  readonly mistakes: Map<MistakeLabel, number>;
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

export function generate(
  source: Origin['source'],
  seed: number,
  effort: Effort = {},
): Generated | Impossible {
  return toItsEnd(searchFor(source, seed, effort));
}

export function* searchFor(
  source: Origin['source'],
  seed: number,
  { mostDraws = usualDraws }: Effort = {},
): Search<Generated | Impossible> {
  if (typeof source !== 'string') {
    const [problem] = checkKnobs(source);
    if (problem) return { impossible: 'settings', sentence: problem.sentence, suggestion: null, hidden: [] };
  }
  const refusals: Refusals = { rules: new Map(), mistakes: new Map() };
  let shape: Shape | null = null;
  for (let draw = 0; draw < mostDraws; draw += 1) {
    yield;
    const origin: Origin = { version: newestVersion, source, seed, draw };
    const knobs = knobsOfOrigin(origin);
    const exercise = drawAgain(origin, knobs);
    const candidate = solved(exercise);
    const broken = candidate ? firstBroken(candidate) : 'finite';
    if (candidate && !broken) {
      shape = yield* shapeOf(knobs, exercise, origin, shape);
      const hidden = yield* firstHidden(candidate, shape);
      if (!hidden) return yield* accept(candidate, origin, shape, refusals.rules);
      count(refusals.mistakes, hidden);
    }
    count(refusals.rules, broken ?? 'mistakes_show');
  }
  return impossible(refusals);
}

/** What there is to tell of a draw that was accepted once. @returns null where it cannot be worked out */
export function* describeDraw(origin: Origin): Search<Generated | null> {
  const knobs = knobsOfOrigin(origin);
  const candidate = solved(drawAgain(origin, knobs));
  if (!candidate) return null;
  const shape = yield* shapeOf(knobs, candidate.exercise, origin, null);
  return yield* accept(candidate, origin, shape, new Map());
}

function solved(exercise: Exercise): Candidate | null {
  const solution = solveFinite(exercise);
  return solution && { exercise, solution, asked: askedSteps(solution, exercise) };
}

function firstBroken(candidate: Candidate): RuleName | null {
  return rules.find(({ holds }) => !holds(candidate))?.name ?? null;
}

function* shapeOf(knobs: Knobs, exercise: Exercise, origin: Origin, known: Shape | null): Search<Shape> {
  if (known && JSON.stringify(known.knobs) === JSON.stringify(knobs)) return known;
  return { knobs, applicable: yield* applicableMistakes(exercise, toShow(origin)) };
}

/** Equal weights hide mistakes by their nature: who wants them is told which. */
function* firstHidden(
  { solution, exercise }: Candidate,
  { knobs, applicable }: Shape,
): Search<MistakeLabel | null> {
  if (knobs.weights === 'constant') return null;
  for (const wrong of applicable) {
    yield;
    if (!shows(wrong, solution, exercise)) return wrong.label;
  }
  return null;
}

function* accept(
  { exercise, solution }: Candidate,
  origin: Origin,
  { knobs, applicable }: Shape,
  refused: ReadonlyMap<RuleName, number>,
): Search<Generated> {
  return {
    exercise,
    origin,
    code: shareCode(origin),
    separability: yield* separability(applicable, solution, exercise),
    handwork: handwork(knobs),
    refused,
  };
}

function mostFrequent<Key>(counts: ReadonlyMap<Key, number>): Key[] {
  return [...counts].sort((one, other) => other[1] - one[1]).map(([key]) => key);
}

/** In the order in which they are checked. */
const ruleNames: readonly RuleName[] = ['finite', ...rules.map(({ name }) => name), 'mistakes_show'];

/** Which rule stands in the way: a rule that refuses many draws says little where a later one refuses all the others. */
function strictest(refused: ReadonlyMap<RuleName, number>): RuleName {
  const shares = new Map<RuleName, number>();
  let came = [...refused.values()].reduce((sum, draws) => sum + draws, 0);
  for (const name of ruleNames) {
    const draws = refused.get(name) ?? 0;
    // One more than came: what refused the only draw that came to it is not sure to refuse all.
    shares.set(name, draws / (came + 1));
    came -= draws;
  }
  return mostFrequent(shares)[0] ?? 'finite';
}

function impossible({ rules: refused, mistakes }: Refusals): Impossible {
  const rule = strictest(refused);
  const { refusal, suggestion } = ruleWords[rule];
  return {
    impossible: rule,
    sentence: refusal,
    suggestion,
    hidden: rule === 'mistakes_show' ? mostFrequent(mistakes) : [],
  };
}
