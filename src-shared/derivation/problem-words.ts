/** Why a problem cannot be worked with. */

export const problemWords = {
  unknownLoss: (name: string) => `no loss is called "${name}"`,
  unknownProblem: (name: string) => `no problem is called "${name}"`,
  needsLoss: (asked: string) => `${asked} needs a loss`,
  unreadable: (text: string, reason: string) => `"${text}": ${reason}`,
  wrongField: (field: string) => `${field}: is missing or not what it can be`,
} as const;
