/** The command `deltadrill`: chooses the command, connects it with files and streams, and sets the exit code. */
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { startNodeChild } from '../typeset/start-node-child.ts';
import { deriveText } from './derive.ts';
import { InputError, type Text } from './exercise-pieces.ts';
import { explainCode, generateLines } from './generate.ts';
import { generateSentences } from './generate-sentences.ts';
import { gradeText } from './grade.ts';
import { gradeSentences } from './grade-sentences.ts';
import { paperSentences } from './paper-sentences.ts';
import { numpyCommand, pdfCommand } from './pdf.ts';
import { readText } from './read-text.ts';
import { sentences } from './sentences.ts';
import { solveText } from './solve.ts';

const wrongUse = 2;
const typesetFiles = {
  entry: join(import.meta.dirname, 'typeset.js'),
  resources: join(import.meta.dirname, '..', '..', 'resources'),
};

async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined) return complain(sentences.usage);
  if (command === '--help' || command === '-h' || command === 'help') return print([sentences.usage]);
  if (command === 'solve') return run('solve', solveText, sentences.solveUsage, args);
  if (command === 'grade') return run('grade', gradeText, gradeSentences.usage, args);
  if (command === 'derive') return run('derive', deriveText, sentences.deriveUsage, args);
  if (command === 'generate') return runWith(args, generateSentences.usage, generateLines);
  if (command === 'code') return runWith(args, generateSentences.codeUsage, explainCode);
  if (command === 'pdf')
    return runWith(args, paperSentences.pdfUsage, pdfCommand(startNodeChild(typesetFiles)));
  if (command === 'numpy') return runWith(args, paperSentences.numpyUsage, numpyCommand);
  return complain(sentences.unknownCommand(command));
}

function complain(sentence: string): number {
  process.stderr.write(sentence.endsWith('\n') ? sentence : `${sentence}\n`);
  return wrongUse;
}

type Lines = Iterable<string> | AsyncIterable<string>;

/** Writes as fast as it is read; whoever stops reading early (`| head`) has what they wanted. */
async function print(lines: Lines): Promise<number> {
  try {
    await pipeline(lines, process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
  return 0;
}

const asksHelp = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h');

async function printOrComplain(lines: Lines): Promise<number> {
  try {
    return await print(lines);
  } catch (error) {
    if (error instanceof InputError) return complain(error.message);
    throw error;
  }
}

/** Makes all of its lines from its arguments. */
type LinesOfArguments = (args: readonly string[]) => Lines;

function runWith(args: readonly string[], usage: string, linesOf: LinesOfArguments): Promise<number> {
  return asksHelp(args) ? print([usage]) : printOrComplain(linesOf(args));
}

/** Reads one file, or standard input, and writes a line for each piece of it. */
type LinesOfText = (text: Text, source: string) => Lines;

async function run(
  name: string,
  linesOf: LinesOfText,
  usage: string,
  args: readonly string[],
): Promise<number> {
  if (asksHelp(args)) return print([usage]);
  const option = args.find((arg) => arg.startsWith('-') && arg !== '-');
  if (option !== undefined) return complain(sentences.unknownOption(name, option));
  if (args.length > 1) return complain(sentences.oneFile(name));
  const [path = '-'] = args;
  const [file, source] = path === '-' ? [null, sentences.standardInput] : [path, path];
  return printOrComplain(linesOf(readText(file, source), source));
}

process.exitCode = await main(process.argv.slice(2));
