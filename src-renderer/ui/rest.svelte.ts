/** Whether the hands have rested: nobody is told that an unfinished text is wrong before they do. */

/** Milliseconds. */
export const REST = 600;

export class Rest {
  #rested = $state(false);

  get rested(): boolean {
    return this.#rested;
  }

  /** For an effect that reads what is being typed. @returns stops waiting */
  wait(then: () => void): () => void {
    this.#rested = false;
    const timer = setTimeout(() => {
      this.#rested = true;
      then();
    }, REST);
    return () => clearTimeout(timer);
  }
}
