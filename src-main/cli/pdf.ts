/** The commands `pdf` and `numpy`: one exercise on paper, or as a script. */
import { parseArgs } from 'node:util';
import type { PaperDocument } from '../../src-shared/document/blocks.ts';
import { answerKey } from '../../src-shared/document/paper/answer-key.ts';
import { markedAttempt } from '../../src-shared/document/paper/marked-attempt.ts';
import { numpyScript } from '../../src-shared/document/paper/numpy-script.ts';
import type { PaperOptions } from '../../src-shared/document/paper/paper-options.ts';
import { questionSheet } from '../../src-shared/document/paper/question-sheet.ts';
import type { Subject } from '../../src-shared/document/paper/subject.ts';
import { workedSolution } from '../../src-shared/document/paper/worked-solution.ts';
import { WriteError, writeWholeFile } from '../app/write-whole-file.ts';
import type { StartChild } from '../typeset/child.ts';
import { TypesetError } from '../typeset/typeset-error.ts';
import { createTypesetter } from '../typeset/typesetter.ts';
import { InputError } from './exercise-pieces.ts';
import { paperSentences as sentences } from './paper-sentences.ts';
import { paperOptions } from './paper-settings.ts';
import { printedDerivation } from './printed-derivation.ts';
import { printedAttempt, printedExercise, type PaperSource } from './printed-exercise.ts';

const documents = { sheet: questionSheet, key: answerKey, solution: workedSolution } as const;
const whats: readonly string[] = [...Object.keys(documents), 'attempt'];

const text = { type: 'string' } as const;
const source = { in: text, code: text } as const;

/** Writes the file; yields nothing. @throws InputError */
export function pdfCommand(start: StartChild): (args: readonly string[]) => AsyncGenerator<string> {
  return async function* (args) {
    const { what, out, set = [], ...from } = readPdfArguments(args);
    const document = await documentOf(what, from, set);
    const typesetter = createTypesetter({ start });
    try {
      writeWholeFile(out, await typesetter.pdf(document));
    } catch (error) {
      if (error instanceof WriteError) throw new InputError(sentences.notWritten(out, error.message));
      if (error instanceof TypesetError) throw new InputError(error.message, { cause: error });
      throw error;
    } finally {
      typesetter.close();
    }
    yield* [];
  };
}

/** @yields the script @throws InputError */
export async function* numpyCommand(args: readonly string[]): AsyncGenerator<string> {
  const from = asked('numpy', () => parseArgs({ args: [...args], options: source }).values);
  const subject = await printedExercise(from);
  yield numpyScript(subject, optionsFor(subject, []).notation);
}

function readPdfArguments(args: readonly string[]) {
  const options = {
    ...source,
    set: { ...text, multiple: true },
    what: text,
    out: text,
    derivation: text,
  } as const;
  const { what, out, ...others } = asked('pdf', () => parseArgs({ args: [...args], options }).values);
  if (what === undefined) refuse('pdf', sentences.needsWhat(whats));
  if (!whats.includes(what)) refuse('pdf', sentences.unknownWhat(what, whats));
  if (out === undefined || out === '') refuse('pdf', sentences.needsOut);
  if (what === 'attempt' && others.code !== undefined) refuse('pdf', sentences.attemptHasNoCode);
  const { derivation, in: file, code } = others;
  if (derivation !== undefined && (file !== undefined || code !== undefined))
    refuse('pdf', sentences.derivationAlone);
  if (derivation !== undefined && what !== 'solution') refuse('pdf', sentences.derivationHasSolution);
  return { what: what as keyof typeof documents | 'attempt', out, ...others };
}

/** The message of parseArgs names the option; what follows the first sentence is about its own syntax. */
function asked<Values>(command: string, parse: () => Values): Values {
  try {
    return parse();
  } catch (error) {
    return refuse(command, (error as Error).message.split(/\.\s/)[0] ?? '');
  }
}

function refuse(command: string, reason: string): never {
  throw new InputError(sentences.usageHint(command, reason));
}

const optionsFor = ({ exercise, solution }: Subject, settings: readonly string[]): PaperOptions =>
  paperOptions(settings, exercise, solution.updates);

async function documentOf(
  what: keyof typeof documents | 'attempt',
  { derivation, ...from }: PaperSource & { readonly derivation?: string | undefined },
  settings: readonly string[],
): Promise<PaperDocument> {
  if (derivation !== undefined) return printedDerivation(derivation, settings);
  if (what !== 'attempt') {
    const subject = await printedExercise(from);
    return documents[what](subject, optionsFor(subject, settings));
  }
  const { subject, marked } = await printedAttempt(from.in);
  return markedAttempt(subject, marked, optionsFor(subject, settings), true);
}
