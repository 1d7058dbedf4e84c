/** Formulas as TeX: the lines of the worked sheet, and every step of every network in KaTeX. */
import { readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve } from '../solution/solve.ts';
import { printedFormula } from './formula-print.ts';
import { printedId } from './symbols.ts';
import { texScript } from './tex.ts';

interface Vectors {
  readonly vectors: readonly { readonly id: string }[];
}
const load = (name: string): Vectors['vectors'] =>
  (JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')) as Vectors).vectors;

const notation = { target: 't', updates: 1, decimalSign: '.' } as const;

function linesOf(id: string): Record<string, string> {
  const solution = solve(readExercise(load('sheet.json').find((vector) => vector.id === id)));
  return Object.fromEntries(
    solution.steps.map((step) => [step.id, printedFormula(step.formula, notation, texScript)]),
  );
}

describe('printedFormula', () => {
  it('prints the lines of a tanh network', () => {
    const lines = linesOf('ex2b');

    expect(lines['z[1]']).toBe('W^{[1]}\\,x^{[0]}+b^{[1]}');
    expect(lines['x[1]']).toBe('\\tanh\\left(z^{[1]}\\right)');
    expect(lines['delta[3]']).toBe(
      '\\left(x^{[3]}-t\\right)\\circ \\left(1-\\tanh^{2}\\left(z^{[3]}\\right)\\right)',
    );
    expect(lines['dW[2]']).toBe('\\delta^{[2]}\\,\\left(x^{[1]}\\right)^{T}');
    expect(lines['W[3]']).toBe('W^{[3]}-\\eta\\,\\frac{\\partial E}{\\partial W^{[3]}}');
  });

  it('prints both slopes of the sigmoid cell by cell', () => {
    expect(linesOf('ex1')['delta[2]']).toContain(
      '\\sigma\\left(z^{[2]}\\right)\\circ \\left(1-\\sigma\\left(z^{[2]}\\right)\\right)',
    );
  });

  it('is TeX that KaTeX accepts, for every step and every equivalent', () => {
    const lines = new Set<string>();
    for (const vector of [...load('vectors.json'), ...load('sheet.json')]) {
      const solution = solve(readExercise(vector));
      const profile = { target: 't', updates: solution.updates, decimalSign: '.' } as const;
      for (const step of solution.steps) {
        for (const formula of [step.formula, ...step.kind.equivalents(step.place)]) {
          lines.add(
            `${printedId(step.id, profile, texScript)}=${printedFormula(formula, profile, texScript)}`,
          );
        }
      }
    }
    for (const line of lines) {
      expect(() => katex.renderToString(line, { strict: 'error', throwOnError: true }), line).not.toThrow();
    }
  });
});
