/** Exponents that are missing, too many or in the wrong place. */
import { divide, multiply, num, power } from '../../algebra/scalar.ts';
import { nameCalled, type Expression } from '../names.ts';
import { isSum } from './bracket-slips.ts';
import { pen, type WrongForm } from './slip.ts';

const two = num(2);

export function* exponentSlips(part: Expression): Generator<WrongForm> {
  if (part.node === 'power' && part.right.node === 'number') {
    const { value } = part.right;
    for (const other of [1, value - 1, value + 1, -value]) {
      if (other !== value && other !== 0) yield pen('exponent_slip', power(part.left, num(other)));
    }
  }
  if (part.node === 'variable' && nameCalled(part.name).at.length === 1) {
    yield pen('exponent_slip', power(part, two));
  }
  if (part.node === 'apply') {
    yield pen('exponent_slip', power(part, two));
    if (part.name === 'sqrt') yield pen('exponent_slip', part.of);
  }
  if (part.node === 'divide') yield* divisorExponents(part.left, part.right);
  if (isSum(part)) yield pen('exponent_slip', power(part, two));
  if (part.node === 'multiply') yield* movedExponent(part.left, part.right);
}

/** a^2 b and a b^2. */
function* movedExponent(left: Expression, right: Expression): Generator<WrongForm> {
  if (left.node === 'power') yield pen('exponent_slip', multiply(left.left, power(right, left.right)));
  if (right.node === 'power') yield pen('exponent_slip', multiply(power(left, right.right), right.left));
  if (left.node === 'multiply' && left.right.node === 'power') {
    yield pen(
      'exponent_slip',
      multiply(multiply(left.left, left.right.left), power(right, left.right.right)),
    );
  }
}

function* divisorExponents(top: Expression, bottom: Expression): Generator<WrongForm> {
  if (bottom.node === 'apply' && bottom.name === 'sqrt') yield pen('exponent_slip', multiply(top, bottom));
  yield pen('exponent_slip', divide(top, power(bottom, two)));
}
