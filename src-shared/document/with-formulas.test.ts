/** Names of steps in running text. */
import { expect, it } from 'vitest';
import { classics } from '../generator/classic-list.ts';
import { withFormulas } from './with-formulas.ts';

const notation = { target: 't', updates: 1, decimalSign: '.' } as const;

it('become formulas, weights without their version', () => {
  expect(withFormulas('x[1] goes back through W[2] to delta[1].', notation)).toMatchObject([
    { tex: 'x^{[1]}', spoken: 'output 1' },
    { text: ' goes back through ' },
    { tex: 'W^{[2]}', spoken: 'weights 2' },
    { text: ' to ' },
    { tex: '\\delta^{[1]}', spoken: 'delta 1' },
    { text: '.' },
  ]);
});

it('leave text without names as it is', () => {
  expect(withFormulas('max[1] is no name, nor is x.', notation)).toEqual([
    { text: 'max[1] is no name, nor is x.' },
  ]);
  expect(withFormulas('', notation)).toEqual([]);
});

it('are found in every note of the classics', () => {
  const notes = classics.flatMap((classic) => Object.values(classic.notes).flat());
  const said = notes.flatMap((note) => withFormulas(note, notation));
  expect(said.some((piece) => 'tex' in piece)).toBe(true);
  expect(JSON.stringify(said)).not.toMatch(/delta\[|\bW\[/);
});
