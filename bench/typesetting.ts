/** A worked solution as PDF: Typst warm in its child, and the same formulas printed by a headless browser from KaTeX. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import katex from 'katex';
import type { PaperDocument } from '../src-shared/document/blocks.ts';
import { workedSolution } from '../src-shared/document/paper/worked-solution.ts';
import type { StartChild } from '../src-main/typeset/child.ts';
import { createTypesetter } from '../src-main/typeset/typesetter.ts';
import { equationsOf, lineOf, piecesOf, textOf } from '../testing/document-parts.ts';
import { drawnSubjects } from '../testing/drawn-subjects.ts';
import { paperOptionsFor } from '../testing/paper-options.ts';
import { printing } from '../testing/real-pages.ts';
import { launchBrowser } from './browser.ts';
import { measure, type Measured } from './measure.ts';

export interface TypesettingMeasured {
  readonly measured: readonly Measured[];
  /** Documents one after the other in one child, and its memory after the last, in bytes. */
  readonly inARow: number;
  readonly memory: number;
}

const inARow = 100;

/** Different documents, so that nothing of one helps the next. */
function documents(): PaperDocument[] {
  return drawnSubjects(inARow).map((subject) => workedSolution(subject, paperOptionsFor(subject)));
}

export async function measureTypesetting(): Promise<TypesettingMeasured> {
  const all = documents();
  let memory = 0;
  const start: StartChild = (scratch) => {
    const child = printing.startTypesetChild(scratch);
    child.onReply((reply) => (memory = reply.memory));
    return child;
  };
  const typesetter = createTypesetter({ start });
  for (const document of all) await typesetter.pdf(document);
  const afterAll = memory;
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const nextOf = (): (() => PaperDocument) => {
    let at = 0;
    return () => all[at++ % all.length] as PaperDocument;
  };
  const [ours, theirs] = [nextOf(), nextOf()];
  const print = async (): Promise<void> => {
    await page.setContent(pageOf(theirs()));
    await page.pdf({ format: 'A4' });
  };
  try {
    const contestants = [
      { name: 'Typst', run: () => typesetter.pdf(ours()) },
      { name: 'browser', run: print },
    ];
    const measured = await measure(contestants, { warmUps: 3, rounds: 6, round: 1000 });
    return { measured, inARow, memory: afterAll };
  } finally {
    typesetter.close();
    await browser.close();
  }
}

const styles = katexStyles();

/** With the fonts in it, so that nothing is fetched. */
function katexStyles(): string {
  const file = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
  return readFileSync(file, 'utf8').replace(
    /url\((fonts\/[^)]+\.woff2)\)/g,
    (_, font: string) =>
      `url(data:font/woff2;base64,${readFileSync(join(dirname(file), font)).toString('base64')})`,
  );
}

function pageOf(document: PaperDocument): string {
  const inline = piecesOf(document).map(({ tex }) => katex.renderToString(tex));
  const equations = equationsOf(document).map((equation) =>
    katex.renderToString(lineOf(equation, 'tex'), { displayMode: true }),
  );
  const prose = textOf(document).replace(/[<&]/g, ' ');
  return `<!doctype html><style>${styles}</style><p>${prose}</p>${[...inline, ...equations].join('')}`;
}
