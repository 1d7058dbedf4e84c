/** Lines are judged as an independent oracle judges them, and never by what they look like. */
import { describe, expect, it } from 'vitest';
import { check, openNamed, oracleCases } from '../../testing/derivations.ts';
import { openProblem, readProblemSpec, type Problem } from './problem.ts';

describe('the oracle', () => {
  it('brings hundreds of answers of each kind', () => {
    expect(oracleCases.length).toBe(395);
    for (const truth of ['right', 'wrong', 'unreadable']) {
      expect(oracleCases.filter((one) => one.truth === truth).length).toBeGreaterThan(40);
    }
  });

  it.each(oracleCases)('finds "$answer" $truth', ({ problem, answer, asked, truth, label }) => {
    const { verdict, refusal } = check(problem, answer, asked);

    expect(verdict).toBe(truth);
    expect(refusal?.reason ?? null).toBe(truth === 'unreadable' ? label : null);
  });

  const wrong = oracleCases
    .filter(({ truth }) => truth === 'wrong')
    .map(({ problem, answer, asked, label }) => {
      const { slip, slips } = check(problem, answer, asked);
      return { answer, label, slip, slips };
    });

  it('hears every mistake named, or listed where more than one gives the line', () => {
    const misnamed = wrong.filter(
      ({ label, slip, slips }) => slip !== label && !(slip === null && slips.some((one) => one === label)),
    );

    expect(misnamed).toEqual([]);
  });

  it('hears most mistakes named alone', () => {
    expect(wrong.filter(({ label, slip }) => slip === label).length / wrong.length).toBeGreaterThan(0.93);
  });
});

describe("the sheet's printed lines", () => {
  it.each([
    ['D1', '(s(z_k) - t_k) * s(z_k) * (1 - s(z_k))'],
    ['D2_elementwise', 'dE/dz_k = -t_k/yhat_k * dyhat_k/dz_k'],
    ['D2_elementwise', 'delta_k = -t_k * 2 (w_k z_k) w_k'],
    ['D2_shared', 'dy_k/dz_k = 2 (w_k z_k) w_k exp(sum_j((w_j z_j)^2) + 1)'],
    ['D3', 'dE/dz_k = -t_k/zhat_k * dzhat_k/dz_k'],
    ['D3', 'dzhat_k/dz_k = 2 σ(2z_k) (1 − σ(2z_k))'],
    ['D3', '-2 t_k (1 - σ(2 z_k))'],
  ])('%s: %s is right', (id, line) => {
    expect(check(openNamed(id), line).verdict).toBe('right');
  });

  it.each(['-t_k * 2 (w_k z_k) w_k', 'dE/dz_k = -t_k/zhat_k * dzhat_k/dz_k'])(
    'D2 as it is written lacks the sum: %s',
    (line) => {
      const { verdict, slip, message } = check(openNamed('D2_shared'), line);

      expect(verdict).toBe('wrong');
      expect(slip).toBe('coupling_ignored');
      expect(message).toContain('The sum over the outputs is missing');
    },
  );
});

describe('truth', () => {
  const d3 = openNamed('D3');

  it.each([
    ['a huge number that cancels', '-2 t_k (1 - s(2z_k)) + (10^30 - 10^30)'],
    ['functions far beyond a double that cancel', '-2 t_k (1 - s(2z_k)) * exp(3000 z_k)/exp(3000 z_k)'],
    ['an integer power of a negative base', '-2 t_k (1 - s(2z_k)) (-1)^(2n)'],
    ['a divisor that cancels', '-2 t_k z_k (1 - s(2z_k))/z_k'],
    ['another form of every function', 't_k (sinh(z_k)/cosh(z_k) - sech(z_k) cosh(z_k))'],
    ['logarithms to any base', '-2 t_k (1 - s(2z_k)) * log10(100)/2 * log2(8)/3 * ln(e)'],
  ])('survives %s', (_what, line) => {
    expect(check(d3, line).verdict).toBe('right');
  });

  it.each([
    ['what a huge number swallows', '-2 t_k (1 - s(2z_k)) + (10^20 + 5 - 10^20)'],
    ['a term of 0.00001', '-2 t_k (1 - s(2z_k)) + 0.00001'],
    ['what holds for 3 outputs only', '-2 t_k (1 - s(2z_k)) * n/3'],
    ['what holds for 2 to 5 outputs only', '-2 t_k (1 - s(2z_k)) + (n - 2)(n - 3)(n - 4)(n - 5)'],
    ['what holds for positive nets only', '-2 t_k (1 - s(2 sqrt(z_k^2)))'],
    ['no value anywhere', '1/(z_k - z_k)'],
    ['no value for negative nets', '-2 t_k (1 - s(2 exp(ln(z_k))))'],
    ['a pole at every point', '-2 t_k (1 - s(2z_k)) + 1/(y_k - s(2z_k))'],
  ])('is not %s', (_what, line) => {
    expect(check(d3, line).verdict).toBe('wrong');
  });

  it('says so where it cannot be decided', () => {
    const { verdict, message, slip } = check(d3, '-2 t_k (1 - s(2z_k)) + 1/exp(exp(exp(exp(z_k^2 + 9))))');

    expect(verdict).toBe('undecided');
    expect(message).toContain('I could not decide this line. No mark lost');
    expect(slip).toBeNull();
  });

  it('is asked for what the left side names', () => {
    expect(check(d3, 'dE/dy_k = -t_k/y_k').verdict).toBe('right');
    expect(check(d3, 'delta_k = -t_k/y_k').verdict).toBe('wrong');
  });

  it.each([
    ['targets that sum to 1', 'softmax_ce_sum1', 'right'],
    ['any targets', 'softmax_ce_free', 'wrong'],
  ])('depends on %s', (_what, id, verdict) => {
    expect(check(openNamed(id), 'y_k - t_k').verdict).toBe(verdict);
  });

  it('is asked for within the domain', () => {
    const root = (domain?: object): Problem =>
      openProblem(
        readProblemSpec({
          id: 'square',
          loss: null,
          output: { kind: 'elementwise', expr: 'z^2' },
          targets: 'free',
          asked: 'dy_k/dz_k',
          ...(domain && { domain }),
        }),
      );

    expect(check(root(), '2 sqrt(y_k)').verdict).toBe('wrong');
    expect(check(root(), '2 sqrt(y_k)').slip).toBe('domain_slip');
    expect(check(root({ z: [0, null] }), '2 sqrt(y_k)').verdict).toBe('right');
  });
});

