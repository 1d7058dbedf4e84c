/** A misspelt name leads to the one that was meant, and to no other. */
import { expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';

const names = ['layers', 'loss', 'eta', 'reduction', 'W', 'X', 'precision'];

it.each([
  ['etta', 'eta'],
  ['layer', 'layers'],
  ['lyaers', 'layers'],
  ['los', 'loss'],
  ['reductoin', 'reduction'],
  ['w', 'W'],
  ['Eta', 'eta'],
  ['presicion', 'precision'],
])('%s was %s', (misspelt, name) => {
  expect(nearestName(misspelt, names)).toBe(name);
});

it.each(['lr', 'weights', 'y', '', 'e'.repeat(1000)])('%s was none of them', (misspelt) => {
  expect(nearestName(misspelt, names)).toBeNull();
});
