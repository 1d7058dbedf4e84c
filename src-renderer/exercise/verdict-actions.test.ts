/** The ways on after a check. */
import { describe, expect, it, vi } from 'vitest';
import type { Paragraph } from '../../src-shared/contract/pieces.ts';
import type { Mark, ResultView, StepView } from '../../src-shared/contract/step-views.ts';
import { verdictActions } from './verdict-actions.ts';

const step: StepView = {
  id: 'z[1]',
  title: 'Net input',
  tex: 'z^{[1]}',
  lineTex: 'z^{[1]}',
  shortTex: 'z^{[1]}',
  spoken: 'z 1',
  rows: 2,
  cols: 1,
  shape: '',
  rowLabels: [],
  colLabels: [],
  options: null,
  operands: [],
  place: null,
  marks: 1,
};
const later: StepView = { ...step, id: 'x[1]', shortTex: 'x^{[1]}' };

function result(mark: Mark, goBack: ResultView['goBack'] = null): ResultView {
  return {
    verdict: 'wrong',
    mark,
    cells: [['ok'], [mark]],
    title: '',
    body: [],
    brief: null,
    notes: [],
    goBack,
    remarks: [],
    earned: 0,
    total: 1,
    tries: 1,
    assisted: false,
    answer: [['1'], ['2']],
    workTex: '',
    workSpoken: '',
    exact: null,
  };
}

const text = (label: Paragraph): string =>
  label.map((piece) => ('tex' in piece ? piece.tex : piece.text)).join('');

function actions(
  mark: Mark,
  next: { step: StepView; back: boolean } | null,
  asked = step,
  withNumbers: (() => void) | null = null,
) {
  const fix = vi.fn();
  const go = vi.fn();
  const rewrite = vi.fn();
  const list = verdictActions(asked, result(mark), { next, fix, go, withNumbers, rewrite, exact: null });
  return { labels: list.map(({ label }) => text(label)), list, fix, go, rewrite };
}

describe('verdictActions', () => {
  it('goes on after a right step', () => {
    const { labels, list, go } = actions('approx', { step: later, back: false });
    expect(labels).toEqual(['Next: x^{[1]}']);
    list[0]?.run();
    expect(go).toHaveBeenCalledWith('x[1]');
  });

  it('says when the way on is back', () => {
    expect(actions('ok', { step: later, back: true }).labels).toEqual(['Back to x^{[1]}']);
  });

  it('has no way on when everything is right', () => {
    expect(actions('ok', null).labels).toEqual([]);
  });

  it('first fixes a wrong step, at the cell that is wrong', () => {
    const { labels, list, fix } = actions('bad', { step: later, back: false });
    expect(labels).toEqual(['Try again', 'Leave it and go on to x^{[1]}']);
    list[0]?.run();
    expect(fix).toHaveBeenCalledWith({ row: 1, col: 0 });
  });

  it('offers numbers for a wrong step as long as they are not shown', () => {
    const withNumbers = vi.fn();
    const { labels, list } = actions('bad', null, step, withNumbers);
    expect(labels).toEqual(['Try again', 'Show with numbers']);
    list[1]?.run();
    expect(withNumbers).toHaveBeenCalled();
  });

  it('goes on from a revealed step, or writes it after all', () => {
    const { labels, list, rewrite } = actions('shown', { step: later, back: false });
    expect(labels).toEqual(['Next: x^{[1]}', 'Write it yourself']);
    list[1]?.run();
    expect(rewrite).toHaveBeenCalled();
  });

  it.each([
    ['carry', ['Next: x^{[1]}', 'Go back to z^{[0]}'], 1],
    ['bad', ['Try again', 'Go back to z^{[0]}', 'Leave it and go on to x^{[1]}'], 1],
    ['hold', ['Go back to z^{[0]}', 'Go to row 2'], 0],
  ] as const)('of %s leads back to the step to be fixed first', (mark, labels, at) => {
    const go = vi.fn();
    const goBack = { step: 'z[0]', name: { tex: 'z^{[0]}', spoken: 'z 0' } };
    const nothing = vi.fn();
    const list = verdictActions(step, result(mark, goBack), {
      next: { step: later, back: false },
      fix: nothing,
      go,
      withNumbers: null,
      rewrite: nothing,
      exact: null,
    });
    expect(list.map(({ label }) => text(label))).toEqual(labels);
    list[at]?.run();
    expect(go).toHaveBeenCalledWith('z[0]');
  });

  it('leads back once where that step is the only one left', () => {
    const goBack = { step: 'x[1]', name: { tex: 'x^{[1]}', spoken: 'x 1' } };
    const nothing = vi.fn();
    const ways = { fix: nothing, go: nothing, withNumbers: null, rewrite: nothing, exact: null };
    const next = { step: later, back: true };
    const list = verdictActions(step, result('carry', goBack), { ...ways, next });
    expect(list.map(({ label }) => text(label))).toEqual(['Go back to x^{[1]}']);
  });

  it('shows the exact values of a rounded step, after the way on', () => {
    const nothing = vi.fn();
    const exact = { label: [{ text: 'Show 6 figures' }], run: nothing };
    const ways = { fix: nothing, go: nothing, withNumbers: null, rewrite: nothing, exact };
    const list = verdictActions(step, result('approx'), { ...ways, next: { step: later, back: false } });
    expect(list.map(({ label }) => text(label))).toEqual(['Next: x^{[1]}', 'Show 6 figures']);
  });

  it('of an outdated step works it again from its first cell', () => {
    const { labels, list, fix } = actions('outdated', { step: later, back: false });
    expect(labels).toEqual(['Work it again', 'Leave it and go on to x^{[1]}']);
    list[0]?.run();
    expect(fix).toHaveBeenCalledWith({ row: 0, col: 0 });
  });

  it('leads to what cannot be read', () => {
    expect(actions('hold', { step: later, back: false }).labels).toEqual(['Go to row 2']);
    expect(actions('hold', null, { ...step, options: ['1', '2'] }).labels).toEqual(['Choose']);
  });
});
