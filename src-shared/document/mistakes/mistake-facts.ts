/** What the sentences about mistakes are made from. */
import type { Loss } from '../../network/loss.ts';
import type { StepKindName } from '../../solution/step-kind.ts';
import type { Said, Sign } from '../said.ts';

/** What a sentence about a mistake may name. */
export interface MistakeFacts {
  readonly kind: StepKindName;
  /** The quantities at the step's place. */
  readonly sign: {
    readonly W: Sign;
    readonly b: Sign;
    readonly z: Sign;
    readonly x: Sign;
    readonly xBefore: Sign;
    readonly t: Sign;
    readonly delta: Sign;
    readonly dW: Sign;
    readonly WAbove: Sign;
  };
  /** Those at the first wrong cell, as the student has them or as they are given; null where one is left out. */
  readonly number: {
    readonly W: string | null;
    readonly b: string | null;
    readonly z: string | null;
    readonly x: string | null;
    readonly t: string | null;
    readonly dW: string | null;
    readonly db: string | null;
  };
  readonly layer: number;
  readonly activation: 'sigmoid' | 'tanh' | 'linear' | 'other';
  readonly loss: Loss['name'];
  readonly outputs: number;
  readonly batch: number;
  readonly eta: string;
  /** The layer whose f' was used; null where that is not known. */
  readonly slopeLayer: number | null;
  /** What was read that the right formula does not read. */
  readonly used: Sign | null;
  /** The number that was used for the right one, such as another learning rate. */
  readonly fitted: string | null;
  readonly logarithmBase: 2 | 10 | null;
  /** Whether the step is about a bias, not about weights. */
  readonly isBias: boolean;
}

export interface MistakeWords {
  /** Follows "Not yet: ", and names the mistake within a sentence. */
  readonly short: string;
  /** What it is called in a list, where `short` reads well only after a verdict. */
  readonly entry?: string;
  readonly repair: (facts: MistakeFacts) => Said;
}

export type WordsOfMistakes = Readonly<Record<string, MistakeWords>>;
