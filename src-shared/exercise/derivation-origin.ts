/** Where a drawn derivation comes from: what is needed to draw it again. */
import { originLimits } from './origin.ts';

export interface DerivationOrigin {
  /** Of the way of drawing. */
  readonly version: number;
  /** 1 ... 4. */
  readonly difficulty: number;
  readonly seed: number;
  /** Which of the draws from this seed was good enough: 0 ... 255. */
  readonly draw: number;
}

const difficulties = 4;
const draws = originLimits.draws / difficulties;

/** Difficulty and draw as the one number that a share code has room for. */
export const drawOfDerivation = ({ difficulty, draw }: DerivationOrigin): number =>
  (difficulty - 1) * draws + draw;

export const derivationOfDraw = (draw: number): Pick<DerivationOrigin, 'difficulty' | 'draw'> => ({
  difficulty: Math.floor(draw / draws) + 1,
  draw: draw % draws,
});
