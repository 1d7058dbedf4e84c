/** axe with all its rules over what the page shows now. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
type Options = Parameters<AxeBuilder['options']>[0];

interface Axe {
  run(context: Document, options: Options): Promise<{ readonly violations: readonly Finding[] }>;
}

/** Every rule runs; only what was found is brought back. */
const everything: Options = { resultTypes: ['violations'] };
/** What another theme can change: the page itself is the same in both. */
const colours: Options = {
  ...everything,
  runOnly: ['color-contrast', 'link-in-text-block'],
};

/** axe stays in the page that it was once put into, which spares most of the time of putting it there. */
async function findings(page: Page, options: Options): Promise<readonly Finding[]> {
  const found = await page.evaluate(async (asked) => {
    const { axe } = window as unknown as { readonly axe?: Axe };
    return axe ? (await axe.run(document, asked)).violations : null;
  }, options);
  if (found) return found;
  // Without a page of its own for the report.
  return (await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()).violations;
}

async function expectNothing(page: Page, state: string, options: Options): Promise<void> {
  const violations = await findings(page, options);
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  // Goes on after a finding, so that one run tells all of them.
  expect.soft(told, state).toEqual([]);
}

export function expectAccessible(page: Page, state: string): Promise<void> {
  return expectNothing(page, state, everything);
}

/** For a state that is accessible in another theme. */
export function expectAccessibleColours(page: Page, state: string): Promise<void> {
  return expectNothing(page, state, colours);
}
