/** What a step kind is: the formula of one line of working, wherever in the schedule it stands. */
import type { Formula } from '../algebra/formula.ts';
import type { UnitFunction } from '../algebra/unit-function.ts';
import type { Loss } from '../network/loss.ts';
import type { MistakeLabel } from './mistake.ts';

/** Where a step stands and what its formula may read, by id. */
export interface Place {
  readonly layer: number;
  readonly f: UnitFunction;
  readonly isLast: boolean;
  readonly outputs: number;
  /** Of every layer, inputs first. */
  readonly units: readonly number[];
  readonly batch: number;
  /** Whether any bias of the network is given as another number than 0. */
  readonly hasBiases: boolean;
  readonly reduction: 'sum' | 'mean';
  readonly loss: Loss;
  /** Ids of what the formulas read at this layer and pass. */
  readonly id: {
    readonly W: string;
    readonly b: string;
    readonly z: string;
    readonly x: string;
    readonly xBefore: string;
    readonly t: string;
    readonly eta: string;
    readonly delta: string;
    readonly dW: string;
    readonly db: string;
    readonly WAbove: string;
    readonly deltaAbove: string;
  };
  /** Ids that a wrong formula may read instead; null where there is no such quantity. */
  readonly elsewhere: {
    readonly zBefore: string | null;
    /** Outputs of all other layers than the one before, inputs first. */
    readonly xOthers: readonly string[];
    readonly zAbove: string | null;
    readonly xAbove: string | null;
    /** The weights above as this pass updates them, and the gradient that does. */
    readonly WAboveUpdated: string | null;
    readonly dWAbove: string | null;
    /** The version before the one that is read. */
    readonly WOlder: string | null;
    readonly bOlder: string | null;
  };
}

/** The query's two are the forward pass with another name: they are asked in another place. */
export type StepKindName =
  | 'netInput'
  | 'output'
  | 'loss'
  | 'outputDelta'
  | 'hiddenDelta'
  | 'weightGradient'
  | 'biasGradient'
  | 'weightUpdate'
  | 'biasUpdate'
  | 'queryNetInput'
  | 'queryOutput'
  | 'class'
  | 'parameters';

/** How a known mistake makes a wrong formula out of a right one. */
export interface Mistake {
  readonly label: MistakeLabel;
  /**
   * The wrong formulas that come of one right form: several where the mistake can be written in several ways,
   * none where it cannot be made in that form. Applied one after the other, two mistakes make a pair.
   */
  readonly rewrite: (form: Formula, place: Place) => readonly Formula[];
  /** Not a mistake of its own here: it follows from the same mistake in an earlier step. */
  readonly followsFromEarlier?: true;
  /** Looked for in its own step and by itself: through blank steps, or beside another mistake, it would fit too much. */
  readonly isAlone?: true;
}

/** A mistake with a number in it that only the entries can say, such as another learning rate. */
export interface FittedMistake {
  readonly label: MistakeLabel;
  /** The id of the right number, 1 x 1. */
  readonly number: (place: Place) => string;
  /** The wrong formula with that number in place of the right one. It is linear in the number. */
  readonly formula: (number: Formula, place: Place) => Formula;
}

export interface StepKind {
  readonly name: StepKindName;
  readonly formula: (place: Place) => Formula;
  /** Other right formulas, equal at exact inputs. */
  readonly equivalents: (place: Place) => readonly Formula[];
  /** Whether the formula copies digits that were written before, as x - t does, and the equivalents are a longer way. */
  readonly copiesDigits?: (place: Place) => boolean;
  /** Right formulas that go past a step which this one usually reads, as W - (eta delta) x^T does without dW. */
  readonly shortcuts?: (place: Place) => readonly Formula[];
  /** Known wrong formulas. */
  readonly mistakes: readonly Mistake[];
  readonly fitted?: readonly FittedMistake[];
}
