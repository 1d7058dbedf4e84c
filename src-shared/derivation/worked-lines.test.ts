/** Worked solutions are true line by line, end with what is asked, and lead there by hints. */
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { check, openNamed, oracleProblems } from '../../testing/derivations.ts';
import { repeats } from '../../testing/full-counts.ts';
import type { LineCheck } from './check-line.ts';
import { judgeDerivation } from './check-derivation.ts';
import { openStream } from '../generator/random.ts';
import { difficulties, drawProblem, drawSpec, type Difficulty, type Drawn } from './draw-problem.ts';
import { hintsFor, nextLine } from './hints.ts';
import { lettersFor, typedLetters } from './letters.ts';
import { plainPieces, type Formula, type Piece } from './pieces.ts';
import { problems } from './problem-list.ts';
import { openProblem, type Problem } from './problem.ts';
import { stateProblem } from './statement.ts';
import { workedFormula, workedLines, type WorkedLine } from './worked-lines.ts';

const drawFrom = (start: number, difficulty: Difficulty): Drawn =>
  drawProblem((draw) => openStream(`${start} ${difficulty} ${draw}`), difficulty);

const draws = Array.from({ length: repeats(1000, 0.02) }, (_, start) => start);
const named: readonly Problem[] = problems.map(({ spec }) => openProblem(spec));
const drawn: readonly Problem[] = draws.flatMap((start) =>
  difficulties.map((difficulty) => openProblem(drawFrom(start, difficulty).spec)),
);

const judge = (problem: Problem, lines: readonly string[]) =>
  judgeDerivation(
    problem,
    lines.map((line) => check(problem, line)),
    new Set(),
  );

const typedLine = (line: WorkedLine): string => workedFormula(line, typedLetters).plain;

/** Can be set, and says the same without signs. */
function expectFormula({ tex, spoken }: Formula): void {
  expect(() => katex.renderToString(tex, { throwOnError: true }), tex).not.toThrow();
  expect(spoken, tex).toMatch(/^[\p{L}\d .,;]+$/u);
}

const expectPieces = (pieces: readonly Piece[]): void => {
  for (const piece of pieces) {
    if (piece.kind === 'formula') expectFormula(piece);
    else expect(piece.text).not.toContain('`');
  }
};

const title = ({ spec }: Problem): string => `${spec.id} ${spec.loss ?? ''} ${JSON.stringify(spec.output)}`;

describe.each([
  ['the problems that come with the app', named],
  ['the problems of the oracle', oracleProblems],
  ['drawn problems', drawn],
])('%s', (_which, all) => {
  it('have worked solutions that are complete and true line by line', () => {
    for (const problem of all) {
      const lines = workedLines(problem).map(typedLine);
      const { complete, open, earned, of } = judge(problem, lines);

      expect({ complete, open, earned, of }, `${title(problem)}\n${lines.join('\n')}`).toEqual({
        complete: true,
        open: null,
        earned: new Set(workedLines(problem).map(({ part }) => part)).size,
        of: earned,
      });
    }
  });

  it('are stated, worked and hinted at in TeX that can be set', () => {
    for (const problem of all) {
      for (const letters of [lettersFor('z hat', 'z'), lettersFor('y', 'y'), typedLetters]) {
        const { ask, given, notes } = stateProblem(problem, letters);
        [ask, ...notes].forEach(expectPieces);
        given.forEach(expectFormula);
        for (const line of workedLines(problem)) {
          expectFormula(workedFormula(line, letters));
          for (const { formula } of line.rules) if (formula) expectFormula(formula(letters));
        }
        for (const { pieces } of hintsFor(problem, [], letters)) expectPieces(pieces);
      }
    }
  });

  it('can be solved with nothing but hints', () => {
    for (const problem of all) {
      const checks: LineCheck[] = [];
      for (
        let hints = hintsFor(problem, checks, typedLetters);
        hints.length > 0;
        hints = hintsFor(problem, checks, typedLetters)
      ) {
        const last = hints.at(-1)?.pieces.at(-1);
        const line = check(problem, last?.kind === 'formula' ? last.plain : '');
        expect(line.verdict, title(problem)).toBe('right');
        checks.push(line);
        expect(checks.length, title(problem)).toBeLessThan(6);
      }
      expect(checks.at(-1)?.unfinished).toBeNull();
    }
  });
});

describe('the sheet', () => {
  it('is worked as it prints it', () => {
    expect(workedLines(openNamed('D3')).map(typedLine)).toEqual([
      'delta_k = dE/dy_k dy_k/dz_k',
      'dE/dy_k = -t_k/y_k',
      'dy_k/dz_k = 2 y_k (1 - y_k)',
      'delta_k = -t_k/y_k * 2 y_k (1 - y_k)',
      'delta_k = -2 t_k (1 - y_k)',
      'delta_k = -2 t_k (1 - s(2 z_k))',
    ]);
    expect(workedLines(openNamed('D2_shared')).map(typedLine).at(-1)).toBe(
      'delta_k = -2 w_k^2 z_k sum_i(t_i)',
    );
  });

  it('tells of its slip once a problem is solved', () => {
    expect(problems.find(({ spec }) => spec.id === 'D2_shared')?.afterword).toContain('-t_k 2 (w_k z_k) w_k');
  });
});

