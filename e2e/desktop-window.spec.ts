/** What only the desktop has: a window with a place, a second start, the system's theme, a page that may crash. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Desktop } from './desktop.ts';
import { environment, root } from './host.ts';
import { cell, enterExercise } from './workspace.ts';

const placeOf = ({ electron }: Desktop) =>
  electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      bounds: window?.getNormalBounds(),
      maximized: window?.isMaximized(),
      visible: window?.isVisible(),
    };
  });

test(
  'comes up where it was closed, in its theme; maximised when it was',
  { tag: '@desktop' },
  async ({ desktop }) => {
    const source = () => desktop.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
    const button = desktop.page.getByRole('banner').getByRole('button', { name: /theme/i });
    expect((await placeOf(desktop)).visible).toBe(true);
    expect(await source()).toBe('system');
    await desktop.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 940, height: 640 });
    });
    const moved = await placeOf(desktop);
    expect(moved.bounds).toMatchObject({ width: 940, height: 640 });
    await button.press('Enter');
    await expect.poll(source).toBe('light');
    await button.press('Enter');
    await expect.poll(source).toBe('dark');

    await desktop.restart();
    expect(await placeOf(desktop)).toEqual(moved);
    expect(await source()).toBe('dark');
    const prefersDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
    expect(await desktop.page.evaluate(prefersDark)).toBe(true);

    await desktop.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.maximize();
    });
    const large = await placeOf(desktop);
    await desktop.restart();
    await expect.poll(() => placeOf(desktop)).toEqual(large);
  },
);

test.describe('with the writing delayed by a minute', () => {
  test.use({ desktopEnv: { DELTADRILL_DRAFT_DELAY_MS: '60000' } });

  test('writes what still waits when it is quit', { tag: '@desktop' }, async ({ desktop }) => {
    await enterExercise(desktop.page);
    await desktop.page.keyboard.type('0.75');
    await desktop.restart();
    await enterExercise(desktop.page);
    await expect(cell(desktop.page, 1)).toHaveValue('0.75');
  });
});

test('loads its page anew when the page has crashed', { tag: '@desktop' }, async ({ desktop }) => {
  await enterExercise(desktop.page);
  await desktop.page.keyboard.type('0.5');
  // A crash may take the key that was pressed in the same moment.
  await desktop.page.waitForTimeout(1000);
  await desktop.electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) =>
      contents?.once('did-finish-load', () => {
        resolve();
      }),
    );
    contents?.forcefullyCrashRenderer();
    await loaded;
  });
  expect(readdirSync(desktop.dataFolder)).toContain('errors.log');
  const read = () =>
    desktop.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelector("main input")?.value',
      ),
    );
  await expect.poll(read).toBe('0.5');
});

/** Starts Deltadrill once more on the same data. Resolves with what it says, when it has ended. */
async function startAgain({ electron, env }: Desktop) {
  const second = spawn(electron.process().spawnfile, [root], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [second.stdout, second.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const [code] = (await once(second, 'exit')) as [number | null];
  return { code, said };
}

test(
  'a second start shows the window that is there; data is apart',
  { tag: '@desktop' },
  async ({ desktop }) => {
    const isVisible = () =>
      desktop.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await desktop.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.hide();
    });
    expect(await isVisible()).toBe(false);
    const { code, said } = await startAgain(desktop);
    expect(said).toContain('running already');
    expect(code).toBe(0);
    expect(await isVisible()).toBe(true);
    expect(desktop.electron.windows()).toHaveLength(1);

    // Chromium's files are kept apart from the student's.
    const paths = await desktop.electron.evaluate(({ app }) => [
      app.getPath('userData'),
      app.getPath('sessionData'),
    ]);
    expect(paths).toEqual([desktop.dataFolder, join(desktop.dataFolder, 'electron')]);
    await desktop.close();
    const database = new DatabaseSync(join(desktop.dataFolder, 'deltadrill.sqlite'), { readOnly: true });
    expect(database.prepare('PRAGMA quick_check').get()).toEqual({ quick_check: 'ok' });
    database.close();
  },
);
