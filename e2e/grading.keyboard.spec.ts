/** The verdicts: a slip that is carried on, gone back to and mended, and how each of them looks. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import {
  cell,
  check,
  chords,
  enterClassic,
  enterExercise,
  fill,
  stepHeading,
  verdictTitle,
} from './workspace.ts';

type Cells = readonly (readonly string[])[];

/** Where pictures of every verdict go, when somebody wants them. */
const pictures = process.env['DELTADRILL_SCREENSHOTS'];

const alike = (count: number, ...row: string[]): Cells => Array.from({ length: count }, () => row);

/** Worked out from the rounded outputs before, to five decimals, with 0.21600 where z[2] says 0.21006. */
const written: readonly (readonly [step: RegExp, cells: Cells, verdict: string])[] = [
  [/net input 1$/, alike(4, '0.300', '1.100'), 'Correct'],
  [/output 1$/, alike(4, '0.29', '0.80'), 'Correct as rounded'],
  [
    /net input 2$/,
    [['0.21006', '0.42000'], ...alike(2, '0.21600', '0.42000')],
    'Not yet: row 1, column 1 differs',
  ],
  [/output 2$/, alike(3, '0.21270', '0.39693'), 'Right method, carried value'],
  [/net input 3$/, alike(3, '0.16381', '0.21908'), 'Right method, carried value'],
  [/output 3$/, alike(3, '0.16236', '0.21564'), 'Right method, carried value'],
  [/loss$/, [['0.73129']], 'Right method, carried value'],
  [
    /delta 3$/,
    [
      ['0.15808', '0.20561'],
      ['-0.81556', '0.20561'],
      ['0.15808', '-0.74789'],
    ],
    'Right method, carried value',
  ],
  [/delta 2$/, alike(3, '-0.04768', '-0.02836'), 'Right method, carried value'],
];

async function write(page: Page): Promise<void> {
  for (const [index, [step, cells, verdict]] of written.entries()) {
    if (index > 0) await page.keyboard.press(chords.nextStep);
    await expect(stepHeading(page)).toHaveAccessibleName(step);
    await fill(page, cells);
    await check(page);
    await expect(verdictTitle(page)).toHaveText(verdict);
  }
}

test('a slip is carried on, gone back to and mended: all is right without retyping', async ({ app }) => {
  const { page } = app;
  await enterClassic(page, /2b/);
  await write(page);
  const carried = page.getByText('consistent with your earlier value');
  await expect(carried).not.toHaveCount(0);

  await page.keyboard.press('Tab');
  const back = page.getByRole('button', { name: /^Go back to net input 2/ });
  await expect(back).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(stepHeading(page)).toHaveAccessibleName(/net input 2$/);
  await expect(cell(page, 1)).toBeFocused();
  await page.keyboard.type('0.21600');
  await check(page);
  await expect(verdictTitle(page)).toHaveText(/^Correct/);

  for (const [step] of written.slice(3)) {
    await page.keyboard.press(chords.nextStep);
    await expect(stepHeading(page)).toHaveAccessibleName(step);
    await expect(verdictTitle(page)).toHaveText('Correct as rounded');
  }
  await expect(carried).toHaveCount(0);
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
  ['unreadable', '0.541144', ['0.541144*(0.541144-1', ''], /^Can.t check yet$/],
  ['too-coarse', '0.541144', ['-0.1', '0.1'], /^Can.t check yet: too few digits$/],
  ['half', '0.541144', ['-0.113937', ''], '1 of 2 filled'],
];

for (const [name, output, delta, title] of looks) {
  test(`the verdict ${name} says and shows what it is`, async ({ app }) => {
    const { page } = app;
    await enterExercise(page);
    for (let step = 1; step < 4; step += 1) await page.keyboard.press(chords.nextStep);
    await fill(page, alike(2, output));
    await check(page);
    for (let step = 4; step < 6; step += 1) await page.keyboard.press(chords.nextStep);
    await expect(stepHeading(page)).toHaveAccessibleName(/delta 2$/);
    await fill(
      page,
      delta.map((text) => [text]),
    );
    await check(page);
    await expect(verdictTitle(page)).toHaveText(title);
    await expectAccessible(page, name);
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `grading-${name}.png`) });
  });
}

test('after three wrong checks the formula opens by itself, and says why', async ({ app }) => {
  const { page } = app;
  await enterExercise(page);
  await page.keyboard.press(chords.nextStep);
  await fill(page, alike(3, '0.11'));
  await check(page);
  for (const text of ['0.12', '0.13']) {
    await expect(page.getByText('guessing without a hint')).toBeHidden();
    await page.keyboard.press('Enter');
    await page.keyboard.type(text);
    await check(page);
  }
  await expect(page.getByRole('article').getByText('guessing without a hint')).toBeVisible();
  await expect(page.getByRole('article').getByRole('math', { name: /^output 1 equals/ })).toBeVisible();
});

test('the rule that is set decides, and stands in the statement', async ({ app }) => {
  const { page } = app;
  await enterExercise(page);
  await expect(page.getByText('agrees at the digits that you typed')).toBeVisible();
  await page.keyboard.press(chords.settings);
  const rule = page.getByRole('radiogroup', { name: 'A number is right' });
  await rule.getByRole('radio', { name: 'as typed' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radiogroup', { name: 'Limit' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('A number counts as right within 0.001.')).toBeVisible();
  await page.keyboard.press(chords.nextStep);
  await fill(page, alike(3, '0.5493'));
  await check(page);
  await expect(verdictTitle(page)).toHaveText('Correct as rounded');
});
