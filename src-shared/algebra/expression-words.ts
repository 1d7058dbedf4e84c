/** Why a text is not an expression: fragments that follow a name of the place, such as a row or a field. */

const quoted = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;

export const expressionWords = {
  empty: 'the expression is empty',
  tooLong: (most: number) => `the text is longer than ${most} characters`,
  foreign: (text: string, place: number) => `${quoted(text)} at place ${place} has no meaning here`,
  foreignPart: (text: string) => `${quoted(text)} has no meaning here`,
  notDecimal: 'numbers are written in decimals',
  tooDeep: (most: number) => `brackets are nested more than ${most} deep`,
  neverClosed: 'a bracket is opened and never closed',
  neverOpened: (place: number) => `the bracket at place ${place} is closed and was never opened`,
  ends: 'the text ends where a number is missing',
  unreadable: (text: string, place: number) => `${quoted(text)} cannot be read from place ${place} on`,
  noNumber: (text: string) => `${quoted(text)} is not a number that can be worked with`,
  unknownName: (name: string, known: readonly string[]) =>
    known.length === 0 ? `${quoted(name)} is unknown` : `${quoted(name)} is unknown; use ${known.join(', ')}`,
  needsBrackets: (name: string) => `write the argument in brackets: ${name}(…)`,
  call: (name: string, argument: string) => `write ${name}(${argument})`,
  implicit: 'write the multiplication sign (*) between factors',
  twoReadings: 'a division followed by a bracket can be read in two ways: write the multiplication sign',
  unknownOperator: (name: string) => `the operator ${quoted(name)} has no meaning here`,
  oneArgument: (name: string) => `${name} takes one argument`,
} as const;
