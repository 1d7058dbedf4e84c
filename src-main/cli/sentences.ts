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
JSON for each: every step of every update, the loss after the last, and the query with its class.
Exit code: 0 when all were solved, 2 at the first that could not be read.
`,
  gradeUsage: `Usage: deltadrill grade [FILE]

Reads one attempt, or one attempt a line (NDJSON), from FILE or standard input, and writes one line of JSON for
each: the verdict of every step that was answered with a message, what went wrong, the first fault, the marks.
An attempt is {"exercise": an exercise file, "answers": {"z[1]": [[...]], "db[1]": [...], "class": 2, ...}}:
any steps, numbers or text (text keeps its zeros), null for a blank cell.
Exit code: 0 when all were marked, 2 at the first that could not be read.
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
  notJson: (column: number) => `is not JSON from column ${column} on`,
  endsEarly: 'is not JSON: the text ends too early',
  empty: (source: string) => `${source}: is empty`,
  inExercise: (message: string) => `exercise: ${message}`,
  needsAttempt: 'expected an attempt: an object with "exercise" and "answers"',
  needsExercise: 'exercise: is missing',
  needsAnswers: 'answers: expected an object with the cells of each step',
  foreignField: (name: string) => `${JSON.stringify(name)} is not a field of an attempt`,
  noStep: (id: string) => `answers: the exercise asks for no step ${JSON.stringify(id)}`,
  needsRow: (id: string) => `answers.${id}: expected a list of rows`,
  needsCell: (id: string) => `answers.${id}: expected numbers, texts or null in its cells`,
  tooManyCells: (id: string, most: number) => `answers.${id}: has more than ${most} rows or columns`,
  at: (source: string, line: number, message: string) => `${source}, line ${line}: ${message}`,
} as const;
