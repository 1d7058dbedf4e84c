/** Takes the id of a step or a given apart: `delta[2]@3` is the delta of layer 2 in pass 3. */

export type Quantity =
  'z' | 'x' | 't' | 'E' | 'delta' | 'dW' | 'db' | 'W' | 'b' | 'eta' | 'class' | 'parameters';

export interface IdParts {
  readonly isQuery: boolean;
  readonly quantity: Quantity;
  readonly layer: number | null;
  /** Of a weight the version, else the pass; null where the id names none. */
  readonly pass: number | null;
}

const quantities: readonly Quantity[] = [
  'z',
  'x',
  't',
  'E',
  'delta',
  'dW',
  'db',
  'W',
  'b',
  'eta',
  'class',
  'parameters',
];
const idShape = /^(?<query>query\.)?(?<name>[a-zA-Z]+)(?:\[(?<layer>\d+)\])?(?:@(?<pass>\d+))?$/;

/** @throws RangeError when this is no id of a step or a given */
export function idParts(id: string): IdParts {
  const { query, name, layer, pass } = idShape.exec(id)?.groups ?? {};
  const quantity = quantities.find((candidate) => candidate === name);
  if (quantity === undefined) throw new RangeError(`${id} is not the id of a step`);
  return {
    isQuery: query !== undefined,
    quantity,
    layer: layer === undefined ? null : Number(layer),
    pass: pass === undefined ? null : Number(pass),
  };
}
