/** `npm start`: opens Deltadrill in Electron, or in this machine's own browser where Electron cannot be had. */
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { root } from './checkout.mjs';
import { chooseHost } from './choose-host.mjs';
import { electronVersion } from './electron-binary.mjs';
import { runForeground } from './run.mjs';
import { runMain, sentences } from './sentences.mjs';

/** Electron that ends badly so soon has not shown a window (a missing library, a sandbox that is not allowed). */
const startSeconds = 10;

async function main(args) {
  const own = ['--web', '--electron'];
  const flags = new Set(args.filter((arg) => own.includes(arg)));
  const passedOn = args.filter((arg) => !own.includes(arg));
  const ready = await bootstrap();
  await ensureBuild(ready);
  const { env, node, say } = ready;
  const { executable, why } = await chooseHost(flags, ready);
  let reason = why;
  if (executable) {
    say(sentences.inElectron(electronVersion()));
    const ended = await runForeground(executable, [root, ...passedOn], { env });
    if (ended.code === 0 || ended.signalled || ended.seconds > startSeconds) return ended.code;
    reason = sentences.electronEnded(electronVersion(), `exit code ${ended.code}`);
  }
  say(sentences.inBrowser(reason));
  return (await runForeground(node, [join(root, 'out', 'main', 'web.js'), ...passedOn], { env })).code;
}

await runMain(main);
