/** Brackets of a pasted text as a tree, each group with whether it is written as transposed. */

export interface Group {
  /** The text between the groups inside, one piece more than there are groups. */
  readonly between: readonly string[];
  readonly groups: readonly Group[];
  readonly turned: boolean;
}

const CLOSES: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };
/** Deeper brackets are read as text: no matrix has them. */
const DEEPEST = 6;
const TURNED_AFTER =
  /\s*(?:\^\s*\{?\s*(?:\\(?:top|intercal)(?![a-z])|\\(?:mathsf|mathrm|text|mathbf)\s*\{\s*T\s*\}|T|⊤|\\prime)\s*\}?|ᵀ|⊤|'|′|\.T\b|\.t\(\)|\.transpose\(\)|T\b)/y;
const TURNED_BEFORE = /(?:^|[^a-z])(?:transpose|t)\s*$/i;

/** @param text round and curly brackets are groups only where the text begins with one, or with a call */
export function bracketGroups(text: string): Group {
  const calls = /^\s*[\p{L}\d_.]*\s*[({]/u.test(text) && !text.includes('\t');
  return new Scanner(text, calls ? '[({' : '[').group('', false, 0);
}

class Scanner {
  readonly #text: string;
  readonly #opening: string;
  #at = 0;

  constructor(text: string, opening: string) {
    this.#text = text;
    this.#opening = opening;
  }

  /** Reads on to the closing bracket, or to the end of the text where it is missing. */
  group(close: string, isCall: boolean, depth: number): Group {
    const between = [''];
    const groups: Group[] = [];
    for (; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text[this.#at] ?? '';
      if (character === close) break;
      if (depth < DEEPEST && this.#opening.includes(character)) {
        this.#at += 1;
        const before = between[groups.length] ?? '';
        groups.push(this.group(CLOSES[character] ?? '', TURNED_BEFORE.test(before), depth + 1));
        between.push('');
      } else between[groups.length] = (between[groups.length] ?? '') + character;
    }
    return { between, groups, turned: isCall !== (close !== '' && this.#isTurnedAfter()) };
  }

  /** Steps over the sign of transposition behind the closing bracket. */
  #isTurnedAfter(): boolean {
    TURNED_AFTER.lastIndex = this.#at + 1;
    const isTurned = TURNED_AFTER.test(this.#text);
    if (isTurned) this.#at = TURNED_AFTER.lastIndex - 1;
    return isTurned;
  }
}
