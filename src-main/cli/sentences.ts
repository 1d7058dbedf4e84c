/** What the command line says. */

/** Why a file cannot be read, by the system's name for it. */
const readingFailures: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
};

export const sentences = {
  usage: `Usage: deltadrill COMMAND [FILE]

Commands:
  solve [FILE]   compute every step of the exercises in FILE (or standard input), one JSON a line
  grade [FILE]   mark the attempts in FILE (or standard input) step by step, one JSON a line
  derive [FILE]  check lines of derivations in FILE (or standard input), one JSON a line
  generate       draw exercises from a preset and a seed, one exercise file a line
  code CODE      say what a share code stands for
  pdf            an exercise as PDF: question sheet, answer key, worked solution, marked attempt
  numpy          an exercise as a script for NumPy

deltadrill COMMAND --help tells more about a command.
`,
  solveUsage: `Usage: deltadrill solve [FILE]

Reads one exercise file, or one exercise a line (NDJSON), from FILE or standard input, and writes one line of
JSON for each:

  parameters  number of weights and biases
  steps       for each update: loss, loss_per_example, and layers, each with z, x, delta, dW, db and the new W, b
  loss_after  the loss on all examples after the last update
  query       layers (z, x), output, class (from 1), tied (outputs that are equally large); or null
  values      every step by its name, in the order of the work: {"z[1]": [[...]], ..., "class": [[2]]}

A matrix is a list of rows. docs/command-line.md has examples and the names of the steps.
Exit code: 0 when all were solved, 2 at the first that could not be read.
`,
  deriveUsage: `Usage: deltadrill derive [FILE]

Reads one line of a derivation a line (NDJSON), or a list of them, from FILE or standard input:
  {"problem": {...} | "D3" | a share code, "answer": "...", "line": null | "dy_k/dz_k"}
(other fields are left alone) and writes for each whether it is true, which mistake it makes and where that shows:
  {"verdict": "right|wrong|undecided|unreadable", "slip": ..., "why": ..., "message": "...", "counterexample": ...}
Problems and the language of answers are described in docs/derivations.md.
Exit code: 0 when all were checked, 2 at the first that could not be read.
`,
  missingAnswer: 'answer: is missing',
  misspelt: (name: string, meant: string) =>
    `${JSON.stringify(name)} is not a field of a line; did you mean "${meant}"?`,
  noAnswer: 'answer: is not a text',
  emptyList: 'the list is empty',
  wrongLine: 'line: is nothing that a line can be about',
  unknownCommand: (name: string) => `deltadrill: there is no command "${name}"; see deltadrill --help`,
  unknownOption: (command: string, name: string) =>
    `deltadrill ${command}: there is no option "${name}"; see deltadrill ${command} --help`,
  oneFile: (command: string) => `deltadrill ${command}: reads one file at a time`,
  standardInput: 'standard input',
  unreadableFile: (source: string, reason: string) =>
    `${source}: cannot be read: ${readingFailures[reason] ?? reason}`,
  notText: (source: string) => `${source}: is not text in UTF-8`,
  empty: (source: string) => `${source}: is empty`,
  at: (source: string, line: number, message: string) => `${source}, line ${line}: ${message}`,
} as const;
