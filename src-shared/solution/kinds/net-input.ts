/** z[l] = W[l] x[l-1] + b[l], b added to every column. */
import { broadcast, matmul, plus, ref, transpose } from '../../algebra/formula.ts';
import { replaceRef } from '../../algebra/replace.ts';
import { atMostOne } from '../mistake.ts';
import type { Mistake, StepKind } from '../step-kind.ts';

const mistakes: readonly Mistake[] = [
  { label: 'bias_forgotten', rewrite: (form) => (form.op === 'add' ? [form.left] : []) },
  {
    label: 'w_transposed_forward',
    rewrite: (form, { id }) => atMostOne(replaceRef(form, id.W, transpose(ref(id.W)))),
  },
  {
    label: 'z_for_x',
    rewrite: (form, { id, elsewhere: { zBefore } }) =>
      atMostOne(zBefore === null ? null : replaceRef(form, id.xBefore, ref(zBefore))),
  },
  {
    label: 'uses_old_w',
    rewrite: (form, { id, elsewhere: { WOlder, bOlder } }) => {
      const withOldW = WOlder === null ? null : replaceRef(form, id.W, ref(WOlder));
      if (!withOldW || bOlder === null) return [];
      return [withOldW, replaceRef(withOldW, id.b, ref(bOlder)) ?? withOldW];
    },
  },
  {
    // Those of the layers before the one that is read.
    label: 'inputs_for_outputs',
    rewrite: (form, { id, layer, elsewhere: { xOthers } }) =>
      xOthers.slice(0, layer - 1).flatMap((x) => replaceRef(form, id.xBefore, ref(x)) ?? []),
    isAlone: true,
  },
  {
    label: 'no_biases',
    rewrite: (form, { hasBiases }) => (form.op === 'add' && !hasBiases ? [form.left] : []),
    followsFromEarlier: true,
  },
];

export const netInput: StepKind = {
  name: 'netInput',
  formula: ({ id }) => {
    const weighted = matmul(ref(id.W), ref(id.xBefore));
    return plus(weighted, broadcast(ref(id.b), weighted));
  },
  equivalents: () => [],
  mistakes,
};
