/** How the command line wants a document printed: OPTION=VALUE over what the exercise says. */
import type { PaperOptions } from '../../src-shared/document/paper/paper-options.ts';
import type { Exercise } from '../../src-shared/exercise/exercise.ts';
import { limits } from '../../src-shared/exercise/limits.ts';
import type { Notation } from '../../src-shared/notation/symbols.ts';
import { InputError } from './exercise-pieces.ts';
import { paperSentences as sentences } from './paper-sentences.ts';

const yesOrNo = { yes: true, no: false } as const;
const choices = {
  decimal: { point: '.', comma: ',' },
  target: { t: 't', z: 'z', y: 'y' },
  paper: { a4: 'a4', letter: 'letter' },
  products: yesOrNo,
  'by-example': yesOrNo,
  mistakes: yesOrNo,
} as const;
const digits = ['figures', 'decimals'] as const;

type Choices = typeof choices;
type Chosen = { -readonly [Name in keyof Choices]: Choices[Name][keyof Choices[Name]] };

const usual: Chosen = {
  decimal: '.',
  target: 't',
  paper: 'a4',
  products: true,
  'by-example': false,
  mistakes: false,
};
const names: readonly string[] = [...digits, ...Object.keys(choices)];

/** @throws InputError for an option or a value that there is not */
export function paperOptions(
  settings: readonly string[],
  { precision }: Pick<Exercise, 'precision'>,
  updates: number,
): PaperOptions {
  const chosen: Record<string, unknown> = { ...usual };
  let shown: { figures: number } | { decimals: number } =
    precision.kind === 'figures' ? { figures: precision.digits } : { decimals: precision.digits };
  refuseBothDigits(settings);
  for (const setting of settings) {
    const [name, value] = cutAtEquals(setting);
    if (value === undefined || !names.includes(name))
      throw new InputError(sentences.unknownSetting(setting, names));
    if (name === 'figures') shown = { figures: digitsOf(setting, value) };
    else if (name === 'decimals') shown = { decimals: digitsOf(setting, value) };
    else chosen[name] = choiceOf(setting, choices[name as keyof Choices], value);
  }
  return optionsOf(chosen as unknown as Chosen, shown, updates);
}

function refuseBothDigits(settings: readonly string[]): void {
  const [first, second] = digits.flatMap(
    (name) => settings.find((text) => text.startsWith(`${name}=`)) ?? [],
  );
  if (first !== undefined && second !== undefined) throw new InputError(sentences.bothDigits(first, second));
}

function optionsOf(
  { decimal, target, paper, products, 'by-example': byExample, mistakes }: Chosen,
  shown: { figures: number } | { decimals: number },
  updates: number,
): PaperOptions {
  const notation: Notation = { target, decimalSign: decimal, updates };
  return {
    notation,
    shown: { ...shown, decimalSign: decimal },
    paper,
    intermediate: products,
    byExample,
    mistakes,
  };
}

function cutAtEquals(setting: string): readonly [string, string | undefined] {
  const at = setting.indexOf('=');
  return at < 0 ? [setting, undefined] : [setting.slice(0, at), setting.slice(at + 1)];
}

function digitsOf(setting: string, value: string): number {
  const number = /^\d{1,2}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= limits.digits) return number;
  throw new InputError(sentences.badValue(setting, sentences.digits(limits.digits)));
}

function choiceOf(setting: string, values: Readonly<Record<string, unknown>>, value: string): unknown {
  if (Object.hasOwn(values, value)) return values[value];
  throw new InputError(sentences.badValue(setting, Object.keys(values).join(', ')));
}
