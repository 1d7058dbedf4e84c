/** Printed documents: what they say of the classics, and that they can be printed for any exercise. */
import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { anyExercise } from '../../../testing/any-exercise.ts';
import { altsOf, equationsOf, lineOf, piecesOf, textOf } from '../../../testing/document-parts.ts';
import { classicSubject, randomSubject, subjectOf } from '../../../testing/exercise-subject.ts';
import { repeats } from '../../../testing/full-counts.ts';
import { readExercise } from '../../exercise/read-exercise.ts';
import { losses } from '../../network/loss-list.ts';
import type { PaperDocument } from '../blocks.ts';
import { answerKey } from './answer-key.ts';
import type { PaperOptions } from './paper-options.ts';
import { questionSheet } from './question-sheet.ts';
import { sectionsOf } from './sections.ts';
import type { Subject } from './subject.ts';
import { workedSolution } from './worked-solution.ts';

function optionsFor({ solution: { updates } }: Subject, changed: Partial<PaperOptions> = {}): PaperOptions {
  return {
    notation: { target: 't', updates, decimalSign: '.' },
    shown: { figures: 6, decimalSign: '.' },
    paper: 'a4',
    intermediate: false,
    byExample: false,
    mistakes: false,
    ...changed,
  };
}

function solutionOf(id: string, changed: Partial<PaperOptions> = {}): PaperDocument {
  const subject = classicSubject(id);
  return workedSolution(subject, optionsFor(subject, changed));
}

function linesFor(document: PaperDocument, step: string): string[] {
  return equationsOf(document)
    .filter(({ stepId }) => stepId === step)
    .map((equation) => lineOf(equation, 'tex'));
}

const column = (...entries: string[]): string => `\\begin{bmatrix}${entries.join('\\\\')}\\end{bmatrix}`;

describe('the worked solution', () => {
  it('tells the conventions before the first step', () => {
    const { blocks } = solutionOf('classic-2b');
    const kinds = blocks.map(({ kind }) => kind);
    expect(kinds.indexOf('list')).toBeLessThan(kinds.indexOf('equation'));
  });

  it('gives the formula, the numbers put in, and the result', () => {
    expect(linesFor(solutionOf('classic-1'), 'delta[1]')).toEqual([
      [
        '\\delta^{[1]}',
        '\\left(W^{[2]}\\right)^{T}\\,\\delta^{[2]}\\circ x^{[1]}\\circ \\left(1-x^{[1]}\\right)',
        `${column('0.1&0.1', '0.1&0.1', '0.1&0.1')}\\,${column('-0.113937', '0.134370')}\\circ ${column('0.247517', '0.247517', '0.247517')}`,
        column('0.000505747', '0.000505747', '0.000505747'),
      ].join('='),
    ]);
  });

  it('gives what is put together last, where it is asked for', () => {
    const [line] = linesFor(solutionOf('classic-1', { intermediate: true }), 'delta[2]');
    expect(line).toContain(
      `=${column('-0.458856', '0.541144')}\\circ ${column('0.248307', '0.248307')}=${column('-0.113937', '0.134370')}`,
    );
    const [loss] = linesFor(solutionOf('classic-2b', { intermediate: true }), 'E');
    expect(loss).toMatch(/=0\.377106\+0\.354094=0\.731199$/);
  });

  it('parts no number from the matrix that it multiplies', () => {
    const equation = equationsOf(solutionOf('classic-2b')).find(({ stepId }) => stepId === 'W[3]');
    const [, put = []] = equation?.sides ?? [];
    expect(put.map(({ typst }) => typst.slice(0, typst.indexOf('mat(')).trim())).toEqual(['', '-0.1 thin']);
  });

  it('puts in once worked out what the Jacobian of softmax is applied to', () => {
    const { exercise } = classicSubject('classic-3b');
    const subject = subjectOf(readExercise({ ...exercise, loss: 'half_sse' }));
    const [line = ''] = linesFor(workedSolution(subject, optionsFor(subject)), 'delta[3]');
    const [, symbols = '', numbers = ''] = line.split('=');
    expect(symbols.split('-')).toHaveLength(4);
    expect(numbers.match(/\\end\{bmatrix\}-/g)).toHaveLength(1);
  });

  it('tells example by example what sums over the examples', () => {
    const document = solutionOf('classic-2b', { byExample: true });
    expect(linesFor(document, 'z[1]').map((line) => line.split('=').at(-1))).toEqual([
      column('0.3', '0.3', '0.3', '0.3'),
      column('1.1', '1.1', '1.1', '1.1'),
    ]);
    expect(linesFor(document, 'db[3]')[0]).toContain(
      `${column('0.158216', '-0.815376', '0.158216')}+${column('0.205654', '0.205654', '-0.747824')}`,
    );
  });

  it('calls an example by its number where an update uses some of them', () => {
    const { exercise } = classicSubject('classic-2b');
    const { tasks: _, ...raw } = exercise;
    const X = raw.X.map((row) => [...row, 1]);
    const T = raw.T.map((row) => [...row, 1]);
    const updates = [{ examples: [1, 3] }, { examples: [2] }];
    const subject = subjectOf(readExercise({ ...raw, X, T, updates, steps: 2 }));
    const { blocks } = workedSolution(subject, optionsFor(subject, { byExample: true }));
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 3 ? block.text : [],
    );
    // Forward and back in the first update; the second has one example.
    expect(headings.map((piece) => ('text' in piece ? piece.text : ''))).toEqual([
      'Example 1',
      'Example 3',
      'Example 1',
      'Example 3',
    ]);
  });

  it('writes x - t where softmax meets cross-entropy and the targets are shares', () => {
    const document = solutionOf('classic-3b');
    expect(linesFor(document, 'delta[3]')[0]).toMatch(/^\\delta\^{\[3\]}=x\^{\[3\]}-t=/);
    expect(textOf(document)).toContain('what is left is output 3 − target, without a further factor');
  });

  it('reads an equation aloud with name, shape, formula and rows', () => {
    const spoken = equationsOf(solutionOf('classic-1')).find(({ stepId }) => stepId === 'delta[2]');
    expect(spoken?.spoken).toBe(
      'delta two, 2 by 1, equals open bracket output 2 minus target close bracket times cell by cell output 2 times open bracket 1 minus output 2 close bracket: row 1: minus 0.113937; row 2: 0.134370',
    );
  });

  it('calls the parts of several updates by their numbers', () => {
    const { exercise } = classicSubject('classic-1');
    const subject = subjectOf(readExercise({ ...exercise, steps: 2 }));
    const titles = sectionsOf(subject.solution.steps, 2).map(({ title }) => title);
    expect(titles).toContain('Backward pass, update 2');
    expect(titles).toContain('Update 2');
  });

  describe('of usual mistakes', () => {
    const usual = (id: string, step: string, subject?: Subject): string => {
      const about = subject ?? classicSubject(id);
      return workedSolution(about, optionsFor(about, { mistakes: true }))
        .blocks.flatMap((block) =>
          block.kind === 'remark' && block.stepId === step && block.title.startsWith('Usual')
            ? block.text.flat()
            : [],
        )
        .map((piece) => ('text' in piece ? piece.text : ''))
        .join(' ');
    };

    it('names those that change something', () => {
      expect(usual('classic-1', 'W[2]')).toContain('Step up the gradient');
      // With a learning rate of 1 leaving it out changes nothing.
      expect(usual('classic-1', 'W[2]')).not.toContain('learning rate');
      expect(usual('classic-1', 'delta[1]')).toMatch(/derivative missing/i);
    });

    it('names no missing derivative where the derivative cancels', () => {
      const said = usual('classic-3b', 'delta[3]');
      expect(said).toMatch(/sign is flipped/i);
      expect(said).not.toMatch(/derivative missing|used for/i);
    });

    it('names none where every number stays 0', () => {
      expect(usual('classic-3a', 'delta[1]')).toBe('');
    });

    it('names each once for a kind of step, and at most four', () => {
      const subject = classicSubject('classic-2b');
      const document = workedSolution(subject, optionsFor(subject, { mistakes: true }));
      const said = document.blocks.flatMap((block) =>
        block.kind === 'remark' ? [[block.stepId ?? '', textOf({ ...document, blocks: [block] })]] : [],
      );
      const updates = said.filter(([id = '']) => /^[Wb]/.test(id)).map(([, words = '']) => words);
      expect(updates.join(' ').match(/step up the gradient/gi)).toHaveLength(1);
      for (const [, words = ''] of said) expect(words.split(';').length).toBeLessThanOrEqual(4);
    });
  });
});

