/** x[l] = f(z[l]). */
import { constant, map, ref, scale, type Formula } from '../../algebra/formula.ts';
import type { UnitFunction } from '../../algebra/unit-function.ts';
import type { StepKind } from '../step-kind.ts';
import { isFunction, sigmoidFunction, tanhFunction } from './known-function.ts';

function withFunction(form: Formula, by: UnitFunction): readonly Formula[] {
  return form.op === 'map' ? [map(by, form.of)] : [];
}

export const output: StepKind = {
  name: 'output',
  formula: ({ id, f }) => map(f, ref(id.z)),
  equivalents: () => [],
  mistakes: [
    {
      label: 'sigmoid_for_tanh',
      rewrite: (form, { f }) => (isFunction(f, 'tanh') ? withFunction(form, sigmoidFunction) : []),
    },
    {
      label: 'tanh_for_sigmoid',
      rewrite: (form, { f }) => (isFunction(f, 'sigmoid') ? withFunction(form, tanhFunction) : []),
    },
    { label: 'z_for_x', rewrite: (form) => (form.op === 'map' ? [form.of] : []) },
    {
      // 1 / (1 + e^z)
      label: 'sigmoid_of_minus_z',
      rewrite: (form, { f }) =>
        form.op === 'map' && isFunction(f, 'sigmoid') ? [map(f, scale(constant(-1), form.of))] : [],
      isAlone: true,
    },
    {
      label: 'inputs_for_outputs',
      rewrite: (_form, { id }) => [ref(id.xBefore)],
      isAlone: true,
    },
  ],
};
