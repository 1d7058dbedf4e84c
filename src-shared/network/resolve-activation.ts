/** Makes the function that a layer names, custom expressions included. */
import { activationLanguage, parseScalar } from '../algebra/parse-scalar.ts';
import { elementwise, netInputName, type UnitFunction } from '../algebra/unit-function.ts';
import { activations } from './activation-list.ts';

/** How an exercise names a layer's activation. */
export interface ActivationChoice {
  readonly name: string;
  readonly alpha?: number | undefined;
  readonly expr?: string | undefined;
}

/** Those without a parameter, each made once: its slope is derived and both are compiled. */
const made = new Map<string, UnitFunction>();

/** @throws ExpressionError when a custom expression cannot be read */
export function resolveActivation(choice: ActivationChoice): UnitFunction {
  if (choice.name === 'custom') {
    return elementwise(parseScalar(choice.expr ?? '', activationLanguage(netInputName)), null);
  }
  const found = activations.find(({ name }) => name === choice.name);
  if (!found) throw new RangeError(`no activation is called ${choice.name}`);
  if (found.alpha !== null) return found.make(choice.alpha ?? found.alpha);
  const known = made.get(found.name) ?? found.make(0);
  made.set(found.name, known);
  return known;
}
