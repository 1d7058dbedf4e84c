/** An exported document read back from the disk. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { workedSolution } from '../src-shared/document/paper/worked-solution.ts';
import { classicSubject } from '../testing/exercise-subject.ts';
import { paperOptionsFor } from '../testing/paper-options.ts';
import { realTypesetter } from '../testing/real-pages.ts';
import { hasPoppler, pdfText } from '../testing/read-pdf.ts';
import { expect } from './fixtures.ts';
import { chords } from './workspace.ts';

/** @returns where the file is that the page lets its user download */
export async function exportPdf(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.keyboard.press(chords.export);
  const file = await download;
  await expect(page.getByText(`Downloaded: ${file.suggestedFilename()}`)).toBeVisible();
  return file.path();
}

/** Looks at the file, and at its words where this machine can read them. */
export function expectPdf(path: string, words: readonly string[]): void {
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.subarray(-6).toString()).toContain('%%EOF');
  if (!hasPoppler) {
    process.stdout.write('SKIPPED: the words of the PDF are not read: poppler is missing here.\n');
    return;
  }
  const text = pdfText(bytes);
  for (const word of words) expect(text).toContain(word);
}

/** Looks at every byte: a host prints what any other does. */
export async function expectSolution(path: string, classic: string): Promise<void> {
  const subject = classicSubject(classic);
  const typesetter = realTypesetter();
  try {
    const expected = await typesetter.pdf(workedSolution(subject, paperOptionsFor(subject)));
    expect(readFileSync(path).equals(expected)).toBe(true);
  } finally {
    typesetter.close();
  }
}
