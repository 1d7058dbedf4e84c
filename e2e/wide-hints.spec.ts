/** The hints of wide exercises: a long line goes on below, and nothing of it is cut off or has to be scrolled. */
import type { Page } from '@playwright/test';
import { shareCode } from '../src-shared/exercise/share-code.ts';
import type { Knobs } from '../src-shared/exercise/knobs.ts';
import { generate } from '../src-shared/generator/generate.ts';
import { answersToCode } from './drawn-answers.ts';
import { expect, test } from './fixtures.ts';
import { chords, paste, stepHeading } from './workspace.ts';

// A limit against hanging only: each test goes through all steps.
test.describe.configure({ timeout: 400_000 });

const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
];

const wide: Knobs = {
  inputs: 8,
  layers: [
    { units: 8, activation: { name: 'tanh' } },
    { units: 8, activation: { name: 'sigmoid' } },
    { units: 8, activation: { name: 'softmax' } },
  ],
  loss: 'cross_entropy',
  batch: 3,
  eta: 0.25,
  reduction: 'mean',
  updates: 1,
  examples: 'all',
  weights: 'one_decimal',
  data: 'one_decimal',
  targets: 'probabilities',
  precision: { digits: 6, kind: 'figures' },
  tasks: ['forward', 'loss', 'deltas', 'gradients'],
};

const withSquares: Knobs = {
  ...wide,
  layers: [
    { units: 8, activation: { name: 'softplus' } },
    { units: 8, activation: { name: 'tanh' } },
  ],
  loss: 'mse',
  targets: 'real',
};

function codeOf(knobs: Knobs): string {
  const drawn = generate(knobs, 7);
  const origin = 'exercise' in drawn ? drawn.exercise.origin : undefined;
  const code = origin && shareCode(origin);
  if (!code) throw new Error('These settings give no exercise with a code.');
  return code;
}

/** What of the opened hints is wider than its place. */
function tooWide(): string[] {
  return [...document.querySelectorAll('article :is(.formula, .own-cell, .own-cell .scroll-x)')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ className, scrollWidth, clientWidth }) => `${className}: ${scrollWidth} > ${clientWidth}`);
}

for (const [name, knobs] of Object.entries({ softmax: wide, squares: withSquares })) {
  test(`every worked cell of an exercise with ${name} is whole`, async ({ app }) => {
    const { page } = app;
    const code = codeOf(knobs);
    await showLongNumbers(page);
    await page.getByRole('textbox', { name: 'Share code' }).fill(code);
    await page.keyboard.press('Enter');
    const { steps } = answersToCode(code);
    for (const [index, { step, cells }] of steps.entries()) {
      if (index > 0) await page.keyboard.press(chords.nextStep);
      await expect(stepHeading(page)).toHaveAccessibleName(new RegExp(`${step}$`, 'i'));
      await page.keyboard.press(chords.numbers);
      await expect(page.getByRole('article').getByText('One cell, your numbers')).toBeVisible();
      for (const text of ['100%', '200%']) {
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
        for (const size of sizes) {
          await page.setViewportSize(size);
          expect.soft(await page.evaluate(tooWide), `${step} at ${size.width}, ${text}`).toEqual([]);
        }
      }
      await paste(page, cells);
    }
  });
}

async function showLongNumbers(page: Page): Promise<void> {
  await page.keyboard.press(chords.settings);
  const precisions = page.getByRole('radiogroup', { name: 'Precision shown' }).getByRole('radio');
  await precisions.last().check({ force: true });
  await page.keyboard.press('Escape');
}
