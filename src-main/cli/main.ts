/** The command `deltadrill`: chooses the command, connects it with files and streams, and sets the exit code. */
import { pipeline } from 'node:stream/promises';
import { InputError } from './exercise-pieces.ts';
import { explainCode, generateLines } from './generate.ts';
import { generateSentences } from './generate-sentences.ts';
import { readText } from './read-text.ts';
import { sentences } from './sentences.ts';
import { solveText } from './solve.ts';

const wrongUse = 2;

async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined) return complain(sentences.usage);
  if (command === '--help' || command === '-h' || command === 'help') return print([sentences.usage]);
  if (command === 'solve') return runSolve(args);
  if (command === 'generate') return runWith(args, generateSentences.usage, generateLines);
  if (command === 'code') return runWith(args, generateSentences.codeUsage, explainCode);
  return complain(sentences.unknownCommand(command));
}

function complain(sentence: string): number {
  process.stderr.write(sentence.endsWith('\n') ? sentence : `${sentence}\n`);
  return wrongUse;
}

/** Writes as fast as it is read; whoever stops reading early (`| head`) has what they wanted. */
async function print(lines: Iterable<string> | AsyncIterable<string>): Promise<number> {
  try {
    await pipeline(lines, process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
  return 0;
}

const asksHelp = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h');

/** Runs a command that makes all of its lines from its arguments. */
async function runWith(
  args: readonly string[],
  usage: string,
  linesOf: (args: readonly string[]) => AsyncIterable<string>,
): Promise<number> {
  if (asksHelp(args)) return print([usage]);
  try {
    return await print(linesOf(args));
  } catch (error) {
    if (error instanceof InputError) return complain(error.message);
    throw error;
  }
}

async function runSolve(args: readonly string[]): Promise<number> {
  if (asksHelp(args)) return print([sentences.solveUsage]);
  const option = args.find((arg) => arg.startsWith('-') && arg !== '-');
  if (option !== undefined) return complain(sentences.unknownOption(option));
  if (args.length > 1) return complain(sentences.oneFile);
  const [name = '-'] = args;
  const [file, source] = name === '-' ? [null, sentences.standardInput] : [name, name];
  try {
    return await print(solveText(await readText(file, source), source));
  } catch (error) {
    if (error instanceof InputError) return complain(error.message);
    throw error;
  }
}

process.exitCode = await main(process.argv.slice(2));
