/** What was typed is found again, at the same cell, whatever ended the program. */
import { setTimeout as wait } from 'node:timers/promises';
import { isProving, repeats } from '../testing/full-counts.ts';
import { expect, test, type App } from './fixtures.ts';
import { cell, enterExercise } from './workspace.ts';

// Text that is lost once is lost.
test.describe.configure({ retries: 0 });

/** From a key to the disk, as promised; the drill kills later than this. */
const promised = 250;
const withinKill = 300;
/** The promise is tried to the millisecond where nothing else runs; elsewhere other specs keep the machine busy. */
const patience = isProving ? 1 : 4;

/** Expects this text in the second cell of the first step, with the caret behind it. */
async function expectResumed(app: App, text: string): Promise<void> {
  await enterExercise(app.page);
  const second = cell(app.page, 2);
  await expect(cell(app.page, 1)).toHaveValue('0.2');
  await expect(second).toHaveValue(text);
  await expect(second).toBeFocused();
  await app.page.keyboard.type('5');
  await expect(second).toHaveValue(`${text}5`);
  await app.page.keyboard.press('Backspace');
  await expect(second).toHaveValue(text);
}

async function typeIntoSecondCell(app: App): Promise<void> {
  await enterExercise(app.page);
  await app.page.keyboard.type('0.2');
  await app.page.keyboard.press('Enter');
}

test('after an ordinary end', { tag: '@desktop' }, async ({ app }) => {
  await typeIntoSecondCell(app);
  await app.page.keyboard.type('0.(2');
  // Nobody tells the page in a browser that its host ends: what is promised is all it has.
  await wait(patience * promised);
  await app.restart();
  await expectResumed(app, '0.(2');
});

test('after a reload in the middle of typing', async ({ app }) => {
  await typeIntoSecondCell(app);
  await app.page.keyboard.type('0.25');
  await app.page.reload();
  const second = cell(app.page, 2);
  await expect(second).toHaveValue('0.25');
  await expect(second).toBeFocused();
});

test('after kill -9, every time', { tag: ['@prove', '@desktop'] }, async ({ app }, { project }) => {
  const kills = project.name === 'web' ? repeats(50, 0.06) : repeats(10, 0.1);
  test.setTimeout(60_000 + kills * 20_000);
  await typeIntoSecondCell(app);
  let text = '';
  for (let kill = 0; kill < kills; kill += 1) {
    const more = String(kill % 10);
    await app.page.keyboard.type(more);
    text += more;
    // Every other time as soon as the promise allows, and before 300 ms are over.
    const spare = withinKill - promised - 10;
    await wait(patience * promised + (kill % 2 === 0 ? (kill * 7) % spare : 50 + ((kill * 37) % 500)));
    await app.kill();
    await app.start();
    await expectResumed(app, text);
  }
});

test.describe('with the writing delayed by two seconds', () => {
  test.use({ hostEnv: { DELTADRILL_DRAFT_DELAY_MS: '2000' } });

  test('a kill loses text: the drill above can fail', { tag: '@prove' }, async ({ app }) => {
    test.setTimeout(isProving ? 120_000 : 60_000);
    await typeIntoSecondCell(app);
    await wait(3000);
    await app.page.keyboard.type('7');
    await wait(promised);
    await app.kill();
    await app.start();
    await enterExercise(app.page);
    await expect(cell(app.page, 1)).toHaveValue('0.2');
    await expect(cell(app.page, 2)).toHaveValue('');
  });
});
