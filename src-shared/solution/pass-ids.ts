/** The ids of what each layer has in a pass. */
import { passId, versionId } from './step-id.ts';

/** What a layer has in pass k, which reads the weights of version k - 1; layer 0 has the inputs. */
export interface LayerIds {
  readonly W: string;
  readonly b: string;
  readonly z: string;
  readonly x: string;
  readonly delta: string;
  readonly dW: string;
  readonly db: string;
  readonly t: string;
  readonly eta: string;
  readonly WUpdated: string;
  readonly WOlder: string | null;
  readonly bOlder: string | null;
}

const makeIds = (layer: number, pass: number): LayerIds => ({
  W: versionId('W', layer, pass - 1),
  b: versionId('b', layer, pass - 1),
  z: passId('z', layer, pass),
  x: passId('x', layer, pass),
  delta: passId('delta', layer, pass),
  dW: passId('dW', layer, pass),
  db: passId('db', layer, pass),
  t: passId('t', null, pass),
  eta: passId('eta', null, pass),
  WUpdated: versionId('W', layer, pass),
  WOlder: pass === 1 ? null : versionId('W', layer, pass - 2),
  bOlder: pass === 1 ? null : versionId('b', layer, pass - 2),
});

/** By pass and layer. */
const knownIds: (readonly LayerIds[])[] = [];

/**
 * Ids are the same for every exercise, and limits of the format bound how many there are. So each is made once: making
 * them, and looking up what is the same text but another string, would take longer than a small solution itself.
 */
export function idsOf(pass: number, layers: number): readonly LayerIds[] {
  const known = knownIds[pass] ?? [];
  if (known.length > layers) return known;
  const all = Array.from({ length: layers + 1 }, (_, layer) => known[layer] ?? makeIds(layer, pass));
  knownIds[pass] = all;
  return all;
}
