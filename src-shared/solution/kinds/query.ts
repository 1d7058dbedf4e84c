/** The forward pass of the query: the formulas of any forward pass, through the last weights. */
import type { StepKind } from '../step-kind.ts';
import { netInput } from './net-input.ts';
import { output } from './output.ts';

export const queryNetInput: StepKind = { ...netInput, name: 'queryNetInput' };

export const queryOutput: StepKind = { ...output, name: 'queryOutput' };
