/** A page could not be made; the message is a sentence for the user. */

export class TypesetError extends Error {
  override readonly name = 'TypesetError';
}
