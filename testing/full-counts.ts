/** How often a heavy test repeats: a share of the full count in `npm test`, all of it under `npm run prove`. */
export const isProving = process.env['DELTADRILL_PROVE'] === '1';

/** @param share of the full count in an ordinary run, a hundredth unless told */
export function repeats(full: number, share = 0.01): number {
  return isProving ? full : Math.max(1, Math.ceil(full * share));
}
