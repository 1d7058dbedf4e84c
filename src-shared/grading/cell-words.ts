/** Why a cell cannot be read, besides what is wrong with an expression: fragments that follow the cell's place. */
export const cellWords = {
  tooLong: (most: number) => `the text is longer than ${most} characters`,
  twoNumbers: (place: number) => `two numbers in one cell, the second at place ${place}`,
  commaAndPoint: (text: string) => `"${text}" has a comma and a point; write one decimal sign`,
  twoSigns: (text: string) => `"${text}" has more than one decimal sign`,
  strayComma: (text: string) => `"${text}" is not a number; a comma stands between two digits`,
  tooLarge: 'the number is too large to work with',
  tooSmall: 'the number is too small to tell from 0',
  badPower: 'the power of ten is too large to work with',
  noValue: (expression: string) => `${expression} has no value`,
  chooseClass: (most: number) => `choose one of the classes 1 to ${most}`,
} as const;
