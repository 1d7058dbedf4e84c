/** Derivations on a real store: opening, checking, hints, marks, the worked solution, and what stays. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppOnDisk } from '../../../testing/app-on-disk.ts';

let app: AppOnDisk;
// Its worker takes long to start: one serves all.
beforeAll(() => (app = new AppOnDisk()));
afterAll(() => {
  app.remove();
});

const problemId = 'D3';
const chain = 'dE/dz_k = -t_k/zhat_k * dzhat_k/dz_k';
const lost = 'dzhat_k/dz_k = s(2z_k) (1 - s(2z_k))';
const slope = 'dzhat_k/dz_k = 2 s(2z_k) (1 - s(2z_k))';
const result = 'delta_k = -2 t_k (1 - s(2z_k))';

const api = () => app.api.derivations;
const open = () => api().open({ problemId });
const start = async (): Promise<string> => (await api().restart({ problemId })).attemptId;
const check = (attemptId: string, lines: string[], line = lines.length - 1) =>
  api().check({ attemptId, lines, line });
const plain = (paragraph: readonly object[]): string =>
  paragraph.map((piece) => Object.values(piece).at(-1) as string).join('');

describe('the list', () => {
  it('has the sheet, the drills and what was drawn, with where the student stands', async () => {
    const before = await api().list({});
    expect(before.problems.map(({ group }) => group)).toEqual([
      ...Array<string>(4).fill('sheet'),
      ...Array<string>(7).fill('drill'),
    ]);
    expect(before.problems.slice(0, 4).map(({ number }) => number)).toEqual(['D1', 'D2a', 'D2b', 'D3']);
    expect(before.difficulties.map(({ difficulty }) => difficulty)).toEqual([1, 2, 3, 4]);
    expect(before.resume).toBeNull();

    const attemptId = await start();
    await api().saveDraft({ attemptId, lines: [chain, lost], position: { line: 1, caret: 0 } });
    await check(attemptId, [chain, lost]);
    const drawn = await api().draw({ difficulty: 2 });
    const view = await api().open(drawn);
    await api().saveDraft({ attemptId: view.attemptId, lines: ['1'], position: { line: 0, caret: 0 } });
    const after = await api().list({});
    expect(after.problems.find((row) => row.problemId === problemId)?.progress).toEqual({
      lines: 2,
      earned: 2,
      total: 4,
      finished: false,
    });
    expect(after.problems.at(-1)).toMatchObject({ group: 'drawn', code: drawn.problemId, attempts: 1 });
    expect(after.resume?.problemId).toBe(drawn.problemId);
    await api().saveDraft({ attemptId, lines: [chain, lost], position: { line: 1, caret: 1 } });
    expect((await api().list({})).resume).toMatchObject({
      problemId,
      attemptId,
      about: 'Derivation 3',
      line: 2,
      lines: [{ mark: 'ok' }, { mark: 'bad' }],
    });
  });
});

describe('an attempt', () => {
  it('starts with one blank line and nothing told', async () => {
    await start();
    const view = await open();
    expect(view).toMatchObject({
      lines: [''],
      previews: [{ formula: null, problem: null, missing: '' }],
      position: { line: 0, caret: 0 },
      results: [],
      standing: { earned: 0, total: 4, left: 4, complete: false, open: null, about: 4, afterword: null },
      hints: { opened: 0, pieces: [], line: null },
      problem: { about: 'Derivation 3', number: 'D3', subject: 'delta_k', code: null },
    });
    expect((await open()).attemptId).toBe(view.attemptId);
  });

  it('goes on where it was left after the program has ended', async () => {
    const attemptId = await start();
    const lines = [chain, '', 'delta_k = -2 t_k (1 - s(2'];
    await api().saveDraft({ attemptId, lines, position: { line: 2, caret: 7 } });
    const { results } = await check(attemptId, lines, 0);
    await api().saveDraft({ attemptId, lines: [...lines, 'e'], position: { line: 3, caret: 1 } });
    app.restart();
    const view = await open();
    expect(view.attemptId).toBe(attemptId);
    expect(view.lines).toEqual([...lines, 'e']);
    expect(view.position).toEqual({ line: 3, caret: 1 });
    expect(view.results).toEqual(results);
    expect(view.previews.map(({ missing }) => missing)).toEqual(['', '', '))', '']);
    expect(view.standing.marks).toBe('You earned 2 of 4 marks.');
  });

  it('is one of several, each opened by its name', async () => {
    const first = await start();
    const second = await start();
    await api().saveDraft({ attemptId: first, lines: [chain], position: { line: 0, caret: 0 } });
    const { attemptId: newest, attempt } = await open();
    expect(newest).toBe(second);
    expect(await api().open({ problemId, attemptId: first })).toMatchObject({
      attempt: { number: attempt.number - 1, of: attempt.of },
    });
    const { attempts } = await api().attempts({ problemId });
    expect(attempts.slice(0, 2)).toMatchObject([
      { attemptId: second, progress: { done: 0, earned: 0, total: 4 }, finished: false },
      { attemptId: first, number: attempt.number - 1, progress: { done: 1, earned: 0, total: 4 } },
    ]);
  });
});

describe('a check', () => {
  it('shows where a wrong line goes wrong, and gives all marks once it is fixed', async () => {
    const attemptId = await start();
    const wrong = await check(attemptId, [chain, lost, result]);
    expect(wrong.results.map(({ mark }) => mark)).toEqual(['ok', 'bad', 'ok']);
    expect(wrong.results[1]).toMatchObject({
      title: 'Not equivalent: always half of what it should be',
      earned: 0,
      total: 1,
      counterexample: {
        rows: [
          { at: [{ tex: 'z_{k}=0.5', spoken: 'z k equals 0.5' }], yours: '0.196612', expected: '0.393224' },
          { at: [{ tex: 'z_{k}=-1' }], yours: '0.104994', expected: '0.209987', ratio: '0.5' },
        ],
        sentence: 'Wherever it is tried, yours divided by what is expected is 0.5.',
      },
    });
    expect(plain(wrong.results[1]?.body[0] ?? [])).toBe(
      'The inner function 2 times z k has derivative 2, and the chain rule multiplies by it.',
    );
    expect(wrong.results[1]?.rules[0]?.sentence).toContain('The chain rule');
    expect(wrong.standing).toMatchObject({ earned: 3, total: 4, complete: false, afterword: null });

    const fixed = await check(attemptId, [chain, slope, result]);
    expect(fixed.standing).toMatchObject({ earned: 4, total: 4, complete: true, open: null });
    expect(fixed.standing.marks).toBe('You earned 4 of 4 marks. The derivation is complete.');
    expect(plain(fixed.standing.afterword ?? [])).toContain('2 times open bracket z hat k minus t k');
    expect(fixed.hints.next).toBeNull();
  });

  it('gives a bare result its own mark, and the working its marks when it is added', async () => {
    const attemptId = await start();
    const bare = await check(attemptId, [result]);
    expect(bare.results[0]).toMatchObject({ mark: 'ok', earned: 1, total: 1 });
    expect(bare.standing).toMatchObject({ earned: 1, total: 4, left: 3, complete: true });
    expect(await api().solution({ attemptId, lines: [result], anyway: false })).toEqual({ due: false });
    await check(attemptId, [chain, slope, result], 1);
    const added = await check(attemptId, [chain, slope, result]);
    expect(added.results.map(({ earned }) => earned)).toEqual([2, 1, 1]);
    expect(added.standing).toMatchObject({ earned: 4, total: 4, left: 0, complete: true });
  });

  it('says why a line cannot be read, and where', async () => {
    const { results, standing } = await check(await start(), ['delta_k = 0,5 t_k']);
    expect(results).toMatchObject([
      { verdict: 'unreadable', mark: 'hold', total: 0, formula: null, place: { start: 10, end: 13 } },
    ]);
    expect(plain(results[0]?.body[0] ?? [])).toBe('Formulas use the point: write "0.5".');
    expect(standing.marks).toBe(
      'Nothing is checked yet. The result earns a mark, and so does each step of the working.',
    );
  });

  it('says what a last line lacks that is right', async () => {
    const { standing } = await check(await start(), ['dE/dy_k = -t_k/y_k']);
    expect(plain(standing.open ?? [])).toBe('The last line must say what delta k is.');
  });

  it('leaves lines alone that come later or were changed since', async () => {
    const attemptId = await start();
    expect((await check(attemptId, [chain, slope], 0)).results).toHaveLength(1);
    expect((await check(attemptId, [chain, slope], 1)).results).toHaveLength(2);
    expect((await check(attemptId, [`${chain} `, slope], 1)).results).toHaveLength(2);
    const { results } = await api().hint({ attemptId, lines: [`${chain}0`, slope], rung: 1 });
    expect(results.map(({ text }) => text)).toEqual([slope]);
  });

  it('prints numbers and the target as the settings say', async () => {
    const { settings } = await app.api.settings.read({});
    const { results: usual } = await check(await start(), ['delta_k = t_k']);
    expect(usual[0]?.counterexample?.rows[0]?.expected).toBe('-0.268941');
    await app.api.settings.write({
      ...settings,
      target: 'y',
      decimalSign: 'comma',
      precision: { digits: 3, kind: 'figures' },
    });
    const { results } = await check(await start(), ['delta_k = t_k']);
    expect(results[0]?.formula?.tex).toBe('\\delta_{k}=y_{k}');
    expect(results[0]?.counterexample?.rows[0]).toMatchObject({
      at: [{ tex: 'z_{k}=0{,}5' }, { tex: 'y_{k}=0{,}5' }],
      expected: '-0,269',
    });
    await app.api.settings.write(settings);
  });
});

describe('the numbers of a wrong line', () => {
  it('have as many figures in its title as in its table', async () => {
    const { settings } = await app.api.settings.read({});
    await app.api.settings.write({ ...settings, precision: { digits: 4, kind: 'figures' } });
    const { results } = await check(await start(), ['delta_k = -2 t_k (1 - s(2z_k))/ln(10)']);
    expect(results[0]?.title).toBe('Not equivalent: always 0.4343 times what it should be');
    expect(results[0]?.counterexample?.rows[0]?.ratio).toBe('0.4343');
    await app.api.settings.write(settings);
  });
});

describe('hints', () => {
  it('lead from the rule to the line, which then earns nothing', async () => {
    const attemptId = await start();
    const ask = (rung: 1 | 2 | 3, lines: string[]) => api().hint({ attemptId, lines, rung });
    const first = await ask(1, ['']);
    expect(first.hints).toMatchObject({ opened: 1, line: null, next: { spoken: 'delta k' } });
    const third = await ask(3, ['']);
    expect(third.hints.line).toBe('delta_k = dE/dy_k dy_k/dz_k');
    const line = third.hints.line ?? '';
    await check(attemptId, [line]);
    app.restart();
    await api().saveDraft({ attemptId, lines: [line], position: { line: 0, caret: 0 } });
    const view = await open();
    expect(view.results).toMatchObject([
      { mark: 'shown', title: 'Shown, no mark', earned: 0, total: 1, assisted: true },
    ]);
    expect(view.hints).toMatchObject({ opened: 0, next: { spoken: 'derivative of E by z hat k' } });
    const { standing } = await check(attemptId, [line, 'dE/dy_k = -t_k/y_k', slope, result]);
    expect(view.results[0]?.body).toEqual([[{ text: 'Read it, then write the next line yourself.' }]]);
    expect(standing).toMatchObject({ earned: 3, total: 4, complete: true });
  });
});

describe('the worked solution', () => {
  it('is told once the derivation is complete', async () => {
    const attemptId = await start();
    const lines = [chain, slope, result];
    expect(await api().solution({ attemptId, lines, anyway: false })).toEqual({ due: false });
    await check(attemptId, lines);
    const solution = await api().solution({ attemptId, lines, anyway: false });
    expect(solution).toMatchObject({ due: true, standing: { earned: 4, total: 4 } });
    expect(solution.due && solution.lines.at(-1)?.spoken).toBe(
      'delta k equals minus 2 times t k times open bracket 1 minus sigmoid of open bracket 2 times z k close bracket close bracket',
    );
  });

  it('is told before when it is wanted, and what is not written yet earns nothing then', async () => {
    const attemptId = await start();
    await check(attemptId, [chain]);
    const solution = await api().solution({ attemptId, lines: [chain], anyway: true });
    expect(solution.due && solution.standing.afterword).not.toBeNull();
    const exported = await api().exportSolution({ attemptId, lines: [chain], paper: 'a4' });
    if (exported.outcome !== 'download') expect.fail();
    expect(exported.name).toBe('Derivation 3, worked solution.pdf');
    expect(Buffer.from(exported.bytes, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    const { standing, results } = await check(attemptId, [chain, slope, result]);
    expect(results.at(-1)?.body).toEqual([[{ text: 'Read it: with this line the derivation is complete.' }]]);
    expect(standing).toMatchObject({ earned: 2, total: 4, complete: true });
    expect(results.map(({ mark }) => mark)).toEqual(['ok', 'shown', 'shown']);
    expect(await api().solution({ attemptId, lines: [''], anyway: false })).toMatchObject({ due: true });
  });
});

describe('typing', () => {
  it('shows what a line looks like, or why it cannot be read', async () => {
    expect(await api().preview({ problemId, text: 'delta_k = 2 zhat_k' })).toEqual({
      formula: { tex: '\\delta_{k}=2\\,\\hat z_{k}', spoken: 'delta k equals 2 times z hat k' },
      problem: null,
      missing: '',
    });
    expect((await api().preview({ problemId, text: '2 t_k +' })).problem).toMatchObject({ start: 7, end: 7 });
  });

  it('offers what can come next', async () => {
    const { options } = await api().complete({ problemId, text: '2 t', caret: 3 });
    expect(options[0]).toEqual({ insert: 't_k', start: 2, tex: 't_{k}', spoken: 't k' });
  });
});

describe('hostile lines', () => {
  it('are previewed, completed, checked and kept like any others', async () => {
    const attemptId = await start();
    const lines = [
      '\u0000\ud800\u202e',
      '('.repeat(1990),
      `delta_k = ${'-'.repeat(900)}1`,
      '10^10^10^10^10',
      'delta_k = 9'.padEnd(1000, '9'),
      'constructor_k + __proto__',
      '<img src=x onerror=alert(1)>',
      '\\href{javascript:alert(1)}{z_k}',
      "'; DROP TABLE derivation; --",
      'delta_k = delta_k',
      `${'exp('.repeat(60)}z_k${')'.repeat(60)}`,
      'sum_i(sum_j(sum_i(z_i)))',
      'ｚ_k ＋ 𝑧_k',
      'delta_k = (0/0) t_k',
    ];
    for (const text of lines) {
      const { formula, problem } = await api().preview({ problemId, text });
      expect(formula === null || problem === null, text).toBe(true);
      await api().complete({ problemId, text, caret: text.length });
    }
    await api().saveDraft({ attemptId, lines, position: { line: 3, caret: 2 } });
    const { results } = await check(attemptId, lines);
    expect(results.map(({ text }) => text)).toEqual(lines);
    expect(results.filter(({ verdict }) => verdict === 'right')).toEqual([]);
    const view = await open();
    expect([view.lines, view.results]).toEqual([lines, results]);
  });
});

describe('a drawn derivation', () => {
  it('is the same for the same code, however that is typed', async () => {
    const { problemId: code } = await api().draw({ difficulty: 3 });
    const { problem } = await api().open({ problemId: code });
    const again = await api().open({ problemId: code.toLowerCase().replaceAll('-', ' ') });
    expect(again.problem).toEqual(problem);
    expect(problem).toMatchObject({ code, group: 'drawn', about: 'Drawn derivation' });
  });
});
