/** Unguessable words, and comparing them without telling how much was right. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, fit for an address, a cookie and a header. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
