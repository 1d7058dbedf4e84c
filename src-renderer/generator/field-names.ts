/** What a field of the settings is called, by the name under which it is marked as wrong. */
import { words } from '../words.ts';

const text = words.generator;
const names: Readonly<Record<string, string>> = {
  inputs: text.units(text.input),
  batch: text.batch,
  updates: text.updates,
  eta: text.eta,
  precision: text.digits,
  tasks: text.tasksName,
  code: text.code,
};

/** @param field such as `eta`, or of a layer (from 0) `units 1` @param last layer, from 0 */
export function fieldName(field: string, last: number): string {
  const [what = '', at] = field.split(' ');
  if (at === undefined) return names[what] ?? what;
  const layer = text.layer(Number(at), last);
  return what === 'alpha' ? text.alpha(layer) : text.units(layer);
}
