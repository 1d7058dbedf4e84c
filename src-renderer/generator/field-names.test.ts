/** The names of fields, as their labels have them. */
import { expect, it } from 'vitest';
import { words } from '../words.ts';
import { fieldName } from './field-names.ts';

it('names every field that can be wrong', () => {
  const fields = [
    'inputs',
    'units 0',
    'units 1',
    'alpha 0',
    'batch',
    'updates',
    'eta',
    'precision',
    'tasks',
    'code',
  ];
  expect(words.generator.fieldsWrong(fields.map((field) => fieldName(field, 1)))).toBe(
    'Fix Input: units, Hidden 1: units, Output: units, Hidden 1: alpha, Batch size, Updates, ' +
      'Learning rate η, Digits asked, Tasks to include and Share code to start.',
  );
});
