/** The options of a choice from their names in the dictionary, in its order. */
export function optionsOf<T extends string>(
  names: Readonly<Record<T, string>>,
): { value: T; text: string }[] {
  return (Object.keys(names) as T[]).map((value) => ({ value, text: names[value] }));
}
