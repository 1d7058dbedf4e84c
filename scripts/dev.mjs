/** `npm run dev`: the app with hot reload, in Electron, or in a browser where Electron cannot be had. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root, toolPath } from './checkout.mjs';
import { chooseHost } from './choose-host.mjs';
import { electronVersion } from './electron-binary.mjs';
import { runForeground } from './run.mjs';
import { runMain, sentences } from './sentences.mjs';

async function main(args) {
  const ready = await bootstrap();
  const { executable, why } = await chooseHost(new Set(args), ready);
  const { env, node, say } = ready;
  if (!executable) {
    say(sentences.inBrowser(why));
    return (await runForeground(node, [join(root, 'scripts', 'dev-web.mjs')], { env })).code;
  }
  say(sentences.inElectron(electronVersion()));
  // What the development build leaves in `out/` must not be taken for the real one.
  rmSync(join(root, 'out', 'stamp'), { force: true });
  const command = [toolPath('electron-vite'), 'dev', '--watch'];
  return (await runForeground(node, command, { env: { ...env, ELECTRON_EXEC_PATH: executable } })).code;
}

await runMain(main);
