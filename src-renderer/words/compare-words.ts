/** The comparison of two losses on the same data. */
import { count } from './parts.ts';

export const compareWords = {
  title: 'Squared error and cross-entropy on the same data',
  tab: 'Compare losses',
  back: (number: string): string => `Exercise ${number}`,
  ask: 'This page shows solved values',
  askBody: 'Some steps whose values it shows are still open. Looking changes nothing in your marks.',
  unfinished: (number: string, left: number): string => `Exercise ${number}: ${count(left, 'step')} open`,
  goOn: 'Go on working',
  show: 'Show it anyway',
  early: (open: readonly string[]): string => `You are looking at solved values early. ${open.join('. ')}.`,
  own: 'yours',
  column: (number: string, title: string): string => `Exercise ${number}: ${title}`,
} as const;
