/** Who may talk to the web host: one-time codes, exchanged for a cookie. */
import { newSecret, sameSecret } from '../app/secret.ts';

export type Session = ReturnType<typeof createSession>;

export function createSession() {
  const codes = new Map<string, (() => void) | undefined>();
  const token = newSecret();
  return {
    /** A further code; those before stay good until they are used. `onUse` hears of its exchange. */
    newCode: (onUse?: () => void): string => {
      const code = newSecret();
      codes.set(code, onUse);
      return code;
    },
    /** @returns the cookie's value, or null when the code is unknown or used up */
    exchange: (code: string): string | null => {
      if (!codes.has(code)) return null;
      codes.get(code)?.();
      codes.delete(code);
      return token;
    },
    /** @param cookies the request's `Cookie` header */
    allows: (cookies: string | undefined, cookieName: string): boolean =>
      (cookies ?? '').split(';').some((pair) => sameSecret(pair.trim(), `${cookieName}=${token}`)),
  };
}
