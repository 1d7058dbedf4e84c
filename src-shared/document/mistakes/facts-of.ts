/** Gathers what a sentence about a mistake may name, from the step and from what the student wrote. */
import type { Formula } from '../../algebra/formula.ts';
import { refs } from '../../algebra/refs.ts';
import { isNumber } from '../../algebra/scalar.ts';
import { somePart } from '../../algebra/some-part.ts';
import type { RawCells } from '../../grading/attempt.ts';
import { sentenceNumber } from '../../notation/number-text.ts';
import type { Notation } from '../../notation/symbols.ts';
import { isFunction } from '../../solution/kinds/known-function.ts';
import { otherBaseIn } from '../../solution/kinds/loss.ts';
import type { Solution, Step } from '../../solution/solve.ts';
import type { Place } from '../../solution/step-kind.ts';
import type { Sign } from '../said.ts';
import { nameOf } from '../working.ts';
import type { MistakeFacts } from './mistake-facts.ts';

/** Where a mistake was made, and what is known of it. */
export interface Scene {
  /** The step in which it was made. */
  readonly made: Step;
  readonly formula: Formula | null;
  /** A wrong cell of it, rows and columns from 0. */
  readonly cell: { readonly row: number; readonly col: number };
  readonly solution: Solution;
  readonly notation: Notation;
  readonly answers: ReadonlyMap<string, RawCells>;
}

export function factsOf(scene: Scene): MistakeFacts {
  const { made, formula, notation } = scene;
  const { id, layer, batch, outputs, f, loss } = made.place;
  // Given weights are told without their version in plain text, as in the formula.
  const sign = (of: string): Sign => ({ ...nameOf(of, notation), plain: of.replace(/@0$/, '') });
  const read = formula ? refs(formula) : [];
  const used = read.find((of) => !made.operands.includes(of));
  return {
    kind: made.kind.name,
    sign: {
      W: sign(id.W),
      b: sign(id.b),
      z: sign(id.z),
      x: sign(id.x),
      xBefore: sign(id.xBefore),
      t: { ...nameOf('t', notation), plain: 't' },
      delta: sign(id.delta),
      dW: sign(id.dW),
      WAbove: sign(id.WAbove),
    },
    number: numbersOf(scene),
    layer,
    activation: activationOf(f),
    loss: loss.name,
    outputs,
    batch,
    eta: numberIn(scene.solution.valueOf(id.eta).values[0] ?? NaN, notation),
    slopeLayer: otherLayer(read, id),
    used: used === undefined ? null : sign(used),
    fitted: fittedNumber(scene),
    logarithmBase: formula && otherBaseIn(formula),
    isBias: made.kind.name === 'biasUpdate',
  };
}

function numberIn(value: number, { decimalSign }: Notation): string {
  return sentenceNumber(value, { figures: 6, decimalSign });
}

/** The ids of what the exercise gives. */
const given = /^[Wb]\[\d+\]@0$|^(query\.)?x\[0\](@|$)|^t(@|$)/;

/** Answers are the student's own or none: what is right is not given away. */
function numbersOf({ made, cell: { row, col }, solution, notation, answers }: Scene): MistakeFacts['number'] {
  const { id } = made.place;
  const at = (of: string, column = col): string | null => {
    if (!given.test(of)) return ownNumber(answers.get(of)?.[row]?.[column], notation);
    const { rows, cols, values } = solution.valueOf(of);
    return row < rows && column < cols ? numberIn(values[row * cols + column] ?? NaN, notation) : null;
  };
  const isHidden = made.kind.name === 'hiddenDelta';
  return {
    W: at(id.W),
    b: at(id.b, 0),
    z: at(id.z),
    x: at(id.x),
    t: isHidden ? null : at(id.t),
    dW: at(id.dW),
    db: at(id.db, 0),
  };
}

/** Only a plain number can be put into a sentence. */
function ownNumber(text: string | undefined, { decimalSign }: Notation): string | null {
  const plain = text?.trim().replace('−', '-') ?? '';
  if (!/^-?(\d+([.,]\d+)?|[.,]\d+)$/.test(plain)) return null;
  return plain.replace('-', '−').replace(/[.,]/, decimalSign);
}

function activationOf(f: Place['f']): MistakeFacts['activation'] {
  if (isFunction(f, 'sigmoid')) return 'sigmoid';
  if (isFunction(f, 'tanh')) return 'tanh';
  return f.shape === 'elementwise' && isNumber(f.slope, 1) ? 'linear' : 'other';
}

/** The layer of a net input or output that the right formula of a delta does not read. */
function otherLayer(read: readonly string[], { z, x }: Place['id']): number | null {
  const other = read.find((id) => /^[zx]\[/.test(id) && id !== z && id !== x);
  return other === undefined ? null : Number(/\d+/.exec(other)?.[0]);
}

function fittedNumber({ made, formula, notation }: Scene): string | null {
  if (!formula || !made.kind.fitted) return null;
  let found: string | null = null;
  somePart(formula, (part) => {
    if (part.op === 'const') found = numberIn(part.value, notation);
    return false;
  });
  return found;
}
