/** Real pages, as poppler's tools find them: text, fonts, sizes, margins, and what is read aloud. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { difficulties } from '../../src-shared/derivation/draw-problem.ts';
import { lettersFor } from '../../src-shared/derivation/letters.ts';
import { problems } from '../../src-shared/derivation/problem-list.ts';
import { openProblem } from '../../src-shared/derivation/problem.ts';
import type { PaperDocument } from '../../src-shared/document/blocks.ts';
import { answerKey } from '../../src-shared/document/paper/answer-key.ts';
import { derivationSolution } from '../../src-shared/document/paper/derivation-solution.ts';
import type { PaperOptions } from '../../src-shared/document/paper/paper-options.ts';
import { heading, prose } from '../../src-shared/document/paper/opening.ts';
import { paperDocument } from '../../src-shared/document/paper/paper-document.ts';
import { questionSheet } from '../../src-shared/document/paper/question-sheet.ts';
import type { Subject } from '../../src-shared/document/paper/subject.ts';
import { workedSolution } from '../../src-shared/document/paper/worked-solution.ts';
import { matrixOf } from '../../src-shared/document/printed-value.ts';
import { formula, text } from '../../src-shared/document/prose.ts';
import { classics } from '../../src-shared/generator/classic-list.ts';
import { numberText } from '../../src-shared/notation/number-text.ts';
import { drawnSubjects } from '../../testing/drawn-subjects.ts';
import { altsOf } from '../../testing/document-parts.ts';
import { classicSubject } from '../../testing/exercise-subject.ts';
import { repeats } from '../../testing/full-counts.ts';
import {
  hasPoppler,
  pdfAlts,
  pdfFonts,
  pdfInfo,
  pdfPages,
  pdfText,
  pdfTexts,
} from '../../testing/read-pdf.ts';
import { drawDerivation, drawnAgain } from '../app/derivation/drawn-problem.ts';
import { paperOptionsFor } from '../../testing/paper-options.ts';
import { realTypesetter } from '../../testing/real-pages.ts';
import type { Typesetter } from './typesetter.ts';

if (!hasPoppler) process.stdout.write('SKIPPED: pages are not looked at: poppler-utils is missing here.\n');

const allowed = ['NewCM10-Regular', 'NewCM10-Bold', 'NewCMMath-Regular'];

function optionsFor(subject: Subject, changed: Partial<PaperOptions> = {}): PaperOptions {
  const { digits, kind } = subject.exercise.precision;
  const shown: PaperOptions['shown'] =
    kind === 'figures' ? { figures: digits, decimalSign: '.' } : { decimals: digits, decimalSign: '.' };
  return paperOptionsFor(subject, { shown, ...changed });
}

let typesetter: Typesetter;
beforeAll(() => (typesetter = realTypesetter()));
afterAll(() => {
  typesetter.close();
});

async function expectGoodPages(document: PaperDocument): Promise<Uint8Array> {
  const pdf = await typesetter.pdf(document);
  expect(pdfInfo(pdf)).toMatch(/^Tagged: +yes$/m);
  for (const { name, embedded } of pdfFonts(pdf)) {
    expect(allowed).toContain(name);
    expect(embedded).toBe(true);
  }
  expectWithinMargins(pdf);
  expectLegible(pdf);
  const alts = pdfAlts(pdf);
  for (const alt of altsOf(document)) expect(alts).toContain(alt);
  return pdf;
}

/** Points: of text, of numbers in a wide matrix, of indices in one. */
const least = { text: 8.9, number: 7, index: 4.9 };

function expectLegible(pdf: Uint8Array): void {
  for (const { text, family, size } of pdfTexts(pdf)) {
    const isNumber = /\d[.,]\d/.test(text);
    const kind = !family.includes('Math') ? 'text' : isNumber ? 'number' : 'index';
    expect(size, text).toBeGreaterThanOrEqual(least[kind]);
  }
}

/** Below the running head. */
const body = 66;

/** What is said of an equation is not parted from it. */
function expectNoLoneRemark(pdf: Uint8Array): void {
  for (const { words } of pdfPages(pdf)) {
    expect(words.find(({ yMin }) => yMin > body)?.text).not.toMatch(/^(Usual|Note)/);
  }
}

/** On no page but the last the work ends in its upper half. */
function expectFilled(pdf: Uint8Array): void {
  for (const { height, words } of pdfPages(pdf).slice(0, -1)) {
    expect(Math.max(...words.map(({ yMax }) => yMax)) / height).toBeGreaterThan(0.55);
  }
}

function expectWithinMargins(pdf: Uint8Array): void {
  for (const { width, height, words } of pdfPages(pdf)) {
    for (const { text, xMin, xMax, yMin, yMax } of words) {
      expect(xMin, text).toBeGreaterThan(60);
      expect(xMax, text).toBeLessThan(width - 60);
      expect(yMin, text).toBeGreaterThan(30);
      expect(yMax, text).toBeLessThan(height - 45);
    }
  }
}

/** Every value that the exercise asks for, as it is shown. */
function expectValues({ steps }: Subject, { shown }: PaperOptions, pdf: Uint8Array): void {
  const found = new Set(pdfText(pdf).match(/-?\d+(?:[.,]\d+)?/g));
  for (const { id, value } of steps) {
    const style = /class|parameters/.test(id) ? shown : ({ ...shown, zeros: true } as const);
    for (const entry of value.values) {
      const [digits = ''] = numberText(Math.abs(entry) < 1e-12 ? 0 : entry, style).split('e');
      expect(found.has(digits) || found.has(digits.replace('-', '')), `${id}: ${digits}`).toBe(true);
    }
  }
}

