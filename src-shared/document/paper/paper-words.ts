/** The words of printed documents that stand in more than one of them. */
import type { PhaseId } from '../../solution/step-words.ts';
import { capitalised } from '../prose.ts';

export const paperWords = {
  titled: (name: string, title: string): string => (name === title ? name : `${name}: ${title}`),
  exercise: (number: string) => `Exercise ${number}`,
  solution: (name: string) => `${name}, worked solution`,
  sheet: (name: string) => name,
  key: (name: string) => `${name}, answer key`,
  attempt: (name: string) => `${name}, marked attempt`,

  statement: 'Statement',
  conventions: 'Conventions',
  derivation: 'Line by line',
  given: 'Given',
  sections: {
    parameters: 'Parameters',
    forward: 'Forward pass',
    loss: 'Loss',
    deltas: 'Backward pass',
    gradients: 'Gradients',
    update: 'Update',
    query: 'Query',
  } satisfies Record<PhaseId, string>,
  inUpdate: (section: string, update: number) => `${section}, update ${update}`,
  update: (update: number) => `Update ${update}`,
  inExample: (what: string, example: string) => `${what}, ${example.toLowerCase()}`,

  shareCode: (code: string) => `Share code: ${code}`,
  spokenCode: (code: string) => `Share code ${code.replace(/./g, '$& ').trim()}`,

  /** The alternative text of an equation: its name, its shape, its formula, its rows. */
  alt: (name: string, rows: number, cols: number, formula: string | null, entries: string) => {
    const right = formula === null ? '' : ` equals ${formula}`;
    if (rows * cols === 1) return `${name}${right} equals ${entries}`;
    return `${name}, ${rows} by ${cols}${right && `,${right}`}: ${entries}`;
  },
  altRow: (row: number, entries: readonly string[]) => `row ${row}: ${entries.join(', ')}`,
  frame: (name: string, rows: number, cols: number) => `Empty frame for ${name}, ${rows} by ${cols}`,

  usual: 'Usual mistakes here',
  usualList: (mistakes: readonly string[]) => `${capitalised(mistakes.join('; '))}.`,
  note: 'Note',
} as const;
