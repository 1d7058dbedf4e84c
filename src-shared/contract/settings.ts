/** What the user may set: how everything looks, and how numbers and the target are printed. */
import * as v from 'valibot';

export const settingsSchema = v.object({
  theme: v.picklist(['system', 'light', 'dark']),
  /** The letter of the target; the sheet prints z, which is also its net input. */
  target: v.picklist(['t', 'z', 'y']),
  decimalSign: v.picklist(['point', 'comma']),
  /** Of printed values; what counts as right does not change with it. */
  precision: v.object({
    digits: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(10)),
    kind: v.picklist(['figures', 'decimals']),
  }),
  /** Percent. */
  textSize: v.picklist([100, 115, 130, 150, 200]),
  reducedMotion: v.picklist(['system', 'on', 'off']),
});
export type Settings = v.InferOutput<typeof settingsSchema>;
export type SettingName = keyof Settings;

export const readSettingsSchema = v.object({
  settings: settingsSchema,
  /** What is stored and cannot be read: the usual holds for it until settings are written again. */
  reset: v.array(v.picklist(['theme', 'target', 'decimalSign', 'precision', 'textSize', 'reducedMotion'])),
});
