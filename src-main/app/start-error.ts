/** The program cannot start as it was asked to; the message is a sentence for the user. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
