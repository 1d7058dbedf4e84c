/** The command `deltadrill`: chooses the command, connects it with files and streams, and sets the exit code. */
import { readFileSync } from 'node:fs';
import { InputError, solveText } from './solve.ts';
import { sentences } from './sentences.ts';

const wrongUse = 2;

async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined || command === '--help' || command === 'help') {
    process.stdout.write(sentences.usage);
    return command === undefined ? wrongUse : 0;
  }
  if (command === 'solve') return runSolve(args);
  return complain(sentences.unknownCommand(command));
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return wrongUse;
}

async function runSolve(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(sentences.solveUsage);
    return 0;
  }
  const option = args.find((arg) => arg.startsWith('-') && arg !== '-');
  if (option !== undefined) return complain(sentences.unknownOption(option));
  if (args.length > 1) return complain(sentences.oneFile);
  const [file = '-'] = args;
  try {
    const source = file === '-' ? 'standard input' : file;
    for await (const line of solveText(readText(file), source)) process.stdout.write(`${line}\n`);
    return 0;
  } catch (error) {
    if (error instanceof InputError) return complain(error.message);
    throw error;
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new InputError(sentences.unreadableFile(file, (error as NodeJS.ErrnoException).code ?? 'unknown'), {
      cause: error,
    });
  }
}

process.exitCode = await main(process.argv.slice(2));
