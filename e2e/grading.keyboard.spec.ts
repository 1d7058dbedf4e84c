/** The verdicts: a slip that is carried on, gone back to and fixed, and how each of them looks. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { picture } from './picture.ts';
import { roundedAnswers } from './rounding-student.ts';
import type { Answer } from './sheet-answers.ts';
import {
  cell,
  check,
  chords,
  enterClassic,
  enterExercise,
  fill,
  paste,
  stepHeading,
  verdictTitle,
} from './workspace.ts';

type Cells = readonly (readonly string[])[];

const alike = (count: number, ...row: string[]): Cells => Array.from({ length: count }, () => row);

const isSlip = ({ step }: Answer): boolean => step === 'net input 2';

/** The first cell of z[2] gets two of its digits swapped; everything after it was worked out with the right ones. */
function withSlip({ step, cells }: Answer): Cells {
  if (!isSlip({ step, cells })) return cells;
  return cells.map((row, r) => row.map((text, c) => (r + c === 0 ? text.replace('16', '61') : text)));
}

/** Writes all steps, and tells the verdict of each. */
async function writeAll(page: Page, answers: readonly Answer[]): Promise<string[]> {
  const verdicts: string[] = [];
  for (const [index, answer] of answers.entries()) {
    if (index > 0) await page.keyboard.press(chords.nextStep);
    await expect(stepHeading(page)).toHaveAccessibleName(new RegExp(`${answer.step}$`, 'i'));
    await paste(page, withSlip(answer));
    await check(page);
    verdicts.push((await verdictTitle(page).textContent()) ?? '');
  }
  return verdicts;
}

test('a slip is carried to the very end, gone back to and fixed: all is right without retyping', async ({
  app,
}) => {
  const { page } = app;
  const answers = roundedAnswers();
  const slip = answers.findIndex(isSlip);
  await enterClassic(page, /^\s*2b/);
  const verdicts = await writeAll(page, answers);
  expect(verdicts[slip]).toBe('Not yet: row 1, column 1 differs');
  // By the right number or by the one that was written: each step earns its mark.
  for (const verdict of verdicts.slice(slip + 1)) expect(verdict).toMatch(/^(Correct|Right method)/);
  const carried = page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('img', { name: /^consistent with/ });
  await expect(carried.first()).toBeVisible();
  await expect(page.getByRole('heading', { name: /finished/ })).toBeHidden();

  const back = page.getByRole('button', { name: /^(Go b|B)ack to net input 2/ });
  await expect(back).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(stepHeading(page)).toHaveAccessibleName(/net input 2$/);
  await expect(cell(page, 1)).toBeFocused();
  await page.keyboard.type(answers[slip]?.cells[0]?.[0] ?? '');
  await page.keyboard.press(chords.check);
  const all = answers.length;
  await expect(
    page.getByRole('heading', { name: `The exercise is finished: ${all} of ${all} marks` }),
  ).toBeVisible();
  await expect(carried).toHaveCount(0);
  for (const { step } of answers.slice(slip + 1)) {
    await page.keyboard.press(chords.nextStep);
    await expect(stepHeading(page)).toHaveAccessibleName(new RegExp(`${step}$`, 'i'));
    await expect(verdictTitle(page)).toHaveText(/^Correct/);
  }
});

/** What is written for x[2] and then for delta[2] of Exercise 1, and what is said of delta[2]. */
const looks: readonly (readonly [
  name: string,
  output: string,
  delta: readonly string[],
  title: string | RegExp,
])[] = [
  ['correct', '0.541144', ['-0.113937', '0.134370'], 'Correct'],
  ['rounded', '0.541144', ['-0.114', '0.134'], 'Correct as rounded'],
  ['carried', '0.549834', ['-0.111424', '0.136093'], 'Right method, carried value'],
  ['mistake', '0.541144', ['-0.458856', '0.541144'], /^Not yet: .*derivative/],
  ['slip', '0.541144', ['-0.113937', '0.413437'], 'Not yet: row 2 differs'],
  ['unreadable', '0.541144', ['0.541144*(0.541144-1', ''], /^Can’t check yet$/],
  ['too-coarse', '0.541144', ['-0.1', '0.1'], /^Can’t check yet: too few digits$/],
  ['half', '0.541144', ['-0.113937', ''], '1 of 2 filled'],
];

async function showExact(page: Page): Promise<void> {
  const values = page.getByRole('article').getByRole('math', { name: 'delta 2 equals column of 2' });
  await expect(values).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show 6 figures' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(values).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next: delta 1' })).toBeFocused();
}

test('each verdict says and shows what it is', async ({ app }) => {
  const { page } = app;
  await enterExercise(page);
  const write = async (step: RegExp, texts: readonly string[]): Promise<void> => {
    await expect(stepHeading(page)).toHaveAccessibleName(step);
    await page.keyboard.press('ArrowUp');
    for (const text of texts) {
      await page.keyboard.press('Delete');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await check(page);
  };
  const go = async (by: number): Promise<void> => {
    const chord = by < 0 ? chords.previousStep : chords.nextStep;
    for (let steps = 0; steps < Math.abs(by); steps += 1) await page.keyboard.press(chord);
  };
  await go(5);
  let written = '';
  for (const [name, output, delta, title] of looks) {
    await test.step(name, async () => {
      // Out of the step and back leads from the verdict into the cells.
      const back = written === output ? 1 : 2;
      await go(-back);
      if (written !== output) await write(/output 2$/, [output, output]);
      written = output;
      await go(back);
      await write(/delta 2$/, delta);
      await expect(verdictTitle(page)).toHaveText(title);
      if (name === 'rounded') await showExact(page);
      await expectAccessible(page, name);
      await picture(page, `grading-${name}`);
    });
  }
});

test('after three wrong checks the formula opens by itself and says why, after six the numbers', async ({
  app,
}) => {
  const { page } = app;
  await enterExercise(page);
  await page.keyboard.press(chords.nextStep);
  await fill(page, alike(3, '0.11'));
  await check(page);
  for (const text of ['0.12', '0.13']) {
    await expect(page.getByText('Three tries')).toBeHidden();
    await page.keyboard.press('Enter');
    await page.keyboard.type(text);
    await check(page);
  }
  await expect(page.getByRole('article').getByText('Three tries')).toBeVisible();
  await expect(page.getByRole('article').getByRole('math', { name: /^output 1 equals/ })).toBeVisible();
  for (const text of ['0.14', '0.15', '0.16']) {
    await expect(page.getByText('One cell, your numbers')).toBeHidden();
    await page.keyboard.press('Enter');
    await page.keyboard.type(text);
    await check(page);
  }
  await expect(page.getByText('One cell, your numbers').first()).toBeVisible();
});

test('the rule that is set decides, and stands in the statement', async ({ app }) => {
  const { page } = app;
  await enterExercise(page);
  await expect(page.getByText('agrees at the digits that you typed')).toBeVisible();
  await page.keyboard.press(chords.settings);
  const rule = page.getByRole('radiogroup', { name: 'Counts as correct' });
  await rule.getByRole('radio', { name: 'at my digits' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radiogroup', { name: 'Limit' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('A number counts as right as soon as it agrees within 0.001.')).toBeVisible();
  await page.keyboard.press(chords.nextStep);
  await fill(page, alike(3, '0.5493'));
  await check(page);
  await expect(verdictTitle(page)).toHaveText('Correct within 0.001');
});
