/** Electron where it can be had, else this machine's own browser and why. */
import {
  electronVersion,
  fetchElectron,
  hasDisplay,
  installedElectron,
  overriddenElectron,
  rememberedFailure,
} from './electron-binary.mjs';
import { sentences } from './sentences.mjs';

/**
 * @param flags those of the command line: `--web` never takes Electron, `--electron` tries a failed download again
 * @param ready what `bootstrap` returned
 * @returns { executable } of Electron, or { why } the browser has to do
 */
export async function chooseHost(flags, ready) {
  if (flags.has('--web')) return { why: sentences.askedForWeb };
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const executable = overriddenElectron(override);
    return executable ? { executable } : { why: sentences.noOverride(override) };
  }
  const version = electronVersion();
  if (!installedElectron()) {
    const before = flags.has('--electron') ? undefined : rememberedFailure();
    if (before !== undefined) return { why: sentences.electronFailedBefore(version, before) };
    const reason = await fetchElectron(ready);
    if (reason !== undefined) return { why: sentences.electronFailed(version, reason) };
  }
  if (!hasDisplay()) return { why: sentences.noDisplay };
  return { executable: installedElectron() };
}
