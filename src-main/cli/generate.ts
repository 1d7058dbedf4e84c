/** `generate` and `code`: exercises and derivations from seeds and share codes. */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ExerciseError } from '../../src-shared/exercise/exercise-error.ts';
import type { Exercise } from '../../src-shared/exercise/exercise.ts';
import type { Knobs } from '../../src-shared/exercise/knobs.ts';
import { originLimits, presetNames, type Origin, type PresetName } from '../../src-shared/exercise/origin.ts';
import { decode } from '../../src-shared/generator/decode.ts';
import { drawsPerShape } from '../../src-shared/generator/draw-1/draw-knobs.ts';
import { knobsOfOrigin, newestVersion } from '../../src-shared/generator/draw-version.ts';
import { generate, type Generated, type Impossible } from '../../src-shared/generator/generate.ts';
import { handwork } from '../../src-shared/generator/handwork.ts';
import { nextSeed, seedOf } from '../../src-shared/generator/seed.ts';
import { derivationLines, difficultyOf, explainedDerivation } from './drawn-derivations.ts';
import { generateSentences as sentences } from './generate-sentences.ts';
import { InputError } from './exercise-pieces.ts';
import { setKnobs } from './knob-settings.ts';

interface Options {
  readonly preset: PresetName;
  readonly seed: number;
  readonly count: number;
  readonly settings: readonly string[];
}

const mostExercises = 1_000_000;
const mostShapes = 16;
const triedDraws = 40;

const lineOf = (exercise: Exercise): string => `${JSON.stringify(exercise)}\n`;

/** @yields one exercise file, or one problem to derive, a line @throws InputError */
export function* generateLines(args: readonly string[]): Generator<string> {
  const { preset, seed, count, code, set, derivation } = readOptions(args);
  if (code !== undefined) {
    if ([preset, seed, count, set, derivation].some((other) => other !== undefined))
      fail(sentences.codeAlone);
    yield lineOf(decoded(code).exercise);
    return;
  }
  const draws = {
    seed: seed === undefined ? randomInt(originLimits.seeds) : seedOf(seed),
    count: countOf(count ?? '1'),
  };
  if (derivation === undefined) {
    yield* drawn({ preset: presetOf(preset ?? 'exam'), ...draws, settings: set ?? [] });
    return;
  }
  if (preset !== undefined || set !== undefined) fail(sentences.derivationAlone);
  const difficulty = difficultyOf(derivation) ?? fail(sentences.badDifficulty(derivation));
  yield* derivationLines(difficulty, draws.seed, draws.count);
}

/** @yields the lines that explain a code @throws InputError */
export function* explainCode(args: readonly string[]): Generator<string> {
  const [code, ...more] = args;
  if (code === undefined || more.length > 0)
    throw new InputError(sentences.usageHint('code', sentences.oneCode));
  const derivation = explainedDerivation(code);
  if (derivation) {
    yield* derivation;
    return;
  }
  const { exercise, origin } = decoded(code);
  const knobs = knobsOfOrigin(origin);
  const { cells, steps, minutes } = handwork(knobs);
  const from = typeof origin.source === 'string' ? sentences.preset(origin.source) : sentences.ownSettings;
  yield* [
    sentences.explained({ from, ...origin }),
    sentences.exercise(exercise.title, knobs.batch, knobs.loss),
    sentences.handwork(cells, steps, Math.round(minutes)),
    sentences.settings(JSON.stringify(knobs)),
  ].map((line) => `${line}\n`);
}

function fail(reason: string): never {
  throw new InputError(sentences.usageHint('generate', reason));
}

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    preset: text,
    seed: text,
    count: text,
    code: text,
    derivation: text,
    set: { ...text, multiple: true },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    // The message of parseArgs names the option; what follows the first sentence is about its own syntax.
    return fail((error as Error).message.split(/\.\s/)[0] ?? '');
  }
}

function presetOf(name: string): PresetName {
  return (
    presetNames.find((known) => known === name.replaceAll('-', '_')) ?? fail(sentences.unknownPreset(name))
  );
}

function countOf(text: string): number {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= mostExercises ? count : fail(sentences.badCount(text));
}

function decoded(code: string): Extract<Awaited<ReturnType<typeof decode>>, { origin: Origin }> {
  const result = decode(code);
  if ('problem' in result) throw new InputError(result.problem);
  return result;
}

function* drawn({ preset, seed: first, count, settings }: Options): Generator<string> {
  let seed = first;
  for (let made = 0; made < count; made += 1) {
    const result = settings.length === 0 ? generate(preset, seed) : withSettings(preset, settings, seed);
    if ('impossible' in result)
      throw new InputError(sentences.impossible(result.sentence, result.suggestion));
    yield lineOf(result.exercise);
    seed = nextSeed(seed);
  }
}

/** A shape of the preset with which the settings do not go is left for its next one, more quickly than the first. */
function withSettings(preset: PresetName, settings: readonly string[], seed: number): Generated | Impossible {
  const first = generate(sourceFor(preset, settings, seed, 0), seed);
  if ('exercise' in first) return first;
  for (let shape = 1; shape < mostShapes; shape += 1) {
    const result = generate(sourceFor(preset, settings, seed, shape), seed, { mostDraws: triedDraws });
    if ('exercise' in result) return result;
  }
  return first;
}

function sourceFor(preset: PresetName, settings: readonly string[], seed: number, shape: number): Knobs {
  const draw = shape * drawsPerShape;
  try {
    return setKnobs(knobsOfOrigin({ version: newestVersion, source: preset, seed, draw }), settings);
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    throw new InputError(`--set: ${error.message}`, { cause: error });
  }
}
