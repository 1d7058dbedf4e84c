/** What the typesetter and its child process say to each other, and what a child is to it. */

export interface TypesetRequest {
  readonly id: number;
  /** Typst. */
  readonly source: string;
  readonly wanted: 'pdf' | 'svg';
}

export type TypesetReply = {
  readonly id: number;
  /** Of the child after this document, in bytes. */
  readonly memory: number;
} & ({ readonly result: Uint8Array | string } | { readonly problem: string });

/** A process of its own: a document that makes it hang or die harms nothing else. */
export interface TypesetChild {
  send(request: TypesetRequest): void;
  onReply(listener: (reply: TypesetReply) => void): void;
  /** Called once, however it ends. */
  onEnd(listener: () => void): void;
  kill(): void;
}

/**
 * Starts a child, which answers requests in their order.
 * @param scratch an empty folder of its own, which whoever starts it removes after its end
 */
export type StartChild = (scratch: string) => TypesetChild;

/** What a child is started from. */
export interface ChildFiles {
  /** The child's entry: built, or the source where Node reads it. */
  readonly entry: string;
  readonly resources: string;
}
