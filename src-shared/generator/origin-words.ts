/** Why an exercise cannot be drawn again or changed into another. */
import { limits } from '../exercise/limits.ts';

export const originWords = {
  newer: 'This is a share code of a newer Deltadrill.',
  unfit: (why: string) => `This share code asks for what does not fit together. ${why}`,
  tooLarge: (what: string, most: number) => `The generator draws at most ${most} ${what}.`,
  mixedUpdates: 'The generator draws updates that use all examples, or one example after the other.',
  ownRates: 'The generator draws updates that share one learning rate.',
  targetsNotOne: (example: number) =>
    `Softmax with cross-entropy needs targets that add up to 1; those of example ${example} do not.`,
  withSoftmax: (title: string) => `Softmax and cross-entropy, numbers of ${title}`.slice(0, limits.title),
  oneOutput: 'Softmax needs at least 2 outputs.',
} as const;