it('keeps every answer off the question sheet', () => {
  const subject = classicSubject('classic-1');
  const sheet = questionSheet(subject, optionsFor(subject));
  const printed = JSON.stringify(sheet);
  for (const { value } of subject.solution.steps) {
    for (const entry of value.values.filter((number) => !Number.isInteger(number))) {
      const digits = Math.abs(entry).toPrecision(4);
      // The given weights are 0.1.
      if (digits !== '0.1000') expect(printed).not.toContain(digits);
    }
  }
  const frames = sheet.blocks.flatMap((block) => (block.kind === 'frames' ? block.frames : []));
  expect(frames.map(({ stepId }) => stepId)).toEqual(subject.steps.map(({ id }) => id));
});

it('tells every step of the key once', () => {
  const subject = classicSubject('classic-2a');
  const key = answerKey(subject, optionsFor(subject));
  expect(equationsOf(key).map(({ stepId }) => stepId)).toEqual(subject.steps.map(({ id }) => id));
});

const anySubject = fc.constantFrom(...losses).chain(({ name: loss }) => anyExercise({ loss, steps: 2 }));
const anyOptions = fc.record({
  intermediate: fc.boolean(),
  byExample: fc.boolean(),
  mistakes: fc.boolean(),
  shown: fc.constantFrom(
    { figures: 6, decimalSign: '.' } as const,
    { decimals: 3, decimalSign: ',' } as const,
  ),
});

it('is TeX that KaTeX accepts, and no two equations read alike, for any exercise', () => {
  const property = fc.property(anySubject, anyOptions, (raw, changed) => {
    const subject = randomSubject(raw);
    if (!subject) return;
    const options = optionsFor(subject, changed);
    for (const make of [workedSolution, questionSheet, answerKey]) {
      const document = make(subject, options);
      const all = [
        ...equationsOf(document).map((line) => lineOf(line, 'tex')),
        ...piecesOf(document).map(({ tex }) => tex),
      ];
      for (const line of all) {
        expect(() => katex.renderToString(line, { strict: 'error', throwOnError: true }), line).not.toThrow();
      }
      const alts = altsOf(document);
      expect(new Set(alts).size).toBe(alts.length);
    }
  });
  fc.assert(property, { seed: 17, numRuns: repeats(1000, 0.02) });
}, 600_000);