describe.skipIf(!hasPoppler)('the pages', () => {
  it.each(classics.map(({ id }) => id))('of %s are as they should be', async (id) => {
    const subject = classicSubject(id);
    const options = optionsFor(subject, { mistakes: true });
    await expectGoodPages(questionSheet(subject, options));
    expectValues(subject, options, await expectGoodPages(answerKey(subject, options)));
    const solution = await expectGoodPages(workedSolution(subject, options));
    expectValues(subject, options, solution);
    expectFilled(solution);
    expectNoLoneRemark(solution);
  });

  it('of generated exercises are as they should be', async () => {
    for (const [at, subject] of drawnSubjects(repeats(200, 0.05)).entries()) {
      const options = optionsFor(subject, { paper: at % 2 === 0 ? 'a4' : 'letter' });
      const solution = await expectGoodPages(workedSolution(subject, options));
      expectValues(subject, options, solution);
      expectFilled(solution);
      await expectGoodPages(at % 3 === 0 ? answerKey(subject, options) : questionSheet(subject, options));
    }
  });

  it('of derivations are as they should be', async () => {
    const drawn = Array.from({ length: repeats(100, 0.04) }, (_, seed) =>
      drawnAgain(drawDerivation(difficulties[seed % difficulties.length] ?? 1, seed)),
    );
    const named = problems.map(({ spec, ...more }) => ({ ...more, spec }));
    const others = drawn.flatMap((spec) =>
      spec ? [{ spec, title: 'Drawn', reading: null, afterword: null }] : [],
    );
    for (const [at, { spec, title, reading, afterword }] of [...named, ...others].entries()) {
      const problem = openProblem(spec);
      const letters = lettersFor(at % 2 === 0 ? 'z hat' : 'y', (['t', 'z', 'y'] as const)[at % 3] ?? 't');
      const subject = { problem, letters, name: title, title, reading, afterword, code: null };
      const pdf = await expectGoodPages(derivationSolution(subject, at % 2 === 0 ? 'a4' : 'letter'));
      expect(pdfText(pdf)).toContain('Line by line');
    }
  });

  it('set small frames beside each other', async () => {
    const subject = classicSubject('classic-1');
    const [first] = pdfPages(await typesetter.pdf(questionSheet(subject, optionsFor(subject))));
    const labels = first?.words.filter(({ text }) => text === 'Example') ?? [];
    expect(labels).toHaveLength(4);
    expect(new Set(labels.map(({ yMin }) => yMin)).size).toBe(2);
  });

  it('keep a matrix in a text from the lines beside it, and a table on one page', async () => {
    const number = formula({ tex: '7', typst: '7' }, '7');
    const matrix = matrixOf(Array.from({ length: 4 }, () => [number, number]));
    const cell = (words: string) => [text(words)];
    const rows = Array.from({ length: 20 }, (_, at) => [cell(`Row${at}x`), cell('x')]);
    const document = paperDocument('Beside', 'a4', [
      heading(1, 'Beside'),
      ...[cell('Above'), [text('Had '), matrix], cell('Below')].map(prose),
      { kind: 'room', millimetres: 120 },
      heading(2, 'Table'),
      { kind: 'table', header: [cell('Part'), cell('Marks')], rows },
    ]);
    const found = pdfPages(await typesetter.pdf(document));
    const wordsOf = (wanted: RegExp) =>
      found.flatMap(({ words }, page) =>
        words.filter((word) => wanted.test(word.text)).map((word) => ({ ...word, page })),
      );
    const [[above], entries, [below]] = [wordsOf(/^Above$/), wordsOf(/7$/), wordsOf(/^Below$/)];
    if (!above || !below) expect.fail();
    // In points, with the ends of the brackets between.
    expect(Math.min(...entries.map(({ yMin }) => yMin)) - above.yMax).toBeGreaterThan(8);
    expect(below.yMin - Math.max(...entries.map(({ yMax }) => yMax))).toBeGreaterThan(8);
    expect(new Set(wordsOf(/^Row/).map(({ page }) => page))).toEqual(new Set([1]));
  });

  it('write a decimal comma where it is wanted', async () => {
    const subject = classicSubject('classic-1');
    const notation = { target: 'z', updates: 1, decimalSign: ',' } as const;
    const options = optionsFor(subject, {
      notation,
      shown: { decimals: 4, decimalSign: ',' },
      byExample: true,
    });
    const pdf = await expectGoodPages(workedSolution(subject, options));
    expect(pdfText(pdf)).toContain('0,5411');
    expect(pdfText(pdf)).not.toContain('0.5411');
  });

  it('tell a screen reader name, shape, formula and rows', async () => {
    const subject = classicSubject('classic-1');
    const pdf = await typesetter.pdf(workedSolution(subject, optionsFor(subject)));
    const alts = pdfAlts(pdf);
    const delta = alts.find((alt) => alt.startsWith('delta two, 2 by 1'));
    expect(delta).toContain('output 2 minus target');
    expect(delta).toContain('row 1: minus 0.113937');
    expect(new Set(alts.filter((alt) => alt.includes(': row'))).size).toBe(
      alts.filter((alt) => alt.includes(': row')).length,
    );
  });
});
