/** The version of the exercise file, and the sizes up to which an exercise is taken. */

export const exerciseFormat = 'deltadrill-exercise/1';

/** Far above what anybody works by hand; a file beyond them is a mistake. */
export const limits = {
  layers: 32,
  /** In a layer, and inputs. */
  units: 64,
  examples: 64,
  updates: 100,
  digits: 15,
  /** Characters. */
  id: 100,
  title: 200,
  expression: 500,
  /** Of one exercise or attempt as text: checked before it is parsed. */
  file: {
    characters: 20_000_000,
    /** Of one that is opened in the window: a request holds it, with its quotes and line ends escaped. */
    opened: 800_000,
    /** Numbers, texts, lists and objects. */
    values: 1_000_000,
    /** Lists and objects inside each other. */
    depth: 100,
  },
  /** Bytes of a request of the window. */
  request: 1024 * 1024,
} as const;
