/** Watches a page for what a user would never see but must not happen: errors, refusals by the CSP, failed requests. */
import type { Page } from '@playwright/test';

export class Guard {
  #problems: string[] = [];
  #isOff = false;

  watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.#note(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => {
      this.#note(`uncaught: ${error.message}`);
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // A page that is left gives up what it was still asking for.
      if (why !== 'net::ERR_ABORTED') this.#note(`failed: ${request.url()} ${why}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.#note(`refused: ${response.url()} ${response.status().toString()}`);
    });
  }

  /** While the host is being killed, its page may complain. */
  pause(): void {
    this.#isOff = true;
  }

  resume(): void {
    this.#isOff = false;
  }

  /** What was seen since the last call. */
  take(): string[] {
    const seen = this.#problems;
    this.#problems = [];
    return seen;
  }

  #note(problem: string): void {
    if (!this.#isOff) this.#problems.push(problem);
  }
}
