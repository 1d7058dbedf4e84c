/** A change that may be refused or may fail, as one sentence for the field or list that asked for it. */
import { apiErrorOf } from '../host/failure.ts';
import { words } from '../words.ts';

/** @param change what refuses it, or null @returns the refusal or the failure, null when it was done */
export async function told(change: Promise<string | null>): Promise<string | null> {
  try {
    return await change;
  } catch (error) {
    return words.error(apiErrorOf(error));
  }
}
