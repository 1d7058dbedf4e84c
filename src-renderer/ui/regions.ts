/** F6: from one region of the window to the next. */

/** What Tab can reach inside a region. */
const REACHABLE = 'a[href], button:not(:disabled), input:not([tabindex="-1"]), summary, [tabindex="0"]';

/** Focuses the next (or previous) visible `[data-region]`: its `[data-entry]`, else its first control. */
export function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility(),
  );
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  for (let tried = 1; tried <= regions.length; tried += 1) {
    const start = here === -1 && step === -1 ? 0 : here;
    const region = regions[(start + step * tried + regions.length * 2) % regions.length];
    const entries = [
      ...(region?.querySelectorAll<HTMLElement>('[data-entry]') ?? []),
      ...(region?.querySelectorAll<HTMLElement>(REACHABLE) ?? []),
    ];
    const entry = entries.find((element) => element.tabIndex >= 0 && element.checkVisibility());
    if (entry) {
      entry.focus();
      return;
    }
  }
}
