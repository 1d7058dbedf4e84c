/** What binds how tightly: a part needs brackets where its place binds more tightly than it does. */

export const levels = { sum: 0, product: 1, power: 2, atom: 3 } as const;
export type Level = (typeof levels)[keyof typeof levels];
