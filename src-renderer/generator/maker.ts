/** How an exercise is made from another, and how one travels as a file. */
export interface Maker {
  /** The same shape with new numbers, opened at once. */
  readonly likeThisOne: (exerciseId: string) => void;
  /** The same numbers with softmax and cross-entropy, opened at once. */
  readonly withSoftmax: (exerciseId: string) => void;
  /** @param text of an exercise file */
  readonly openFile: (text: string) => void;
  readonly writeFile: (exerciseId: string) => Promise<{ readonly name: string; readonly text: string }>;
}
