/** Long work in short pieces: whoever drives it lets others have their turn between two of them, or gives it up. */
export type Search<Result> = Generator<undefined, Result, undefined>;

/** Searches without a stop. */
export function toItsEnd<Result>(search: Search<Result>): Result {
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}
