/** What goes wrong with f' in a delta. */
import {
  broadcast,
  constant,
  hadamard,
  map,
  minus,
  ref,
  slopeOf,
  squared,
  type Formula,
} from '../../algebra/formula.ts';
import { replace } from '../../algebra/replace.ts';
import { isNumber } from '../../algebra/scalar.ts';
import { atMostOne } from '../mistake.ts';
import type { Mistake, Place } from '../step-kind.ts';
import { isFunction, sigmoidFunction, tanhFunction } from './known-function.ts';

/** @returns the formula with its f' replaced, once for each other f'; nothing when it has none */
function withSlope(form: Formula, slopes: readonly Formula[]): readonly Formula[] {
  return slopes.flatMap((slope) => replace(form, (part) => (part.op === 'slope' ? slope : null)) ?? []);
}

const oneMinus = (of: Formula): Formula => minus(broadcast(constant(1), of), of);

function sigmoidSlopes({ f, id }: Place): readonly Formula[] {
  if (!isFunction(f, 'tanh')) return [];
  return [slopeOf(sigmoidFunction, 'x', ref(id.x)), slopeOf(sigmoidFunction, 'z', ref(id.z))];
}

/** The same f' at a layer beside this one, read from what that layer's entry is. */
function slopesElsewhere({ f, id, layer, elsewhere }: Place): readonly Formula[] {
  const { zBefore, zAbove, xAbove } = elsewhere;
  if (f.shape === 'softmax') return [];
  const fromOutput = f.slopeFromOutput === null ? [] : [layer > 1 ? id.xBefore : null, xAbove];
  return [
    ...[zBefore, zAbove].flatMap((z) => (z === null ? [] : [slopeOf(f, 'z', ref(z))])),
    ...fromOutput.flatMap((x) => (x === null ? [] : [slopeOf(f, 'x', ref(x))])),
  ];
}

/** f' with the error that it is multiplied with in the place of the output, or of the net input. */
function slopesOfError(form: Formula, { f }: Place): readonly Formula[] {
  if (!isFunction(f, 'sigmoid') && !isFunction(f, 'tanh')) return [];
  return (['x', 'z'] as const).flatMap((from) =>
    atMostOne(
      replace(form, (part) =>
        part.op === 'hadamard' && part.right.op === 'slope'
          ? hadamard(part.left, slopeOf(f, from, part.left))
          : null,
      ),
    ),
  );
}

export const slopeMistakes: readonly Mistake[] = [
  {
    label: 'no_activation_derivative',
    rewrite: (form) =>
      atMostOne(
        replace(form, (part) => (part.op === 'hadamard' && part.right.op === 'slope' ? part.left : null)),
      ),
  },
  {
    label: 'derivative_at_x',
    rewrite: (form, { f, id }) =>
      f.shape === 'softmax' ? [] : withSlope(form, [slopeOf(f, 'z', ref(id.x))]),
  },
  {
    label: 'derivative_of_other_layer',
    rewrite: (form, place) => withSlope(form, slopesElsewhere(place)),
  },
  {
    label: 'tanh_slope_1_minus_tanh',
    rewrite: (form, { f, id }) =>
      isFunction(f, 'tanh')
        ? withSlope(form, [oneMinus(ref(id.x)), oneMinus(map(tanhFunction, ref(id.z)))])
        : [],
  },
  {
    label: 'tanh_slope_1_minus_z2',
    rewrite: (form, { f, id }) =>
      isFunction(f, 'tanh') ? withSlope(form, [oneMinus(squared(ref(id.z)))]) : [],
  },
  { label: 'sigmoid_slope_for_tanh', rewrite: (form, place) => withSlope(form, sigmoidSlopes(place)) },
  {
    label: 'sigmoid_for_tanh',
    rewrite: (form, place) => withSlope(form, sigmoidSlopes(place)),
    followsFromEarlier: true,
  },
  {
    label: 'tanh_slope_for_sigmoid',
    rewrite: (form, { f, id }) =>
      isFunction(f, 'sigmoid')
        ? withSlope(form, [slopeOf(tanhFunction, 'x', ref(id.x)), slopeOf(tanhFunction, 'z', ref(id.z))])
        : [],
  },
  {
    label: 'sigmoid_slope_z_1_minus_z',
    rewrite: (form, { f, id }) =>
      isFunction(f, 'sigmoid') ? withSlope(form, [hadamard(ref(id.z), oneMinus(ref(id.z)))]) : [],
  },
  { label: 'slope_of_error', rewrite: slopesOfError },
  {
    // Where f' is 1, the slope of a layer that has one.
    label: 'extra_derivative',
    rewrite: (form, { f, id }) =>
      f.shape === 'elementwise' && isNumber(f.slope, 1)
        ? [sigmoidFunction, tanhFunction].map((by) => hadamard(form, slopeOf(by, 'x', ref(id.x))))
        : [],
    isAlone: true,
  },
];
