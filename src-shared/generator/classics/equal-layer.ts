/** A layer whose weights are all the same, and its biases too: how the sheet starts its networks. */
import type { ActivationName } from '../../network/activation-list.ts';

export interface GivenLayer {
  readonly W: number[][];
  readonly b: number[];
  readonly activation: { readonly name: ActivationName };
}

export function equalLayer(
  units: number,
  inputs: number,
  { weight, bias, name }: { readonly weight: number; readonly bias: number; readonly name: ActivationName },
): GivenLayer {
  return {
    W: Array.from({ length: units }, () => new Array<number>(inputs).fill(weight)),
    b: new Array<number>(units).fill(bias),
    activation: { name },
  };
}
