/** Worked solutions and what is printed. */
import type {
  Exported,
  PaperKind,
  PaperOptions,
  PaperPrecision,
} from '../../src-shared/contract/paper-views.ts';
import { count } from './parts.ts';

const documents: Readonly<Record<PaperKind, string>> = {
  solution: 'Worked solution',
  sheet: 'Question sheet',
  key: 'Answer key',
  attempt: 'Your marked attempt',
};

const precision = ({ digits, kind }: PaperPrecision): string =>
  count(digits, kind === 'figures' ? 'figure' : 'decimal');

export const solutionWords = {
  tab: 'Worked solution',
  title: (name: string): string => `${name}, worked solution`,
  outline: 'Contents',
  reader: 'Solution',
  options: 'Options',
  optionsButton: 'Show or hide the options',
  skipToOptions: 'Skip to the options',

  /** Before a page that shows values of steps that are left. */
  early: {
    ask: 'Some steps are still yours to do',
    body: (left: number): string =>
      `This page shows the values of ${count(left, 'step')} that you have not solved. If you read it, you can no longer earn ${left === 1 ? 'its mark' : 'their marks'}.`,
    goOn: 'Go on with the exercise',
    show: 'Show it anyway',
  },
  printSheet: 'Print a question sheet',

  numbers: 'Numbers',
  precision,
  asked: (asked: PaperPrecision): string => `${precision(asked)}, as asked`,
  shown: 'Show',
  own: 'Your value where it differed',
  intermediate: 'Intermediate products',
  byExample: 'One example at a time',
  mistakes: 'Usual mistakes',

  pdf: 'PDF',
  document: 'Document',
  documents,
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'Letter' } satisfies Record<PaperOptions['paper'], string>,
  note: 'Always light, prints in black.',

  export: 'Export PDF',
  exporting: 'Exporting…',
  preview: 'Preview and print',
  pages: (what: string): string => `${what}: the pages`,
  pageCount: (count: number): string => (count === 1 ? 'One page' : `${count} pages`),
  page: (number: number, of: number): string => `Page ${number} of ${of}`,
  print: 'Print',
  exported: (exported: Exclude<Exported, { outcome: 'cancelled' }>): string => {
    switch (exported.outcome) {
      case 'saved':
        return `Saved: ${exported.name}`;
      case 'download':
        return `Downloaded: ${exported.name}`;
      case 'failed':
        return exported.reason;
    }
  },
  showInFolder: 'Show in folder',

  copyNumpy: 'Copy as NumPy',
  numpyCopied: 'Copied: a script that Python runs with NumPy.',
  copyTex: 'Copy TeX',
  copyTexOf: (name: string): string => `Copy TeX of ${name}`,
  texCopied: (name: string): string => `Copied the TeX of ${name}.`,
  notCopied: 'The clipboard could not be used.',
  toStep: 'Go to this step',
  toStepOf: (name: string): string => `Go to the step ${name}`,
  shareCode: (code: string): string => `Share code: ${code}`,
} as const;