describe('a derivation', () => {
  const problem = openNamed('D3');
  const lines = ['dE/dz_k = -t_k/zhat_k * dzhat_k/dz_k', 'dzhat_k/dz_k = 2 s(2z_k)(1 - s(2z_k))'];

  it('gives no mark for a wrong line, and keeps those of the parts that are not written', () => {
    const wrong = 'dzhat_k/dz_k = s(2z_k)(1 - s(2z_k))';
    const { complete, earned, of } = judge(problem, [lines[0] ?? '', wrong, 's(z']);

    expect({ complete, earned, of }).toEqual({ complete: false, earned: 2, of: 4 });
  });

  it.each([
    ['what is asked', 'dE/dy_k = -t_k/y_k', 'The last line must say what `delta_k` is.'],
    ['a result', 'delta_k = dE/dy_k * dy_k/dz_k', 'The last line must not hold derivatives any more.'],
  ])('must end with %s', (_what, last, sentence) => {
    expect(judge(problem, [...lines, last])).toMatchObject({ complete: false, open: sentence, of: 4 });
  });

  const result = '-2 t_k (1 - s(2z_k))';

  it('gives a bare last line the mark of the result alone, and the working the rest', () => {
    const bare = judge(problem, [result]);
    expect(bare).toMatchObject({ complete: true, earned: 1, of: 4, left: ['chain', 'loss', 'output'] });
    const byTheWay = judge(problem, [...lines, 'dE/dy_k = -t_k/y_k', result]);
    expect(byTheWay).toMatchObject({ complete: true, earned: 4, of: 4, left: [] });
    const inOneLine = judge(problem, ['delta_k = -t_k/y_k * 2 y_k (1 - y_k)', result]);
    expect(inOneLine).toMatchObject({ complete: true, earned: 4, of: 4 });
  });

  it('gives no mark twice', () => {
    const twice = judge(problem, [...lines, ...lines, result, result]);
    expect(twice).toMatchObject({ earned: 4, of: 4, left: [] });
  });

  it('is not complete with a wrong line on the way, or one that was not checked', () => {
    const right = check(problem, result);

    expect(judge(problem, ['dE/dy_k = t_k/y_k', result])).toMatchObject({
      complete: false,
      earned: 1,
      of: 4,
    });
    expect(judgeDerivation(problem, [null, right], new Set()).complete).toBe(false);
    expect(judgeDerivation(problem, [right, null], new Set())).toMatchObject({ complete: false, of: 4 });
  });

  it('gives no mark for what was revealed', () => {
    const checks = [...lines, result].map((line) => check(problem, line));
    const { earned, of, complete, lines: all } = judgeDerivation(problem, checks, new Set(['output']));

    expect({ earned, of, complete }).toEqual({ earned: 3, of: 4, complete: true });
    expect(all.map((line) => line?.shown)).toEqual([false, true, false]);
  });

  it('is hinted at from the rule to the line', () => {
    const { verdict, ...first } = check(problem, lines[0] ?? '');
    const hints = hintsFor(problem, [{ verdict, ...first }], typedLetters);

    expect(hints.map(({ level, pieces }) => [level, plainPieces(pieces).trim()])).toEqual([
      ['rule', 'The derivative of ln(y) is 1/y.'],
      ['applied', 'Differentiate the term of E that holds y_k:'],
      ['line', 'Write dE/dy_k = -t_k/y_k'],
    ]);
  });

  it('is hinted at from the chain rule in words to its first factor', () => {
    expect(hintsFor(problem, [], typedLetters).map(({ pieces }) => plainPieces(pieces).trim())).toEqual([
      'Only output k depends on net k, so one term of the chain rule is left.',
      'E depends on z_k through y_k alone: write delta_k as dE/dy_k times a second derivative.',
      'Write delta_k = dE/dy_k dy_k/dz_k',
    ]);
  });

  it.each([
    ['dE/dy_k = t_k/y_k', 'loss'],
    ['dy_k/dz_k = s(2z_k)(1 - s(2z_k))', 'output'],
    ['delta_k = dE/dy_k', 'chain'],
    ['-t_k (1 - s(2z_k))', 'chain'],
  ])('is hinted at about the wrong line %s', (wrong, part) => {
    expect(nextLine(problem, [check(problem, wrong)])?.part).toBe(part);
  });
});

describe('marks', () => {
  it('are all there for the worked lines, and one for the last of them alone', () => {
    for (const problem of [...named, ...drawn]) {
      const worked = workedLines(problem).map(typedLine);
      const { earned, of, left } = judge(problem, worked);
      expect({ earned, left }, title(problem)).toEqual({ earned: of, left: [] });
      expect(judge(problem, worked.slice(-1)).earned, title(problem)).toBe(1);
    }
  });
});

describe('drawing', () => {
  it('gives the same problem for the same chance, and many for many', () => {
    const specs = (from: number): string[] =>
      difficulties.map((difficulty) => JSON.stringify(drawFrom(from, difficulty)));

    expect(specs(5)).toEqual(specs(5));
    for (const difficulty of difficulties) {
      const { spec, draw } = drawFrom(8, difficulty);
      expect(drawSpec(openStream(`8 ${difficulty} ${draw}`), difficulty)).toEqual(spec);
    }
    const different = new Set(drawn.map(({ spec }) => JSON.stringify(spec))).size;
    // Of the lowest difficulty there are 57, of each other some hundreds.
    expect(different).toBeGreaterThan(Math.min(drawn.length / 3, 1000));
  });
});
