/** Ids and formulas read aloud: for screen readers, and as the alternative text of printed formulas. */
import type { Formula } from '../algebra/formula.ts';
import { expressionOf, type UnitFunction } from '../algebra/unit-function.ts';
import { idParts, type IdParts } from './id-parts.ts';
import { levels } from './levels.ts';
import { quotientSpoken, said, spoken, spokenNumber, spokenScalar, type Spoken } from './scalar-speech.ts';
import { speechWords as words } from './speech-words.ts';
import type { Notation } from './symbols.ts';

/** @throws RangeError when this is no id of a step or a given */
export function spokenId(id: string, { updates }: Notation): string {
  const parts = idParts(id);
  const name = spokenQuantity(parts);
  const { quantity, pass } = parts;
  if (parts.isQuery) return words.ofQuery(name);
  if (quantity === 'W' || quantity === 'b') {
    if (pass === 0) return name;
    return updates === 1 ? words.renewed(name) : words.afterUpdate(name, pass ?? 1);
  }
  return pass === null ? name : words.inPass(name, pass);
}

function spokenQuantity({ quantity, layer }: IdParts): string {
  const word = words[quantity];
  return typeof word === 'string' ? word : word(layer ?? 0);
}

export function spokenFormula(formula: Formula, notation: Notation): string {
  return speak(formula, notation).text;
}

function speak(formula: Formula, notation: Notation): Spoken {
  const go = (part: Formula): Spoken => speak(part, notation);
  switch (formula.op) {
    case 'ref':
      return spoken(spokenId(formula.id, notation), levels.atom);
    case 'const':
      return spokenNumber(formula.value);
    case 'matmul':
      return joined(words.times, go(formula.left), go(formula.right));
    case 'hadamard':
      return joined(words.cellByCell, go(formula.left), go(formula.right));
    case 'scale':
      return formula.by.op === 'const' && formula.by.value === -1
        ? spoken(words.negative(said(go(formula.of), levels.product)), levels.sum)
        : joined(words.times, go(formula.by), go(formula.of));
    case 'quotient':
      return quotientSpoken(go(formula.left), go(formula.right));
    case 'add':
      return spoken(words.plus(go(formula.left).text, said(go(formula.right), levels.product)), levels.sum);
    case 'sub':
      return spoken(words.minus(go(formula.left).text, said(go(formula.right), levels.product)), levels.sum);
    case 'transpose':
      return spoken(words.transposed(said(go(formula.of), levels.atom)), levels.power);
    case 'map':
      return applied(formula.by, 'value', go(formula.of));
    case 'slope':
      return applied(formula.by, formula.from, go(formula.of));
    case 'sum':
      return spoken(words.sums[formula.over](said(go(formula.of), levels.product)), levels.product);
    case 'broadcast':
      return go(formula.of);
    case 'argmax':
      return spoken(words.argmax(said(go(formula.of), levels.atom)), levels.power);
  }
}

function joined(words: (left: string, right: string) => string, left: Spoken, right: Spoken): Spoken {
  return spoken(words(said(left, levels.product), said(right, levels.product)), levels.product);
}

function applied(by: UnitFunction, what: 'value' | 'z' | 'x', argument: Spoken): Spoken {
  if (by.shape === 'softmax') {
    return spoken(words.applied(words.softmax, said(argument, levels.atom)), levels.power);
  }
  return spokenScalar(expressionOf(by, what), () => argument);
}
