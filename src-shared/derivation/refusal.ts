/** Why a line cannot be read: a closed list of reasons, each with its place and its sentence. */

const quoted = (text: string): string => `"${text}"`;

/** y, y_ and dE/dy as y_k and dE/dy_k. */
const withIndex = (text: string): string => text.replaceAll(/(?<=^|d)([a-z]+)_?(?=\/|$)/g, '$1_k');

/** y_m, z_1. */
const foreignIndex = /_(?![kij])[A-Za-z0-9]$/;

/** Each sentence names what was typed (`text`) where that helps, and what could stand there (`known`). */
const sentences = {
  empty: () => 'Nothing is written yet.',
  too_long: () => 'This line is too long to read. Write it with fewer characters.',
  too_deep: () => 'The brackets are nested too deep. Write the line with fewer of them.',
  unbalanced_parentheses: (text: string) => `The bracket ${quoted(text)} has no partner.`,
  something_missing: (text: string) =>
    text === ''
      ? 'The line ends where something is missing.'
      : `Something is missing before ${quoted(text)}.`,
  bad_character: (text: string) => `${quoted(text)} has no meaning here.`,
  bad_number: (text: string) => `${quoted(text)} is not a number.`,
  decimal_comma: (text: string) => `Formulas use the point: write ${quoted(text.replace(',', '.'))}.`,
  scientific_notation: (text: string) =>
    `Write ${quoted(text)} as a plain decimal number or with a power of 10.`,
  two_numbers: (text: string) =>
    `Two numbers stand side by side before ${quoted(text)}. Write * between them, or join their digits.`,
  unknown_name: (text: string) => {
    if (text.startsWith('sum_'))
      return `Sums count with i or j: write sum_i(…) or sum_j(…) for ${quoted(text)}.`;
    const unknown = `${quoted(text)} is not a name that is known here.`;
    return foreignIndex.test(text) ? `${unknown} Indices are called k, i and j.` : unknown;
  },
  missing_index: (text: string) => `${quoted(text)} needs an index: ${quoted(withIndex(text))}.`,
  free_index: (text: string) =>
    `The index of ${quoted(text)} has no value outside its sum. The output that is asked for has the index k.`,
  sum_over_k: (text: string) =>
    `The index k is the asked output, so ${quoted(text)} cannot count with it. Sum over i or j.`,
  sum_without_index: (text: string) => `Say what ${quoted(text)} counts with: sum_i(…) or sum_j(…).`,
  sum_needs_parentheses: (text: string) => `Write what is summed in brackets: ${text}(…).`,
  index_already_used: (text: string) =>
    `The index of ${quoted(text)} is taken already. Use the other letter.`,
  function_needs_parentheses: (text: string, [call]: readonly string[]) =>
    call === undefined ? `Write the argument in brackets: ${text}(…).` : `Write ${call}.`,
  inverse_or_reciprocal: (text: string) =>
    `${quoted(`${text}^-1`)} could be the inverse function or 1/${text}. Write 1/${text}(…) for the second.`,
  ambiguous_division: (_text: string, readings: readonly string[]) =>
    `A division followed by a factor without a sign can be read in two ways. Write ${readings.join(' or ')}.`,
  prime: () =>
    "A prime is read after the name of a function, as in sigma'(z_k). Write any other derivative out.",
  latex: () => 'Write the formula as plain text, without backslashes: sigma(z_k), a/b.',
  two_equals_signs: () => 'A line has one equals sign. Write one line for each.',
  unknown_lhs: (text: string, known: readonly string[]) =>
    known.length === 1
      ? `Call the indices as the problem does: write ${known.join()} for ${quoted(text)}.`
      : `A line here cannot begin with ${quoted(text)}. It can begin with ${known.join(', ')}, or have no left side.`,
  circular: (text: string) => `${quoted(text)} is what is asked for, so it cannot stand on the right.`,
  unfinished: (text: string) =>
    `${quoted(text)} is not worked out yet. Put in what it is, or write what this line is worth before an equals sign.`,
} as const satisfies Readonly<Record<string, (text: string, known: readonly string[]) => string>>;

export type RefusalReason = keyof typeof sentences;

/** A part of the typed text: UTF-16 offsets, `end` not included. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Refusal extends Place {
  readonly reason: RefusalReason;
  readonly message: string;
}

export class RefusedLine extends Error {
  override readonly name = 'RefusedLine';
  readonly refusal: Refusal;

  /**
   * @param text what the sentence names: what was typed at the place, unless something else says it better
   * @param known what could stand there, where the sentence says so
   */
  constructor(reason: RefusalReason, place: Place, text: string, known: readonly string[] = []) {
    const message = sentences[reason](text, known);
    super(message);
    this.refusal = { reason, message, start: place.start, end: place.end };
  }
}
