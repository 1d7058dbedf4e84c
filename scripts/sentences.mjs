/** Every sentence that the scripts say to the user. */
const installNode = 'Install Node 24 from https://nodejs.org and run the command again.';

export const sentences = {
  noNodePackage: (platform) =>
    `Deltadrill needs Node 24.15 or newer; this is Node ${process.version}, and none can be fetched for ${platform}. ${installNode}`,
  noNpm: `npm was not found beside Node or on the PATH. ${installNode} npm comes with it.`,
  fetchingNode: (spec) => `Fetching Node (${spec}) into .runtime, once ...`,
  nodeFailed: (spec, said) =>
    `Node (${spec}) could not be fetched or does not run here. ${installNode}\n${said}`,
  installing: 'Installing the packages (npm ci), about a minute ...',
  installFailed: (said) => `Installing the packages failed; the next run starts it again. npm said:\n${said}`,
  waiting: (pid, file) =>
    `Another run (process ${pid}) is installing or building; waiting for it. If there is none, delete ${file}.`,
  building: 'Building the app ...',
  buildFailed: (said) => `The build failed:\n${said}`,
  buildIncomplete: (missing) => `The build ended without ${missing.join(', ')}.`,

  fetchingElectron: (version) => `Downloading Electron ${version}, once, for at most a minute ...`,
  inElectron: (version) => `Starting Deltadrill in Electron ${version}.`,
  inBrowser: (why) => `Starting Deltadrill in this machine's own browser: ${why}.`,
  askedForWeb: 'that is what --web asks for',
  noDisplay: 'Electron needs a display, and there is none',
  noOverride: (folder) => `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where there is no Electron`,
  electronFailed: (version, why) =>
    `Electron ${version} could not be downloaded (${why}); "npm start -- --electron" tries again`,
  electronFailedBefore: (version, why) =>
    `Electron ${version} could not be downloaded earlier (${why}); "npm start -- --electron" tries again`,
  electronEnded: (version, how) => `Electron ${version} did not start here (${how})`,
  devAddress: (address) => `Deltadrill with hot reload: ${address}`,
  hostEnded: (said) => `The web host ended instead of serving:\n${said}`,
  tooSlow: (seconds) => `not finished after ${seconds} s`,

  unknownGate: (name, names) => `There is no gate "${name}". The gates are: ${names.join(', ')}.`,
  hung: (seconds) => `stopped: not finished after ${seconds} s`,
  canarySilent:
    'svelte-check did not report the type error planted in a canary file, so its verdict is worth nothing.',
  nothingChecked: (seen, there) =>
    `svelte-check looked at ${seen} files, but src-renderer has ${there} components.`,
  idleProject: (name) => `The project "${name}" ran no spec.`,
  noReport: 'no report was written',
  noTests: 'no test ran',
  noBrowser:
    'e2e did not run: no browser found (install Chrome, Chromium or Edge, or run "npx playwright install chromium").',
  noBrowserHere: 'This needs Chrome, Chromium or Edge, and there is none.',
  noElectronSpecs:
    'ELECTRON SPECS DID NOT RUN: Electron\'s binary is missing ("npx install-electron" fetches it; ELECTRON_OVERRIDE_DIST_PATH names another folder).',
  noDisplaySpecs: 'ELECTRON SPECS DID NOT RUN: there is no display and no xvfb-run.',
  installingBrowser: (how) => `No browser found yet; trying ${how} ...`,
  windowSize: (kilobytes, most) =>
    `The window's scripts and styles take ${kilobytes.toFixed(1)} kB gzipped (at most ${most}).`,
  counts: (passed, failed) => `${passed} passed, ${failed} failed`,
};

/** What went wrong in words for the user: shown without a stack. */
export class Problem extends Error {}

/** Says progress: on standard output, or when quiet only to a person at a terminal, on standard error. */
export function speaker(quiet) {
  if (!quiet) return (text) => process.stdout.write(`${text}\n`);
  return (text) => {
    if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
  };
}

/** Runs a script's main function, whose result is the exit code; a Problem is told in plain words, with exit code 1. */
export async function runMain(main) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
