/** The statement of any exercise in words and formulas, long and in one sentence. */
import { doesUpdate } from '../exercise/does-update.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { inScripts } from '../notation/in-scripts.ts';
import type { Notation } from '../notation/symbols.ts';
import { asks, batchOf, doesTrain, isAskedWhole, partsOf, updatesOf, usedAtOnce } from './asked-parts.ts';
import { givenColumn, givenNumber, givenRows, givenText, sameEntry } from './given-print.ts';
import { activationName, activationPhrase, lossNames } from './network-words.ts';
import {
  capitalised,
  equal,
  formula,
  listedPieces,
  text,
  type FormulaPiece,
  type Paragraph,
  type Piece,
} from './prose.ts';
import { nameOf } from './working.ts';
import { statementWords as words, taskWords } from './statement-words.ts';

export interface Statement {
  readonly paragraphs: Paragraph[];
  /** One sentence and the data, for when the statement is folded. */
  readonly summary: Paragraph;
}

/** @param start where weights and biases that are not all the same are given: in the sentence, or below it */
export function statementOf(
  exercise: Exercise,
  notation: Notation,
  start: 'here' | 'below' = 'here',
): Statement {
  return {
    paragraphs: [
      networkParagraph(exercise, notation, start),
      ...(asks(exercise, 'parameters') ? [[text(words.countParameters)]] : []),
      ...(doesTrain(exercise) ? [taskParagraph(exercise, notation)] : []),
      ...queryParagraphs(exercise, notation),
    ],
    summary: [...summaryOf(exercise, notation), ...dataOf(exercise, notation)],
  };
}

const unitsOf = ({ X, layers }: Exercise): number[] => [X.length, ...layers.map(({ b }) => b.length)];

function networkParagraph(exercise: Exercise, notation: Notation, start: 'here' | 'below'): Paragraph {
  return [
    text(words.network(unitsOf(exercise)) + activationSentence(exercise, notation)),
    ...startPieces(exercise, notation, start),
  ];
}

/** Names of the layers' activations: one if all are alike, hidden and output if only the last differs, else all. */
function activationNamesOf(
  { layers }: Exercise,
  nameOf: (activation: Exercise['layers'][number]['activation']) => string,
): string[] {
  const names = layers.map(({ activation }) => nameOf(activation));
  const [first = '', ...rest] = names;
  if (rest.every((name) => name === first)) return [first];
  const output = names.at(-1) ?? '';
  return names.slice(0, -1).every((name) => name === first) ? [first, output] : names;
}

function activationSentence(exercise: Exercise, notation: Notation): string {
  const names = activationNamesOf(exercise, (activation) => activationPhrase(activation, notation));
  const [first = '', second = ''] = names;
  if (names.length === 1) return words.sameActivation(first);
  return names.length === 2 ? words.outputActivation(first, second) : words.activations(names);
}

/** The one value of all weights and the one of all biases, or null. */
function startValues({ layers }: Exercise, notation: Notation): { weights: string; biases: string } | null {
  const weights = sameEntry(layers.map(({ W }) => W.flat()));
  const biases = sameEntry(layers.map(({ b }) => b));
  return weights === null || biases === null
    ? null
    : { weights: givenText(weights, notation), biases: givenText(biases, notation) };
}

function startPieces(exercise: Exercise, notation: Notation, start: 'here' | 'below'): Paragraph {
  const same = startValues(exercise, notation);
  if (same) {
    const { weights, biases } = same;
    return [text(weights === biases ? words.sameStart(weights) : words.startAt(weights, biases))];
  }
  if (start === 'below') return [text(words.startBelow)];
  const given = exercise.layers.flatMap(({ W, b }, at) => [
    entry(`W[${at + 1}]@0`, W, notation),
    entry(
      `b[${at + 1}]@0`,
      b.map((value) => [value]),
      notation,
    ),
  ]);
  return [text(' '), ...words.startWith(listedPieces(given))];
}

/** One given matrix by its name, or the words that all its entries are the same. */
function entry(id: string, rows: readonly (readonly number[])[], notation: Notation): Paragraph {
  const same = rows.flat().length > 1 ? sameEntry(rows) : null;
  const name = nameOf(id, notation);
  if (same === null) return [equal(name, givenRows(rows, notation))];
  return [name, text(` ${words.all(givenText(same, notation))}`)];
}

function taskParagraph(exercise: Exercise, notation: Notation): Paragraph {
  const batch = batchOf(exercise);
  return [
    text(words.withLoss(lossNames[exercise.loss])),
    ...taskPieces(exercise, notation),
    text(words.forExamples(batch)),
    ...examplesOf(exercise, notation),
    text(words.stop),
    ...updateSentences(exercise, notation),
    ...writeDownSentence(exercise),
  ];
}

function examplesOf(exercise: Exercise, notation: Notation): Paragraph {
  return listedPieces(
    Array.from({ length: batchOf(exercise) }, (_, at) => [exampleOf(exercise, at, notation)]),
  );
}

