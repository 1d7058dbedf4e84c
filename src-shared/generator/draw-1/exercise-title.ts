/** The title of a drawn exercise, version 1: it is part of the exercise, so it stays as it is. */
import type { Knobs } from '../../exercise/knobs.ts';

const names: Readonly<Record<string, string>> = {
  relu: 'ReLU',
  leaky_relu: 'leaky ReLU',
  elu: 'ELU',
  custom: 'own function',
};

/** "4-3-3-2 tanh, softmax". */
export function exerciseTitle({ inputs, layers }: Knobs): string {
  const widths = [inputs, ...layers.map(({ units }) => units)].join('-');
  const functions = layers.map(({ activation }) => names[activation.name] ?? activation.name);
  return `${widths} ${[...new Set(functions)].join(', ')}`;
}
