/** What a worked solution says before a step: what is done there, and where one stumbles. */
import { countWord } from '../prose.ts';
import { say, type Said, type Sign } from '../said.ts';

export const remarkWords = {
  netInput: (W: Sign, x: Sign, b: Sign, batch: number): Said =>
    batch === 1
      ? say`Each row of ${W} meets the column ${x}; then the bias of that row is added.`
      : say`Each row of ${W} meets each column of ${x}: a column for each example. ${b} is added to every column.`,
  output: (name: string, z: Sign): Said => say`Every entry of ${z} goes through ${name}.`,
  softmax: (z: Sign): Said =>
    say`Softmax works down each column of ${z}: exponentials, divided by their sum. Each column of the result adds to 1.`,
  loss: (line: string): Said => say`${line}`,

  gradient: (gradient: Sign): Said =>
    say`The derivative of the loss with respect to the output is ${gradient}.`,
  slope: (slope: Sign): Said =>
    say`Multiply it cell by cell by the derivative of the activation, ${slope}; this factor is easily left out.`,
  noSlope: say`The activation passes its net input on, so its derivative is 1 and no factor is left.`,
  merged: (loss: string, activation: string, x: Sign, t: Sign): Said =>
    say`With ${loss} behind ${activation} the derivative of the activation cancels: what is left is ${x} − ${t}, without a further factor.`,
  jacobian: (x: Sign): Said =>
    say`Softmax joins the cells of a column, so its derivative is not one factor a cell: the whole Jacobian turns a column g into ${x} ∘ (g − the sum of ${x} ∘ g).`,

  back: (delta: Sign, W: Sign): Said =>
    say`Send ${delta} back through the transposed ${W}, the weights from before the update.`,
  backSlope: (slope: Sign): Said =>
    say`Then multiply cell by cell by the derivative of the activation at this layer, ${slope}.`,

  weightGradient: (delta: Sign, x: Sign, batch: number): Said =>
    batch === 1
      ? say`The gradient of the weights is an outer product: ${delta} times ${x} transposed.`
      : say`The gradient of the weights is ${delta} times ${x} transposed; the product adds over the ${countWord(batch)} examples by itself.`,
  biasGradient: (delta: Sign, batch: number): Said =>
    batch === 1
      ? say`The gradient of the biases is ${delta} itself.`
      : say`The gradient of the biases adds ${delta} over the examples: one number for each row.`,
  averaged: (batch: number): Said =>
    say`This exercise averages, so divide by ${countWord(batch)}; the deltas stay as they are.`,

  update: (eta: Sign): Said =>
    say`Go against the gradient: subtract ${eta} times the gradient from the weights as they were.`,

  query: (W: Sign): Said => say`The query goes forward alone, through ${W} and the other newest weights.`,
  parameters: say`Count every weight and every bias: for each layer its units times (its inputs + 1).`,
  class: (x: Sign): Said => say`The class is the row of the largest entry of ${x}.`,
} as const;
