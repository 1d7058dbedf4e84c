/** Every known wrong answer to what a line can be about. */
import { apply, divide, multiply, negate, num, subtract, variable } from '../../algebra/scalar.ts';
import {
  deltaForms,
  jacobian,
  logarithmBase,
  kron,
  outputForms,
  slopeName,
  spelledOut,
  withoutOutputs,
  type OutputForms,
} from '../forms.ts';
import type { LineSubject } from '../line-side.ts';
import { named, sumOver, type Expression, type Index } from '../names.ts';
import type { Problem } from '../problem.ts';
import { alike, reindex, replaceNames, rewrite } from '../rewrite.ts';
import { localSlips } from './local-slips.ts';
import { lossSlips } from './loss-slips.ts';
import { jacobianSlips, slopeSlips } from './output-slips.ts';
import { idea, pen, type WrongForm } from './slip.ts';

export function* wrongForms(problem: Problem, subject: LineSubject): Generator<WrongForm> {
  const forms = outputForms(problem);
  yield* ofTheWhole(truthByNames(subject));
  for (const form of rightForms(problem, forms, subject)) {
    yield* localSlips(form);
    const spelled = spelledOut(form);
    if (!alike(spelled, form)) yield* localSlips(spelled);
  }
  switch (subject) {
    case 'dE/dy_k':
      yield* lossSlips(problem);
      break;
    case 'dy_k/dz_k':
      yield* slopeSlips(problem, forms);
      yield* summedDiagonal(forms);
      break;
    case 'dy_i/dz_k':
      yield* jacobianSlips(problem, forms);
      break;
    case 'delta_k':
      yield* deltaSlips(problem, forms);
  }
}

/** What the line should be worth, with the derivatives themselves as names. */
function truthByNames(subject: LineSubject): Expression {
  switch (subject) {
    case 'dE/dy_k':
      return named('dE_dy', 'k');
    case 'dy_k/dz_k':
      return slopeName('k', 'k');
    case 'dy_i/dz_k':
      return slopeName('i', 'k');
    case 'delta_k':
      return sumOver('i', multiply(named('dE_dy', 'i'), slopeName('i', 'k')));
  }
}

function* ofTheWhole(truth: Expression): Generator<WrongForm> {
  const n = variable('n');
  yield pen('sign_flipped', negate(truth));
  yield pen('factor_two', multiply(num(2), truth));
  yield pen('factor_two', divide(truth, num(2)));
  yield pen('count_slip', multiply(n, truth));
  yield pen('count_slip', divide(truth, n));
}

export function rightForms(
  problem: Problem,
  forms: OutputForms,
  subject: LineSubject,
): readonly Expression[] {
  switch (subject) {
    case 'dE/dy_k':
      return problem.loss ? [problem.loss.slope, withoutOutputs(problem.loss.slope, forms)] : [];
    case 'dy_k/dz_k':
      return [forms.slopeInY, forms.slopeInZ, ...forms.otherSlopes];
    case 'dy_i/dz_k':
      return [jacobian(problem, forms), withoutOutputs(jacobian(problem, forms), forms)];
    case 'delta_k':
      return deltaForms(problem, forms);
  }
}

function* summedDiagonal({ slopeInY }: OutputForms): Generator<WrongForm> {
  yield idea('index_confused', sumOver('i', reindex(slopeInY, 'k', 'i')));
}

function* deltaSlips(problem: Problem, forms: OutputForms): Generator<WrongForm> {
  const slope = named('dE_dy', 'k');
  yield idea('derivative_missing', slope);
  yield idea('derivative_missing', sumOver('i', named('dE_dy', 'i')));
  const y = named('y', 'k');
  for (const form of [...slopeSlips(problem, forms), ...pensOf([forms.slopeInY, ...forms.otherSlopes])]) {
    if (!alike(form.value, y)) yield* throughSlope(problem, form);
  }
  yield* throughLoss(problem, forms);
  yield* problem.coupled ? coupledSlips(problem) : inventedCoupling(problem, forms);
  if (problem.spec.output.kind === 'shared') yield* sumlessOutput(problem, forms);
}

const pensOf = (slopes: readonly Expression[]): readonly WrongForm[] =>
  slopes.flatMap((slope) => [...localSlips(slope)]);

