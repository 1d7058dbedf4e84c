/** Wrong ideas about the derivative of the loss: wrong forms of dE/dy_k. */
import { apply, divide, multiply, num, variable } from '../../algebra/scalar.ts';
import { named, type Expression } from '../names.ts';
import { chainOf } from '../chain.ts';
import { logarithmBase } from '../forms.ts';
import { readGiven, type Problem } from '../problem.ts';
import { replaceNames } from '../rewrite.ts';
import { localSlips } from './local-slips.ts';
import { lostLinks } from './output-slips.ts';
import { idea, type WrongForm } from './slip.ts';

export function* lossSlips(problem: Problem): Generator<WrongForm> {
  const { loss } = problem;
  if (!loss) return;
  const read = (text: string): Expression => readGiven(text, ['k']);
  const { id, mean } = loss.definition;
  if (problem.spec.targets !== 'free') {
    const withOne = replaceNames(loss.slope, ({ quantity }) => (quantity === 't' ? num(1) : null));
    yield idea('sum_to_1_misused', withOne);
    yield idea('one_hot_assumed', withOne);
  }
  if (mean) {
    yield idea('count_slip', multiply(loss.slope, variable('n')));
  }
  yield* lostInLoss(loss.term);
  const base = logarithmBase(id);
  if (base !== null) yield* logarithmSlips(loss.slope, base === Math.E ? null : base, read);
  if (id === 'binary_cross_entropy') {
    for (const text of ['(1 - t_k)/(1 - y_k) - t_k/y_k', '-t_k/y_k + (1 - t_k)/(1 - y_k)']) {
      yield* localSlips(read(text));
    }
    yield idea('log_derivative_wrong', read('1 - t_k - t_k'));
    yield idea('half_of_loss', read('(1 - t_k)/(1 - y_k)'));
    yield idea('half_of_loss', read('-(1 - t_k)/(1 - y_k)'));
    yield idea('ce_confused', read('-t_k/y_k'));
  }
  if (id === 'poisson') {
    for (const text of ['1 - t_k', '1 - t_k y_k']) yield idea('log_derivative_wrong', read(text));
    yield idea('half_of_loss', num(1));
    yield idea('ce_confused', read('-t_k/y_k'));
  }
}

function* logarithmSlips(
  slope: Expression,
  base: number | null,
  read: (text: string) => Expression,
): Generator<WrongForm> {
  const factor = base === null ? num(1) : apply('log', num(base));
  const inBase = (text: string): Expression => divide(read(text), factor);
  const wrongs = ['-t_k', '-t_k y_k', '-t_k ln(y_k)', '-ln(t_k)', '-ln(y_k)', '-t_k z_k', '-t_k/ln(y_k)'];
  for (const text of wrongs) {
    yield idea('log_derivative_wrong', inBase(text));
    if (base !== null) yield idea('log_derivative_wrong', read(text));
  }
  if (base !== null) yield idea('parse_slip', inBase('-t_k y_k'));
  yield idea('bce_confused', inBase('(y_k - t_k)/(y_k (1 - y_k))'));
  yield* baseSlips(slope, base);
}

function* baseSlips(slope: Expression, base: number | null): Generator<WrongForm> {
  const logs = (of: number): Expression => apply('log', num(of));
  if (base === null) {
    for (const other of [10, 2]) yield idea('base10_log', divide(slope, logs(other)));
    yield idea('base10_log', multiply(slope, logs(10)));
    return;
  }
  const natural = multiply(slope, logs(base));
  yield idea('base10_log', natural);
  yield idea('base10_log', multiply(natural, logs(base)));
  yield idea('base10_log', divide(natural, num(base)));
  yield idea('base10_log', multiply(natural, num(base)));
  const other = base === 10 ? 2 : 10;
  yield idea('base10_log', divide(natural, logs(other)));
}

/** An inner derivative of the loss's own term forgotten, its constant factors kept. */
function* lostInLoss(term: Expression): Generator<WrongForm> {
  const ofNet = replaceNames(term, ({ quantity }) =>
    quantity === 'n' ? null : named(quantity === 'y' ? 'z' : 't', 'k'),
  );
  const links = chainOf(ofNet) ?? [];
  const start = links.findIndex(({ rule }) => rule !== 'factor');
  const factors = links.slice(0, Math.max(start, 0)).map(({ slope }) => slope);
  for (const form of lostLinks(links.slice(factors.length))) {
    if (form.slip !== 'inner_derivative_lost') continue;
    const value = [...factors, form.value].reduce((all, factor) => multiply(all, factor));
    yield {
      ...form,
      value: replaceNames(value, ({ quantity }) => (quantity === 'z' ? named('y', 'k') : null)),
    };
  }
}
