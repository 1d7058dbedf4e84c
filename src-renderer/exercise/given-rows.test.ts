/** Rows of the given data. */
import { expect, it } from 'vitest';
import { givenRows } from './given-rows.ts';

const given = (id: string, valueTex: string) => ({
  id,
  tex: id,
  spoken: id,
  valueTex,
  valueSpoken: valueTex,
});

it('puts neighbours of one kind and value into one row', () => {
  const rows = givenRows([given('W[1]@0', '0.1'), given('W[2]@0', '0.1'), given('b[1]@0', '0.1')]);

  expect(rows.map(({ spoken }) => spoken)).toEqual(['W[1]@0, W[2]@0', 'b[1]@0']);
});

it('keeps apart what differs in value', () => {
  expect(givenRows([given('W[1]@0', '0.1'), given('W[2]@0', '0.2'), given('W[3]@0', '0.1')])).toHaveLength(3);
});
