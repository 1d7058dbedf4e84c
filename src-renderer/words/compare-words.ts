/** The comparison of two losses on the same data. */
import { count } from './parts.ts';

export const compareWords = {
  title: 'Squared error and cross-entropy on the same data',
  tab: 'Compare losses',
  back: (number: string): string => `Exercise ${number}`,
  unfinished: (number: string, left: number): string => `Exercise ${number}: ${count(left, 'step')} open`,
  own: 'yours',
  column: (number: string, title: string): string => `Exercise ${number}: ${title}`,
} as const;
