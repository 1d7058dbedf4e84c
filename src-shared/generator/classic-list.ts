/** The classic exercises, in the order of the sheet. */
import { classic1 } from './classics/classic-1.ts';
import { classic2a, classic2b } from './classics/classic-2.ts';
import { classic3a, classic3b } from './classics/classic-3.ts';
import type { Classic } from './classic.ts';

export const classics: readonly Classic[] = [classic1, classic2a, classic2b, classic3a, classic3b];
