/** An attempt so large that grading it takes long: how far it is, and stopping it, by keyboard. */
import type { Page } from '@playwright/test';
import type { Reply } from '../src-shared/contract/wire.ts';
import { cellsOf, mostCells } from '../src-shared/grading/effort.ts';
import { attemptAt, largeExercise, largeFile, type Sizes } from '../testing/large-attempts.ts';
import { expectAccessible, expectAccessibleColours } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { picture } from './picture.ts';
import { cell, chords, enterExercise, fill, stepHeading, verdictTitle, visit } from './workspace.ts';

// A limit against hanging only: the page is large, and the attempt is graded to the end.
test.describe.configure({ timeout: 400_000 });

/** Takes seconds to grade: long enough to reach Stop by keyboard. */
const sizes: Sizes = {
  units: [2, 16, 16, 16, 16, 16, 16],
  batch: 32,
  updates: 12,
  last: 'sigmoid',
  loss: 'binary_cross_entropy',
};

/** Asks the host as the window does. */
async function ask<T>(page: Page, path: string, input: object): Promise<T> {
  const reply = await page.evaluate(
    async ([to, body]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/api/${to}`, { method: 'POST', headers, body });
      return (await response.json()) as Reply;
    },
    [path, JSON.stringify({ seq: 0, input })] as const,
  );
  if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`);
  return reply.value as T;
}

/** Opens an attempt with half of the cells wrong, and a third of those after z[1] left out. */
async function openWritten(page: Page): Promise<void> {
  const { solution } = largeExercise(sizes);
  expect(cellsOf(solution)).toBeGreaterThan(mostCells);
  const written = attemptAt(solution, (value, at, { id }) =>
    at % 3 === 2 && id !== 'z[1]' ? '' : (at % 2 === 0 ? value * 1.3 + 0.013 : value).toPrecision(6),
  );
  const text = JSON.stringify(largeFile(sizes));
  const { exerciseId } = await ask<{ exerciseId: string }>(page, 'generator/readFile', { text });
  const { attemptId, steps } = await ask<{ attemptId: string; steps: { id: string }[] }>(
    page,
    'attempts/open',
    { exerciseId },
  );
  for (const { id: step } of steps.toReversed()) {
    const position = { step, row: 0, col: 0 };
    await ask(page, 'attempts/saveDraft', { attemptId, step, cells: written.get(step), position });
  }
  await visit(page, `#/exercise/${exerciseId}`);
  await stepHeading(page).waitFor({ timeout: 120_000 });
}

const progress = (page: Page) => page.getByRole('region', { name: 'Checking a large attempt' });
const stopped = (page: Page) => page.getByText('Checking was stopped.');

async function begin(page: Page): Promise<void> {
  await page.keyboard.press(chords.check);
  await progress(page).waitFor();
}

test('a large attempt is checked beside the window, which shows how far it is and can stop it', async ({
  app,
}) => {
  const { page } = app;
  await openWritten(page);
  await expect(cell(page, 1)).toBeFocused();
  const first = await cell(page, 1).inputValue();

  await test.step('Escape stops it, and nothing is lost', async () => {
    await begin(page);
    await expect(progress(page)).toContainText(/\d+ of \d+ steps/);
    await page.keyboard.press('Escape');
    await expect(stopped(page)).toContainText('Everything that you wrote is there, and no try was used.');
    await expect(progress(page)).toBeHidden();
    await expect(cell(page, 1)).toBeFocused();
    await expect(cell(page, 1)).toHaveValue(first);
    await picture(page, 'large-stopped');
  });

  await test.step('so does its button', async () => {
    await begin(page);
    // On to the actions, the reference panel, and the progress.
    for (let regions = 0; regions < 3; regions += 1) await page.keyboard.press('F6');
    await expect(progress(page).getByRole('button', { name: /^Stop/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(stopped(page)).toBeVisible();
    await expect(cell(page, 1)).toBeFocused();
  });

  await test.step('the window goes on answering', async () => {
    await begin(page);
    await page.keyboard.press(chords.nextStep);
    await expect(stepHeading(page)).toHaveAccessibleName(/output/i);
    await page.keyboard.type('0.125');
    await expect(cell(page, 1)).toHaveValue('0.125');
    await page.keyboard.press(chords.previousStep);
    await expect(verdictTitle(page)).toBeVisible({ timeout: 200_000 });
    await expect(progress(page)).toBeHidden();
    await expect(page.getByRole('article')).toContainText('0 of 1 mark');
  });
});

test('how far the check is, is shown to everybody', async ({ app }) => {
  const { page } = app;
  await enterExercise(page);
  await fill(page, [['0.2'], ['0.2'], ['0.3']]);
  // As of a host that has long to grade, for as long as it takes to look.
  await page.route('**/api/attempts/check', () => undefined);
  await page.route('**/api/attempts/progress', (route) =>
    route.fulfill({ json: { ok: true, seq: 1, value: { grading: { done: 21, of: 64 } } } }),
  );
  await begin(page);
  const bar = progress(page).getByRole('progressbar');
  await expect(bar).toHaveAttribute('value', '21');
  await expect(page.getByText('Checking this large attempt takes a while. Escape stops it.')).toBeAttached();
  await expectAccessible(page, 'progress');
  await picture(page, 'progress-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessibleColours(page, 'progress, dark');
  await picture(page, 'progress-dark');
  await page.setViewportSize({ width: 900, height: 600 });
  await picture(page, 'progress-dark-small');
});
