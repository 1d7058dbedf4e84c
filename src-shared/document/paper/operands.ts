/** What a formula reads, as it is put in: given numbers in full, computed ones with all the digits that are asked for. */
import { ref, type Formula } from '../../algebra/formula.ts';
import { toRows, type Matrix } from '../../algebra/matrix.ts';
import { refs } from '../../algebra/refs.ts';
import { workOut as workOutFormula } from '../../algebra/work-out.ts';
import { idParts } from '../../notation/id-parts.ts';
import type { Solution } from '../../solution/solve.ts';
import { givenNumber } from '../given-print.ts';
import { printedValue } from '../printed-value.ts';
import type { FormulaPiece } from '../prose.ts';
import type { Printing } from '../working.ts';

export interface Operand {
  readonly value: Matrix;
  readonly isGiven: boolean;
  /** A number rather than a matrix with one entry: it stands without brackets. */
  readonly isNumber?: boolean;
}

/** What is read by id, and what was worked out of it on the way. */
export interface Operands {
  readonly read: (id: string) => Operand;
  /** Keeps a value and gives the formula that reads it. */
  readonly put: (operand: Operand) => Formula;
  /** Works a part out and gives the formula that reads it. */
  readonly workOut: (part: Formula) => Formula;
}

export function operandsOf({ steps, valueOf }: Pick<Solution, 'steps' | 'valueOf'>): Operands {
  const computed = new Set(steps.map(({ id }) => id));
  return withWorkedOut((id) => ({
    value: valueOf(id),
    // A class and a count are whole numbers, of whatever precision the values are.
    isGiven: !computed.has(id) || ['class', 'parameters'].includes(idParts(id).quantity),
    isNumber: idParts(id).quantity === 'eta',
  }));
}

/** The same, each read as `change` makes it. */
export function changedOperands({ read }: Operands, change: (id: string, value: Matrix) => Matrix): Operands {
  return withWorkedOut((id) => {
    const operand = read(id);
    return { ...operand, value: change(id, operand.value) };
  });
}

function withWorkedOut(readOther: Operands['read']): Operands {
  const kept = new Map<string, Operand>();
  const read = (id: string): Operand => kept.get(id) ?? readOther(id);
  const put = (operand: Operand): Formula => {
    const id = `kept ${kept.size}`;
    kept.set(id, operand);
    return ref(id);
  };
  const workOut = (part: Formula): Formula => {
    const isGiven = part.op === 'transpose' && part.of.op === 'ref' && read(part.of.id).isGiven;
    const isNumber = refs(part).length === 0;
    return put({ value: workOutFormula(part, (id) => read(id).value), isGiven, isNumber });
  };
  return { read, put, workOut };
}

export function printedRows({ value, isGiven }: Operand, { notation, shown }: Printing): FormulaPiece[][] {
  const style = { ...shown, zeros: true } as const;
  return toRows(value).map((row) =>
    row.map((entry) => (isGiven ? givenNumber(entry, notation) : printedValue(entry, style))),
  );
}
