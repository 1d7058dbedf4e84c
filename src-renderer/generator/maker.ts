/** How an exercise is made from another, and how one travels as a file. */
import type { Api } from '../../src-shared/contract/contract.ts';
import type { Started } from '../../src-shared/contract/generator-views.ts';

export interface Maker {
  /** The same shape with new numbers, opened at once. */
  readonly likeThisOne: (exerciseId: string) => void;
  /** The same numbers with softmax and cross-entropy, opened at once. */
  readonly withSoftmax: (exerciseId: string) => void;
  /** @param text of an exercise file */
  readonly openFile: (text: string) => void;
  readonly writeFile: (exerciseId: string) => Promise<{ readonly name: string; readonly text: string }>;
}

/** @param open shows the exercise that is made, or says why there is none */
export function makerOver(generator: Api['generator'], open: (made: () => Promise<Started>) => void): Maker {
  return {
    likeThisOne: (exerciseId) => {
      open(() => generator.likeThisOne({ exerciseId }));
    },
    withSoftmax: (exerciseId) => {
      open(() => generator.withSoftmax({ exerciseId }));
    },
    openFile: (text) => {
      open(() => generator.readFile({ text }));
    },
    writeFile: (exerciseId) => generator.writeFile({ exerciseId }),
  };
}
