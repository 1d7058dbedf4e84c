/** Counts by name, as simulations keep them. */
import type { Format } from './number-writing.ts';

export const named = ({ kind, digits }: Pick<Format, 'kind' | 'digits'>): string => `${digits} ${kind}`;

export class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, this.of(name) + 1);
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }
}
