/** Typed hyphens are printed as minus signs. */
export const printed = (text: string): string => text.trim().replaceAll('-', '−');
