/** The same formula in every script. */
import type { Script } from './script.ts';
import { texScript } from './tex.ts';
import { typstScript } from './typst.ts';

/** By the script's name. */
export type Printed = Readonly<Record<Script['name'], string>>;

export function inScripts(print: (script: Script) => string): Printed {
  return { tex: print(texScript), typst: print(typstScript) };
}
