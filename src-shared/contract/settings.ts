/** What the user may set: how everything looks, how numbers and the target are printed, and what counts as right. */
import * as v from 'valibot';

const digits = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10));
const within = v.pipe(v.number(), v.gtValue(0), v.maxValue(1));

/** When a number counts as right, where the exercise does not say so itself. */
const toleranceSchema = v.variant('rule', [
  /** To the digits that were typed. */
  v.object({ rule: v.literal('digits typed') }),
  /** `within` is a difference, or a part of the value (0.01 is 1 %). */
  v.object({ rule: v.picklist(['absolute', 'relative']), within }),
  v.object({ rule: v.picklist(['decimals', 'figures']), digits }),
]);

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
  tolerance: toleranceSchema,
  /** Decimals or figures below which a number is too coarse to be checked. */
  minimumDigits: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
});
export type Settings = v.InferOutput<typeof settingsSchema>;
export type SettingName = keyof Settings;

export const readSettingsSchema = v.object({
  settings: settingsSchema,
  /** What is stored and cannot be read: the usual holds for it until settings are written again. */
  reset: v.array(v.keyof(settingsSchema)),
});
