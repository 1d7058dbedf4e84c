/** What the commands `pdf` and `numpy` say. */

export const paperSentences = {
  pdfUsage: `Usage: deltadrill pdf --what WHAT [--in FILE | --code CODE] [--set OPTION=VALUE ...] --out FILE.pdf
       deltadrill pdf --what solution --derivation NAME [--set OPTION=VALUE ...] --out FILE.pdf

Makes a PDF of one exercise: tagged for screen readers, and the same bytes each time.

  --what WHAT         sheet     the question with empty matrices to fill in
                      key       what every step comes to
                      solution  every step worked out
                      attempt   an attempt with its marks (the file is one that "deltadrill grade" reads)
  --in FILE           an exercise file, or an attempt (standard input unless told)
  --code CODE         the exercise of a share code
  --derivation NAME   a derivation instead: its name (as "deltadrill derive" takes it) or its share code
  --set OPTION=VALUE  figures=6 or decimals=4 (of the values; those of the exercise unless told),
                      decimal=point or comma, target=t, z or y, paper=a4 or letter,
                      products=no or yes (what is worked out on the way; yes unless told),
                      by-example=yes or no, mistakes=yes or no (both no unless told)
  --out FILE.pdf      written whole or not at all

Exit code: 0 when the file was written, 2 when something given cannot be worked with.
`,
  numpyUsage: `Usage: deltadrill numpy [--in FILE | --code CODE]

Writes one exercise as a Python script for NumPy, to standard output: what is given, every step, and the results.

  --in FILE           an exercise file (standard input unless told)
  --code CODE         the exercise of a share code

Exit code: 0, or 2 when something given cannot be worked with.
`,
  usageHint: (command: string, reason: string) =>
    `deltadrill ${command}: ${reason}; see deltadrill ${command} --help`,
  needsWhat: (names: readonly string[]) => `--what is needed, one of ${names.join(', ')}`,
  unknownWhat: (what: string, names: readonly string[]) =>
    `--what ${what}: expected one of ${names.join(', ')}`,
  needsOut: '--out is needed, the file to write',
  oneSource: 'either a file or a code, not both',
  attemptHasNoCode: 'an attempt comes from a file, not from a code',
  derivationAlone: 'a derivation comes by its name or its share code, not from a file',
  derivationHasSolution: 'of a derivation there is only the solution',
  noDerivation: (name: string) => `no derivation is called "${name}"`,
  oneExercise: (source: string, found: number) =>
    `${source}: one exercise at a time goes on paper; there are ${found}`,
  unknownSetting: (text: string, names: readonly string[]) =>
    `--set ${text}: expected OPTION=VALUE with an option out of ${names.join(', ')}`,
  badValue: (text: string, values: string) => `--set ${text}: expected ${values}`,
  bothDigits: (first: string, second: string) =>
    `--set ${first} and --set ${second}: values have figures or decimals, not both`,
  digits: (most: number) => `a whole number from 1 to ${most}`,
  notWritten: (file: string, reason: string) => `${file}: ${reason}`,
} as const;
