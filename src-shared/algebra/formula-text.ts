/** A formula as text, to be sent to another thread: its functions travel as expressions and are compiled again. */
import type { Formula } from './formula.ts';
import { elementwise, type ElementwiseFunction } from './unit-function.ts';

export function formulaText(formula: Formula): string {
  return JSON.stringify(formula);
}

/** @param text of `formulaText` */
export function formulaOf(text: string): Formula {
  return JSON.parse(text, (_name, value: unknown) =>
    isFunction(value) ? compiled(value) : value,
  ) as Formula;
}

type Written = Pick<ElementwiseFunction, 'value' | 'slopeFromOutput' | 'slope'>;

function isFunction(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && 'shape' in value && value.shape === 'elementwise';
}

function compiled({ value, slopeFromOutput, slope }: Written): ElementwiseFunction {
  return elementwise(value, slopeFromOutput, slope);
}
