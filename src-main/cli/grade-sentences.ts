/** What the command `grade` says. */
import { quoted } from '../../src-shared/exercise/exercise-words.ts';
import { nearestFirst, nearestName } from '../../src-shared/exercise/nearest-name.ts';

/** More names than that do not help; the nearest come first. */
const mostNames = 60;

function listOfNames(names: readonly string[]): string {
  const more = names.length - mostNames;
  return `${names.slice(0, mostNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const didYouMean = (name: string, names: readonly string[]): string => {
  const meant = nearestName(name, names);
  return meant === null ? '' : `; did you mean "${meant}"?`;
};

const fieldNames = ['exercise', 'answers'];

export const gradeSentences = {
  usage: `Usage: deltadrill grade [FILE]

Reads one attempt, or one attempt a line (NDJSON), from FILE or standard input, and writes one line of JSON for each.

An attempt is {"exercise": an exercise file, "answers": {"z[1]": [[0.5], ["0.50"]], "db[1]": [1, null], "class": 2}}.
Answers are numbers or text (text keeps its zeros), null for a blank cell. A matrix is a list of rows; a flat list is a
column, or the row of a step that has one row; a single value needs no list. Steps may be left out.

Names of steps (l is a layer, from 1):
  parameters                    number of weights and biases
  z[l], x[l]                    net inputs and outputs, a column for each example
  E                             loss
  delta[l]                      deltas, a column for each example
  dW[l], db[l]                  gradients
  W[l], b[l]                    new weights and biases
  query.z[l], query.x[l], class of the query
From the second update on the names end in the update: z[1]@2, W[1]@2. An unknown name is answered with all names of the
exercise.

Written for each attempt:
  steps       by name, for each step that was answered:
    verdict     correct, rounded, carried, wrong, wrong_shape, too_coarse, unreadable or blank
    message     the verdict in words
    cells       a verdict for each cell, as the cells were given
    filled      {"count": cells filled in, "of": cells}
    diagnosis   null, or {"label", "kind", "message", "ties"}: label is the name of a known mistake (two joined by +)
                or null; kind is mistake, convention, slip or invariant; ties are mistakes that give the same numbers
    carriedFrom the earlier step whose fault it follows from, or null
  firstFault  the first step that is wrong against its own inputs, or null
  marks       {"earned", "total"}: one mark a step
  examMarks   {"earned", "total"}: 1.5 marks a matrix, with marks for the method
  summary     the marks in words

docs/command-line.md has examples.
Exit code: 0 when all were marked, 2 at the first that could not be read.
`,
  progress: (done: number, of: number) => `${done} of ${of} steps graded`,
  inExercise: (message: string) => `exercise: ${message}`,
  needsAttempt: 'expected an attempt: an object with "exercise" and "answers"',
  isExercise: 'this is an exercise; an attempt is {"exercise": the exercise, "answers": {...}}',
  needsExercise: 'exercise: is missing',
  needsAnswers: 'answers: expected an object with the cells of each step',
  foreignField: (name: string) =>
    `${quoted(name)} is not a field of an attempt, which has "exercise" and "answers"${didYouMean(name, fieldNames)}`,
  /** @param names of the steps that are asked, in the order of the work */
  noStep: (id: string, names: readonly string[]) =>
    `answers: the exercise asks for no step ${quoted(id)}; its steps are ${listOfNames(nearestFirst(id, names))}`,
  ragged: (id: string, row: number, got: number, first: number) =>
    `answers.${id}: row ${row} has ${got} ${got === 1 ? 'cell' : 'cells'}, row 1 has ${first}; write null for a blank cell`,
  needsRow: (id: string) => `answers.${id}: expected a list of rows`,
  needsCell: (id: string) => `answers.${id}: expected numbers, texts or null in its cells`,
  tooManyCells: (id: string, most: number) => `answers.${id}: has more than ${most} rows or columns`,
} as const;
