/** How many numbers the network is made of: all weights and all biases, from the sizes of its layers. */
import { constant, plus, scale, type Formula } from '../../algebra/formula.ts';
import type { Place, StepKind } from '../step-kind.ts';

interface Sizes {
  /** Units of the layer, and of the one before. */
  readonly units: number;
  readonly before: number;
}

function layersOf({ units: all }: Place): readonly Sizes[] {
  return all.slice(1).map((units, at) => ({ units, before: all[at] ?? 0 }));
}

/** @param terms at least one */
function total(terms: readonly Formula[]): Formula {
  return terms.reduce((sum, term) => plus(sum, term));
}

const weightsOf = ({ units, before }: Sizes): Formula => scale(constant(units), constant(before));
const biasesOf = ({ units }: Sizes): Formula => constant(units);
/** A unit has one weight for each unit before it, and one bias. */
const wholeOf = ({ units, before }: Sizes): Formula =>
  scale(constant(units), plus(constant(before), constant(1)));

export const parameterCount: StepKind = {
  name: 'parameters',
  formula: (place) => total(layersOf(place).map(wholeOf)),
  equivalents: (place) => [total([...layersOf(place).map(weightsOf), ...layersOf(place).map(biasesOf)])],
  mistakes: [
    { label: 'biases_not_counted', rewrite: (_, place) => [total(layersOf(place).map(weightsOf))] },
    {
      label: 'inputs_given_biases',
      rewrite: (_, place) => [total([constant(place.units[0] ?? 0), ...layersOf(place).map(wholeOf)])],
    },
    {
      label: 'layer_not_counted',
      rewrite: (_, place) => {
        const layers = layersOf(place);
        if (layers.length < 2) return [];
        return layers.map((_layer, at) => total(layers.toSpliced(at, 1).map(wholeOf)));
      },
    },
  ],
};
