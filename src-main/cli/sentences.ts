/** What the command line says. */

export const sentences = {
  usage: `Usage: deltadrill COMMAND [FILE]

Commands:
  solve [FILE]   compute every step of the exercises in FILE (or standard input), one JSON a line
  generate       draw exercises from a preset and a seed, one exercise file a line
  code CODE      say what a share code stands for

deltadrill COMMAND --help tells more about a command.
`,
  solveUsage: `Usage: deltadrill solve [FILE]

Reads one exercise file, or one exercise a line (NDJSON), from FILE or standard input, and writes one line of
JSON for each: every step of every update, the loss after the last, and the query with its class.
Exit code: 0 when all were solved, 2 at the first that could not be read.
`,
  unknownCommand: (name: string) => `deltadrill: there is no command "${name}"; see deltadrill --help`,
  unknownOption: (name: string) =>
    `deltadrill solve: there is no option "${name}"; see deltadrill solve --help`,
  oneFile: 'deltadrill solve: reads one file at a time',
  standardInput: 'standard input',
  unreadableFile: (source: string, reason: string) => `${source}: cannot be read (${reason})`,
  notText: (source: string) => `${source}: is not text in UTF-8`,
  notJson: (column: number) => `is not JSON from column ${column} on`,
  endsEarly: 'is not JSON: the text ends too early',
  empty: (source: string) => `${source}: holds no exercise`,
  at: (source: string, line: number, message: string) => `${source}, line ${line}: ${message}`,
} as const;