/** A wrong dy_k/dz_k carried into delta. */
function* throughSlope(problem: Problem, form: WrongForm): Generator<WrongForm> {
  const { kind } = problem.spec.output;
  if (kind === 'softmax') return;
  const slope = kind === 'shared' ? sumOver('i', named('dE_dy', 'i')) : named('dE_dy', 'k');
  yield { ...form, value: multiply(slope, form.value) };
}

/** A wrong dE/dy_k carried into delta, or left there alone. */
function* throughLoss(problem: Problem, forms: OutputForms): Generator<WrongForm> {
  const { loss } = problem;
  if (!loss) return;
  for (const form of [...lossSlips(problem), ...localSlips(loss.slope)]) {
    const value = sumOver('i', multiply(reindex(form.value, 'k', 'i'), slopeName('i', 'k')));
    yield { ...form, value };
  }
  for (const form of lossSlips(problem)) if (form.slip === 'log_derivative_wrong') yield form;
  if (!problem.coupled) yield* localSlips(multiply(loss.slope, forms.slopeInZ));
}

function* coupledSlips(problem: Problem): Generator<WrongForm> {
  const [slope, slopes] = [named('dE_dy', 'k'), named('dE_dy', 'i')];
  const [y, t] = [named('y', 'k'), named('t', 'k')];
  yield idea('coupling_ignored', multiply(slope, slopeName('k', 'k')));
  yield idea('index_confused', sumOver('i', multiply(slope, slopeName('i', 'k'))));
  if (problem.loss) {
    const withNets = replaceNames(problem.loss.slope, ({ quantity }) =>
      quantity === 't' ? named('z', 'k') : null,
    );
    yield idea('target_net_confused', multiply(withNets, slopeName('k', 'k')));
  }
  if (problem.spec.output.kind !== 'softmax') return;
  const own = multiply(y, subtract(num(1), y));
  const sigmoid = apply('sigmoid', named('z', 'k'));
  yield idea('softmax_elementwise', multiply(slope, own));
  yield idea('softmax_elementwise', multiply(slope, multiply(sigmoid, subtract(num(1), sigmoid))));
  yield idea('product_rule_half', multiply(slope, y));
  yield idea('product_rule_half', negate(multiply(y, sumOver('i', multiply(slopes, named('y', 'i'))))));
  if (logarithmBase(problem.spec.loss) === null) return;
  yield idea('activation_derivative_wrong', multiply(subtract(y, t), own));
  yield idea('target_output_swapped', multiply(t, y));
}

function* inventedCoupling(problem: Problem, forms: OutputForms): Generator<WrongForm> {
  const [y, t] = [named('y', 'k'), named('t', 'k')];
  const [yi, slopes] = [named('y', 'i'), named('dE_dy', 'i')];
  const own = slopeName('k', 'k');
  yield idea('coupling_invented', multiply(own, sumOver('i', slopes)));
  yield idea('coupling_invented', sumOver('i', multiply(slopes, slopeName('i', 'i'))));
  yield idea(
    'softmax_used_for_elementwise',
    sumOver('i', multiply(slopes, multiply(yi, subtract(kron('i', 'k'), y)))),
  );
  if (logarithmBase(problem.spec.loss) !== null) yield idea('softmax_used_for_elementwise', subtract(y, t));
  const { loss } = problem;
  if (!loss) return;
  // Every output taken for y_k, as if it were shared.
  const shared = replaceNames(multiply(loss.slope, forms.slopeInY), ({ quantity }) =>
    quantity === 't' ? named('t', 'i') : null,
  );
  yield idea('coupling_invented', sumOver('i', shared));
}

/** The sum inside a shared output forgotten: w_i z_i where sum_j(w_j z_j) belongs. */
function* sumlessOutput(problem: Problem, forms: OutputForms): Generator<WrongForm> {
  const single = rewrite(forms.value, (part) =>
    part.node === 'sum' ? reindex(part.of, part.index as Index, 'i') : null,
  );
  for (const form of deltaForms(problem, forms)) {
    yield pen(
      'argument_slip',
      replaceNames(form, ({ quantity, at: [index] }) => (quantity === 'y' && index === 'i' ? single : null)),
    );
  }
}
