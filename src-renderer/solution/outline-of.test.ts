/** Contents from blocks: steps stand once, though they may be told example by example. */
import { expect, it } from 'vitest';
import type { PaperBlock } from '../../src-shared/contract/paper-views.ts';
import { outlineOf } from './outline-of.ts';

const equation = (stepId: string | null): PaperBlock => ({
  kind: 'equation',
  stepId,
  name: { tex: String(stepId), spoken: '' },
  tex: '',
  spoken: '',
});
const heading = (level: 1 | 2 | 3, text: string, stepIds: string[]): PaperBlock => ({
  kind: 'heading',
  level,
  text: [{ text }],
  stepIds,
});

it('lists the parts that have steps, and each step once', () => {
  const outline = outlineOf([
    heading(1, 'All', []),
    heading(2, 'Given', []),
    equation(null),
    heading(2, 'Forward', ['z[1]', 'x[1]']),
    heading(3, 'Example 1', []),
    equation('z[1]'),
    equation('x[1]'),
    heading(3, 'Example 2', []),
    equation('z[1]'),
    equation('x[1]'),
  ]);
  expect(outline.map(({ title, steps }) => [title, steps.map(({ id }) => id)])).toEqual([
    [[{ text: 'Forward' }], ['z[1]', 'x[1]']],
  ]);
});