/** Inputs and targets of one example, numbered where there are several. */
function exampleOf({ X, T }: Exercise, at: number, notation: Notation): FormulaPiece {
  const column = (rows: readonly (readonly number[])[]): FormulaPiece =>
    givenColumn(
      rows.map((row) => row[at] ?? NaN),
      notation,
    );
  const number = (X[0]?.length ?? 0) > 1 ? (at + 1).toString() : null;
  const numbered = (letter: string) =>
    inScripts(({ below }) => (number === null ? letter : below(letter, number)));
  const [x, t] = [
    equal(formula(numbered('x'), words.spokenInput(number)), column(X)),
    equal(formula(numbered(notation.target), words.spokenTarget(number)), column(T)),
  ];
  return formula(
    inScripts(({ name, symbols }) => x[name] + symbols.apart + t[name]),
    `${x.spoken}; ${t.spoken}`,
  );
}

function taskPieces(exercise: Exercise, notation: Notation): Piece[] {
  const reduction =
    usedAtOnce(exercise) > 1 ? [exercise.reduction === 'sum' ? words.summed : words.averaged] : [];
  if (!doesUpdate(exercise))
    return [text(words.workOut(partsOf(exercise).map((task) => taskWords[task])) + reduction.join(''))];
  const updates = updatesOf(exercise);
  const doing = updates === 1 ? words.oneUpdate(usedAtOnce(exercise)) : words.moreUpdates(updates);
  const eta = [text(words.openBracket), etaOf(exercise.eta, notation)];
  return [text(doing), ...eta, text(reduction.join('') + words.closeBracket)];
}

/** Of an update everything is written down, unless it is said. */
function writeDownSentence(exercise: Exercise): Paragraph {
  const parts = partsOf(exercise).map((task) => taskWords[task]);
  return doesUpdate(exercise) && parts.length > 0 && !isAskedWhole(exercise)
    ? [text(words.writeDown(parts))]
    : [];
}

function etaOf(eta: number, notation: Notation): FormulaPiece {
  return equal(nameOf('eta', notation), givenNumber(eta, notation));
}

function updateSentences(exercise: Exercise, notation: Notation): Paragraph {
  const { updates, eta } = exercise;
  if (!updates) return [];
  if (!doesUpdate(exercise)) return [text(words.useExamples(updates[0]?.examples ?? []))];
  return updates.flatMap((update, at) =>
    words.eachUpdate(at + 1, update.examples, etaOf(update.eta ?? eta, notation)),
  );
}

const queryName = inScripts(({ below, word }) => below('x', word('new')));

function queryOf(exercise: Exercise, notation: Notation): Piece | null {
  if (!exercise.query || !asks(exercise, 'query')) return null;
  return equal(formula(queryName, words.spokenQuery), givenColumn(exercise.query, notation));
}

function queryParagraphs(exercise: Exercise, notation: Notation): Paragraph[] {
  const query = queryOf(exercise, notation);
  if (!query) return [];
  const isUpdated = doesUpdate(exercise);
  return [
    [text(words.classify(isUpdated)), query, text((isUpdated ? words.withNewWeights : '') + words.stop)],
  ];
}

/** What exercises share that differ in loss and output function only. */
export function sharedData(exercise: Exercise, notation: Notation): Paragraph {
  return [
    text(words.sameStartAndUpdates(updatesOf(exercise))),
    etaOf(exercise.eta, notation),
    text(words.closeBracket + words.forExamples(batchOf(exercise))),
    ...examplesOf(exercise, notation),
    text(words.stop),
  ];
}

function summaryOf(exercise: Exercise, notation: Notation): Paragraph {
  const network = [
    words.networkShort(unitsOf(exercise)),
    shortActivations(exercise),
    shortStart(exercise, notation),
  ];
  const sentence = (parts: readonly string[]): string => capitalised(parts.join('; '));
  if (!doesTrain(exercise)) return [text(sentence(network) + words.stop)];
  const about = [...network, lossNames[exercise.loss]];
  const batch = batchOf(exercise);
  if (!doesUpdate(exercise)) return [text(sentence([...about, words.examplesShort(batch)]) + words.stop)];
  const doing = words.updatesShort(updatesOf(exercise), usedAtOnce(exercise));
  return [text(`${sentence([...about, doing])}, `), etaOf(exercise.eta, notation), text(words.stop)];
}

/** More examples than this do not fit into a line. */
const fewExamples = 2;

/** Inputs, targets and the query after the sentence; where they are, if they are many. */
function dataOf(exercise: Exercise, notation: Notation): Paragraph {
  const query = queryOf(exercise, notation);
  if (!doesTrain(exercise)) return query ? [text(words.space), query, text(words.stop)] : [];
  if (batchOf(exercise) > fewExamples) return [text(words.space + words.dataInWhole(query !== null))];
  const asked = query ? [text(words.queryShort), query] : [];
  return [text(words.space), ...examplesOf(exercise, notation), ...asked, text(words.stop)];
}

function shortStart(exercise: Exercise, notation: Notation): string {
  const same = startValues(exercise, notation);
  if (!same) return words.startWithShort;
  const { weights, biases } = same;
  return weights === biases ? words.sameStartShort(weights) : words.startAtShort(weights, biases);
}

function shortActivations(exercise: Exercise): string {
  const names = activationNamesOf(exercise, activationName);
  const [first = '', second = ''] = names;
  if (names.length === 1) return words.sameActivationShort(first);
  return names.length === 2 ? words.outputActivationShort(first, second) : words.activationsShort(names);
}
