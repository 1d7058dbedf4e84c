/** Scripts for a line that may break at every sign of it, also within its brackets. */
import type { Script } from './script.ts';

/** What brackets have to grow with; a fraction within a line is hardly higher than it. */
const tall = /\\(sqrt|sum|begin)\b/;

/** KaTeX breaks no line within brackets that grow; Typst breaks any. */
export function flowing(script: Script): Script {
  if (script.name === 'typst') return script;
  return {
    ...script,
    symbols: { ...script.symbols, listed: ';\\allowbreak\\;' },
    bracketed: (inner) => (tall.test(inner) ? script.bracketed(inner) : `(${inner})`),
    number: (digits, exponent) => {
      const printed = script.number(digits, exponent);
      return exponent === undefined ? printed : `{${printed}}`;
    },
  };
}
