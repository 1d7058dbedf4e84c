/** How long typed text may wait before it is written. */
import { StartError } from './start-error.ts';
import { startSentences } from './start-sentences.ts';

const usual = 100;
const most = 60_000;

/**
 * @returns milliseconds: `DELTADRILL_DRAFT_DELAY_MS`, or the usual delay
 * @throws StartError with a sentence when the variable holds anything but a whole number in range
 */
export function draftDelay(env: Readonly<Record<string, string | undefined>>): number {
  const given = env['DELTADRILL_DRAFT_DELAY_MS'];
  if (given === undefined || given === '') return usual;
  if (!/^\d{1,5}$/.test(given) || Number(given) > most) {
    throw new StartError(startSentences.badDraftDelay(given, most));
  }
  return Number(given);
}
