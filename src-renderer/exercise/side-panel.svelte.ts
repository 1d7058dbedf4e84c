/** Whether the reference panel is shown: beside the paper, or in a small window over it. */

/** Rem, as in reference.css: where the panel becomes a drawer. */
const DRAWER = 65;

export class SidePanel {
  /** Of the whole window, in pixels. */
  width = $state(0);
  /** Ten rem in pixels: larger text folds the window as a smaller window does. */
  tenRem = $state(160);
  #beside = $state(true);
  #drawer = $state(false);

  get narrow(): boolean {
    return this.width <= (DRAWER / 10) * this.tenRem;
  }
  get open(): boolean {
    return this.narrow ? this.#drawer : this.#beside;
  }

  toggle(): void {
    if (this.narrow) this.#drawer = !this.#drawer;
    else this.#beside = !this.#beside;
  }
}
