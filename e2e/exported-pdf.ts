/** An exported document read back from the disk. */
import { readFileSync } from 'node:fs';
import { hasPoppler, pdfText } from '../testing/read-pdf.ts';
import { expect } from './fixtures.ts';

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
