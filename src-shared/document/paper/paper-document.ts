/** What every document has in common: its language, and its title in the head of each page. */
import type { Block, PaperDocument } from '../blocks.ts';

export function paperDocument(
  title: string,
  paper: PaperDocument['paper'],
  blocks: readonly Block[],
): PaperDocument {
  return { title, lang: 'en', paper, header: title, blocks };
}
