/** The settings dialog and the shortcuts overlay. */
import type { SettingName, Settings } from '../../src-shared/contract/settings.ts';

type Rule = Settings['tolerance']['rule'];

const names: Readonly<Record<SettingName, string>> = {
  theme: 'Theme',
  textSize: 'Text size',
  reducedMotion: 'Reduced motion',
  target: 'Symbol of the target',
  decimalSign: 'Decimal sign',
  precision: 'Precision shown',
  tolerance: 'Counts as correct',
  minimumDigits: 'Fewest digits',
};

const themes: Readonly<Record<Settings['theme'], string>> = {
  system: 'as the system',
  light: 'light',
  dark: 'dark',
};

const ruleNotes: Readonly<Record<Rule, string>> = {
  'digits typed': 'When it agrees at the digits that you typed.',
  absolute: 'When it differs from the value by no more than the limit.',
  relative: 'When it differs from the value by no more than that part of the value.',
  decimals: 'When it agrees to so many decimals, however many you type.',
  figures: 'When it agrees to so many significant figures, however many you type.',
};

export const settingsWords = {
  title: 'Settings',
  done: 'Done',
  names,
  notes: {
    tolerance: (rule: Rule): string =>
      `${ruleNotes[rule]} The statement says which rule holds; an exercise may have its own.`,
    minimumDigits: 'Decimals or figures. A number with fewer is not checked, and uses no try.',
    target: 'The classic sheet prints z, which is also the letter of the net input.',
    decimalSign: 'In printed values. You may type either.',
    precision: 'Of printed values. What counts as right does not change with it.',
  },
  theme: { system: 'System', light: 'Light', dark: 'Dark' },
  reducedMotion: { system: 'System', on: 'On', off: 'Off' },
  decimalSign: { point: 'Point: 0.5', comma: 'Comma: 0,5' },
  kinds: { figures: 'significant figures', decimals: 'decimals' },
  kind: 'Counted as',
  rules: {
    'digits typed': 'at my digits',
    absolute: 'within a difference',
    relative: 'within a percentage',
    decimals: 'to decimals',
    figures: 'to figures',
  } satisfies Readonly<Record<Rule, string>>,
  limitName: 'Limit',
  limit: (rule: Rule, value: number): string => {
    if (rule === 'relative') return `${String(Number((100 * value).toPrecision(6)))} %`;
    return value < 0.001 ? value.toFixed(-Math.floor(Math.log10(value))) : String(value);
  },
  percent: (size: number): string => `${size} %`,
  themeButton: (theme: Settings['theme']): string => `Theme: ${themes[theme]}. Switch`,
  reset: (fields: readonly SettingName[]): string =>
    `What was stored for ${fields.map((name) => names[name].toLowerCase()).join(', ')} could not be read. The usual holds.`,
} as const;

export const shortcutWords = {
  title: 'Keyboard shortcuts',
  groups: { cells: 'Cells', step: 'Step', derivation: 'Derivation', window: 'Window' },
  nextCell: 'Next or previous cell, row by row; leaves the grid at its ends',
  move: 'Move between cells; left and right first move the caret while editing',
  down: 'Keep and go down or up; on the last cell to Check step',
  escape: 'Take back this cell’s edit; again: leave the grid',
  stop: 'Stop checking a large attempt',
  edit: 'Edit the stored expression',
  remove: 'Clear the cell, or the selected cells',
  select: 'Select several cells',
  fill: 'Fill the selected cells, or all that are empty, with one value',
  undo: 'Undo',
  redo: 'Redo',
  paste: 'Paste a number or a whole matrix',
  check: 'Check the step; after a verdict Enter takes its first action',
  hints: 'Formula, with numbers, reveal',
  previousStep: 'Previous step',
  nextStep: 'Next step',
  newExercise: 'New exercise; on Home it starts the one that is offered',
  reference: 'Reference panel, or the options of a solution',
  export: 'Worked solution; there it exports the PDF',
  checkLine: 'Check the line; after a verdict take its first action',
  addLine: 'Add a line',
  otherLine: 'Line above or below; through the completions while they are shown',
  takeCompletion: 'Take the chosen completion; close the list',
  removeLine: 'Delete an empty line',
  lineHints: 'The rule, the rule applied, the next line',
  regions: 'Next or previous region of the window',
  settings: 'Settings',
  shortcuts: 'All shortcuts',
} as const;
