/** The guard that fails a spec is itself seen to notice each kind of trouble. */
import { expect, test } from './fixtures.ts';

test('notices errors, refusals by the CSP and failed requests', async ({ app }) => {
  await app.page.evaluate(async () => {
    console.error('said');
    setTimeout(() => {
      throw new Error('thrown');
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline"';
    document.head.append(script);
    await fetch('http://127.0.0.1:9/').catch(() => undefined);
    await fetch('/nowhere');
  });
  const seen: string[] = [];
  const noticed = (pattern: RegExp): Promise<void> =>
    expect
      .poll(() => {
        seen.push(...app.guard.take());
        return seen.some((problem) => pattern.test(problem));
      })
      .toBe(true);
  await noticed(/console: said/);
  await noticed(/uncaught: thrown/);
  await noticed(/inline script/);
  await noticed(/refused: .*\/nowhere 404/);
  await noticed(/127\.0\.0\.1:9/);
  app.guard.take();
});
