/** The letters in which a derivation is printed: the problem's for the output, the user's for the target. */

/** The output's letter: y, with a hat or without, or z with a hat as on the sheet. */
export type OutputLetter = 'y' | 'y hat' | 'z hat';

export type TargetLetter = 't' | 'y' | 'z';

export interface Letters {
  readonly output: OutputLetter;
  readonly target: TargetLetter;
}

/** Where the target is y, the output is not. */
export const lettersFor = (output: OutputLetter, target: TargetLetter): Letters => ({
  output: target === 'y' && output === 'y' ? 'y hat' : output,
  target,
});

/** As lines are typed. */
export const typedLetters: Letters = { output: 'y', target: 't' };
