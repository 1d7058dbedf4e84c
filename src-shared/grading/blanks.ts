/** Blank steps between a step and the entries it rests on. */
import { hasBlank, type Ledger } from './inputs.ts';
import type { Step } from '../solution/solve.ts';

/** @returns the steps with blanks that `operands` lead to through nothing but blanks, in writing order */
export function blankSteps(ledger: Ledger, operands: readonly string[]): readonly Step[] {
  const found = new Map<string, Step>();
  const visit = (id: string): void => {
    const step = ledger.attempt.steps.get(id);
    if (!step || found.has(id) || !hasBlank(ledger, id)) return;
    found.set(id, step);
    step.operands.forEach(visit);
  };
  operands.forEach(visit);
  return inWritingOrder(ledger, found.keys()).flatMap((id) => found.get(id) ?? []);
}

/** @returns the entries that `operands` lead to, past blanks */
export function entriesBefore(ledger: Ledger, operands: readonly string[]): readonly string[] {
  const blanks = blankSteps(ledger, operands);
  const ids = new Set([...operands, ...blanks.flatMap((step) => step.operands)]);
  return inWritingOrder(
    ledger,
    [...ids].filter((id) => ledger.attempt.written.has(id)),
  );
}

export function inWritingOrder({ attempt }: Ledger, ids: Iterable<string>): string[] {
  const place = (id: string): number => attempt.order.get(id) ?? 0;
  return [...ids].sort((a, b) => place(a) - place(b));
}
