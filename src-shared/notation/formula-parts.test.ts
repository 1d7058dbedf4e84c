/** Formulas in parts: put together again they are the formula, for every step of every network. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve } from '../solution/solve.ts';
import { formulaParts, printedLead } from './formula-parts.ts';
import { printedFormula, printedWithin } from './formula-print.ts';
import { texScript } from './tex.ts';

interface Vectors {
  readonly vectors: readonly { readonly id: string }[];
}
const load = (name: string): Vectors['vectors'] =>
  (JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')) as Vectors).vectors;

it('are the formula, whichever right form of it', () => {
  for (const vector of [...load('vectors.json'), ...load('sheet.json')]) {
    const { steps, updates } = solve(readExercise(vector));
    const notation = { target: 't', updates, decimalSign: '.' } as const;
    for (const step of steps) {
      for (const formula of [step.formula, ...step.kind.equivalents(step.place)]) {
        const parts = formulaParts(formula).map(
          ({ lead, of, needed }) =>
            printedLead(lead, texScript) + printedWithin(of, needed, notation, texScript),
        );
        expect(parts.join('')).toBe(printedFormula(formula, notation, texScript));
      }
    }
  }
});
