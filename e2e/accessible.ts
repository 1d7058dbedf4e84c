/** axe with all its rules over what the page shows now. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Goes on after a finding, so that one run tells all of them. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  // Every rule runs; only what was found is brought back, and without a page of its own for the report: a fifth of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect.soft(told, state).toEqual([]);
}
