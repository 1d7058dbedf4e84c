/** Walks JSON text without building it: tells where each value stands, and where the text stops being JSON. */

/** The names and positions (from 0) on the way to a value, outer ones first; valid until the walk goes on. */
export type Trail = readonly { readonly key: string | number }[];

interface Container {
  readonly close: '}' | ']';
  /** Of the value that is being read: a name, or a position from 0. */
  key: string | number;
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
 * @returns where the text stops being JSON, or null where all of it is
 */
export function walkJson(text: string, onValue: (trail: Trail, offset: number) => void): number | null {
  const state: State = { stack: [], expects: 'value', isFresh: false };
  for (let at = skip(blank, text, 0); ; at = skip(blank, text, at)) {
    if (at === text.length) return state.stack.length === 0 && state.expects === 'next' ? null : at;
    const end = skip(token, text, at);
    if (end === at) return at;
    const word = text.slice(at, end);
    if (state.expects === 'value' && !closing.test(word)) onValue(state.stack, at);
    if (!step(state, word)) return at;
    at = end;
  }
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
    state.stack.push(word === '{' ? { close: '}', key: '' } : { close: ']', key: 0 });
    state.expects = word === '{' ? 'name' : 'value';
    state.isFresh = true;
    return true;
  }
  state.expects = 'next';
  return !closing.test(word);
}
