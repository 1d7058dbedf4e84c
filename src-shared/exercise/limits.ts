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
} as const;
