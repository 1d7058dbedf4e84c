/** Walks JSON text without building it: where each value stands, and where the text is invalid or beyond the limits. */
import { limits } from './limits.ts';

/** Where a text cannot be taken (an offset), and why. */
export type JsonFault =
  | { readonly kind: 'syntax' | 'end' | 'depth' | 'values'; readonly offset: number }
  /** The same name again in one object. */
  | { readonly kind: 'twice'; readonly offset: number; readonly first: number; readonly path: Path };

/** The names and positions (from 0) on the way to a value, outer ones first; valid until the walk goes on. */
export type Trail = readonly { readonly key: string | number }[];

type Path = readonly (string | number)[];

interface Container {
  readonly close: '}' | ']';
  /** Of the value that is being read: a name, or a position from 0. */
  key: string | number;
  /** The names so far, and where each of them is. */
  readonly names: Map<string, number> | null;
}

interface State {
  readonly stack: Container[];
  expects: 'value' | 'name' | 'colon' | 'next';
  /** Right behind an opening bracket, where it may be closed again. */
  isFresh: boolean;
}

const blank = /[ \t\n\r]*/y;
const token =
  /[{}[\],:]|"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

const closing = /^[\]},:]/;

/**
 * @param onValue called at the first character of each value, outer values first
 * @returns the first fault, or null where all of the text is JSON within the limits
 */
export function walkJson(
  text: string,
  onValue: (trail: Trail, offset: number) => void = () => undefined,
): JsonFault | null {
  const state: State = { stack: [], expects: 'value', isFresh: false };
  let values = 0;
  for (let at = skip(blank, text, 0); ; at = skip(blank, text, at)) {
    if (at === text.length)
      return state.stack.length === 0 && state.expects === 'next' ? null : { kind: 'end', offset: at };
    const end = skip(token, text, at);
    if (end === at) return { kind: 'syntax', offset: at };
    const word = text.slice(at, end);
    if (state.expects === 'value' && !closing.test(word)) {
      onValue(state.stack, at);
      values += 1;
      if (values > limits.file.values) return { kind: 'values', offset: at };
    }
    if (!step(state, word)) return { kind: 'syntax', offset: at };
    if (state.stack.length > limits.file.depth) return { kind: 'depth', offset: at };
    const twice = state.expects === 'colon' ? nameAgain(state.stack, at) : null;
    if (twice) return twice;
    at = end;
  }
}

/** @returns a fault where the name that was just read is there already */
function nameAgain(stack: readonly Container[], offset: number): JsonFault | null {
  const top = stack.at(-1);
  if (!top?.names || typeof top.key !== 'string') return null;
  const first = top.names.get(top.key);
  if (first !== undefined) return { kind: 'twice', offset, first, path: stack.map(({ key }) => key) };
  top.names.set(top.key, offset);
  return null;
}

/** @returns the place behind the match at this place, or this place where there is none */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** @returns whether the word may stand here */
function step(state: State, word: string): boolean {
  const { isFresh } = state;
  state.isFresh = false;
  const top = state.stack.at(-1);
  const mayClose = state.expects === 'next' || isFresh;
  if (mayClose && word === top?.close) return close(state);
  switch (state.expects) {
    case 'value':
      return readValue(state, word);
    case 'name':
      if (!top || !word.startsWith('"')) return false;
      top.key = JSON.parse(word) as string;
      state.expects = 'colon';
      return true;
    case 'colon':
      state.expects = 'value';
      return word === ':';
    case 'next':
      if (!top || word !== ',') return false;
      state.expects = top.close === '}' ? 'name' : 'value';
      if (typeof top.key === 'number') top.key += 1;
      return true;
  }
}

function close(state: State): true {
  state.stack.pop();
  state.expects = 'next';
  return true;
}

function readValue(state: State, word: string): boolean {
  if (word === '{' || word === '[') {
    state.stack.push(
      word === '{' ? { close: '}', key: '', names: new Map() } : { close: ']', key: 0, names: null },
    );
    state.expects = word === '{' ? 'name' : 'value';
    state.isFresh = true;
    return true;
  }
  state.expects = 'next';
  return !closing.test(word);
}