describe('a wrong line', () => {
  it('shows where, and the ratio where it is always the same', () => {
    const { title, message, counterexample } = check(openNamed('D3'), 'dy_k/dz_k = s(2z_k)*(1-s(2z_k))');

    expect(title).toBe('Not equivalent: always half of what it should be');
    expect(message).toBe('The inner function 2 z_k has derivative 2, and the chain rule multiplies by it.');
    expect(counterexample?.ratio).toBe(0.5);
    expect(counterexample?.rows.map(({ at }) => at)).toEqual([
      [{ name: 'z_k', value: 0.5 }],
      [{ name: 'z_k', value: -1 }],
    ]);
    expect(counterexample?.rows[0]?.yours).toBeCloseTo(0.196612, 6);
    expect(counterexample?.rows[0]?.expected).toBeCloseTo(0.393224, 6);
  });

  it.each([
    ['D2_elementwise', 'delta_k = -2 t_k z_k'],
    ['D2_elementwise', 'delta_k = -2 w_k^2 z_k'],
    ['D1', '(y_k - t_k) * t_k'],
    ['softmax_ce_free', 'y_k - t_k'],
    ['D2_shared', '-2 w_k^2 z_k'],
  ])('shows no ratio twice where it is not always the same: %s, %s', (id, line) => {
    const { counterexample } = check(openNamed(id), line);
    const [first, second] = counterexample?.rows ?? [];

    expect(counterexample?.ratio).toBeNull();
    expect(first?.ratio).not.toBeCloseTo(second?.ratio ?? NaN, 6);
    // Numbers that can be put in by hand.
    expect(second?.at.every(({ value }) => Number.isInteger(value * 4))).toBe(true);
  });

  it('shows every net and target where outputs are coupled', () => {
    const { counterexample } = check(openNamed('softmax_half_sse'), 'y_k - t_k');

    expect(counterexample?.ratio).toBeNull();
    expect(counterexample?.rows[0]?.at.map(({ name }) => name)).toEqual(['k', 'z_1', 'z_2', 't_1', 't_2']);
  });

  it('shows targets that the problem admits', () => {
    const spec = {
      id: 'shares',
      loss: 'binary_cross_entropy',
      output: { kind: 'shared', expr: '1/(1+exp(-sum_j(w_j*z_j)))' },
      asked: 'delta_k',
      domain: { t: [0, 1] },
    };
    const { counterexample } = check(openProblem(readProblemSpec(spec)), 'w_k (y_k - t_k)');
    const shown = counterexample?.rows.flatMap(({ at }) => at.filter(({ name }) => name.startsWith('t_')));

    expect(shown?.map(({ value }) => value)).toEqual([0.25, 0.5, 0.5, 0.25]);
  });

  it.each([
    ['dy_k/dz_k = s(2z_k) (1 - s(2z_k)) * 4', 'There is a factor 2 too many.'],
    ['dE/dy_k = -t_k/(2y_k)', 'A factor 2 is missing.'],
  ])('says which way the factor is off: %s', (line, said) => {
    expect(check(openNamed('D3'), line).message).toBe(said);
  });

  it('says where the line has no value', () => {
    const { message, counterexample } = check(openNamed('D1'), '1/(y_k - y_k)');

    expect(message).toBe('This line has no value where there should be one.');
    expect(counterexample?.rows[0]?.yours).toBeNull();
  });

  it('tells of every mistake that gives it, and names none, where there are several', () => {
    const { slip, slips, message } = check(openNamed('D2_shared'), '-2 w_k^2 z_k');

    expect(slip).toBeNull();
    expect(slips).toEqual(['one_hot_assumed', 'sum_to_1_misused']);
    expect(message).toContain('More than one mistake gives this.');
  });
});
