/** What the commands `generate` and `code` say. */
import { presetNames } from '../../src-shared/exercise/origin.ts';
import { knobHelp } from './knob-help.ts';

export const generateSentences = {
  usage: `Usage: deltadrill generate [--preset PRESET] [--seed SEED] [--count N] [--set KNOB=VALUE ...]
       deltadrill generate --derivation DIFFICULTY [--seed SEED] [--count N]
       deltadrill generate --code CODE

Draws exercises that can be worked by hand and in which the usual mistakes show, and writes each as an exercise
file on a line of its own. The same seed gives the same exercise.

  --preset PRESET   ${presetNames.join(', ')} (exam unless told)
  --seed SEED       a number or any text (drawn unless told)
  --count N         so many exercises, with this seed and the ones that follow
  --set KNOB=VALUE  changes a setting of what the preset draws from this seed. That makes it an exercise of own
                    settings, whose other numbers may change too; what the seed's first shape cannot have is
                    tried with the next shapes of the preset, and a refusal speaks of the first. The knobs:
${knobHelp('                      ')}
  --derivation 1-4  draws problems for \`deltadrill derive\` instead, each called by its share code
  --code CODE       the exercise of a share code

Exit code: 0, or 2 when something given cannot be worked with.
`,
  codeUsage: `Usage: deltadrill code CODE

Says what a share code stands for.
Exit code: 0, or 2 when it is no share code.
`,
  usageHint: (command: string, reason: string) =>
    `deltadrill ${command}: ${reason}; see deltadrill ${command} --help`,
  unknownPreset: (name: string) => `there is no preset "${name}"`,
  badCount: (text: string) => `"${text}" is not a number of exercises from 1 to 1000000`,
  codeAlone: 'a code is complete: no other option goes with it',
  derivationAlone: 'a derivation has neither preset nor settings',
  badDifficulty: (text: string) => `"${text}" is not a difficulty from 1 to 4`,
  oneCode: 'give it one share code',
  unknownSetting: (text: string, names: readonly string[]) =>
    `--set ${text}: expected NAME=VALUE with a name out of ${names.join(', ')}`,
  impossible: (sentence: string, suggestion: string | null) =>
    suggestion ? `${sentence} ${suggestion}` : sentence,

  explained: (lines: { from: string; seed: number; draw: number; version: number }) =>
    `${lines.from}, seed ${lines.seed}, draw ${lines.draw}, generator version ${lines.version}`,
  explainedDerivation: (lines: { difficulty: number; seed: number; draw: number; version: number }) =>
    `Derivation of difficulty ${lines.difficulty}, seed ${lines.seed}, draw ${lines.draw}, drawing version ${lines.version}`,
  asked: (title: string, asked: string) => `${title}; asked: ${asked}`,
  preset: (name: string) => `Preset ${name}`,
  ownSettings: 'Own settings',
  exercise: (title: string, examples: number, loss: string) =>
    `${title}; ${loss}; ${examples} ${examples === 1 ? 'example' : 'examples'}`,
  settings: (knobs: string) => `Settings ${knobs}`,
  handwork: (cells: number, steps: number, minutes: number) =>
    `${cells} cells in ${steps} steps, about ${minutes} minutes by hand`,
} as const;
