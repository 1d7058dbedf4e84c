/** Reckoned widths beside those that Typst measures. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { expect, it } from 'vitest';
import { workedSolution } from '../../src-shared/document/paper/worked-solution.ts';
import { classics } from '../../src-shared/generator/classic-list.ts';
import { equationsOf, lineOf } from '../../testing/document-parts.ts';
import { classicSubject } from '../../testing/exercise-subject.ts';
import { paperOptionsFor } from '../../testing/paper-options.ts';
import { widthOf } from './printed-size.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));

/** In em of the template's text. */
function measured(formulas: readonly string[]): number[] {
  const fonts = ['NewCM10-Regular', 'NewCMMath-Regular'].map((name) =>
    readFileSync(`${resources}/fonts/${name}.otf`),
  );
  const compiler = NodeCompiler.create({ workspace: resources, fontArgs: [{ fontBlobs: fonts }] });
  const values = formulas.map(
    (typst) =>
      `#context [#metadata(measure(math.equation(block: true, alt: "x", $${typst}$.body)).width / 10.5pt) <width>]`,
  );
  const source = ['#import "/typst/paper.typ": *', '#show: paper.with(title: "x")', ...values].join('\n');
  return compiler.query({ mainFileContent: source }, { selector: '<width>', field: 'value' }) as number[];
}

it('are never much smaller, and seldom much larger', () => {
  const subjects = classics.map(({ id }) => classicSubject(id));
  const lines = subjects.flatMap((subject) =>
    equationsOf(workedSolution(subject, paperOptionsFor(subject))).map((equation) =>
      lineOf(equation, 'typst'),
    ),
  );
  const formulas = [...new Set(lines)];
  const widths = measured(formulas);
  expect(widths).toHaveLength(formulas.length);
  formulas.forEach((typst, at) => {
    const ratio = widthOf({ tex: '', typst }) / (widths[at] ?? NaN);
    expect(ratio, typst).toBeGreaterThan(0.95);
    expect(ratio, typst).toBeLessThan(1.2);
  });
});
