/** Which function a layer has, for the mistakes that belong to one: however the exercise writes it. */
import { apply, multiply, num, power, subtract, variable } from '../../algebra/scalar.ts';
import type { ScalarFunctionName } from '../../algebra/scalar-functions.ts';
import { elementwise, type UnitFunction } from '../../algebra/unit-function.ts';

/** Whether f(z) is the function of that name and nothing else. */
export function isFunction(f: UnitFunction, name: ScalarFunctionName): boolean {
  return (
    f.shape === 'elementwise' &&
    f.value.node === 'apply' &&
    f.value.name === name &&
    f.value.of.node === 'variable'
  );
}

const x = variable('x');

/** What is taken for the layer's own function by mistake. */
export const sigmoidFunction = elementwise(apply('sigmoid', variable('z')), multiply(x, subtract(num(1), x)));
export const tanhFunction = elementwise(apply('tanh', variable('z')), subtract(num(1), power(x, num(2))));
