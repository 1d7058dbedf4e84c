/** How one endpoint of the contract is written down, and the types that follow from it. */
import type * as v from 'valibot';

type Schema = v.GenericSchema;

export interface Endpoint<I extends Schema = Schema, O extends Schema = Schema> {
  readonly input: I;
  readonly output: O;
  /** Only the newest call counts: the client drops the reply to an older one. */
  readonly latestOnly: boolean;
}

export function endpoint<I extends Schema, O extends Schema>(input: I, output: O): Endpoint<I, O> {
  return { input, output, latestOnly: false };
}

export function latestEndpoint<I extends Schema, O extends Schema>(input: I, output: O): Endpoint<I, O> {
  return { input, output, latestOnly: true };
}

export type Output<E extends Endpoint> = v.InferOutput<E['output']>;

type Group = Readonly<Record<string, Endpoint>>;

/** The functions that a contract asks for: what main implements and the renderer calls. */
export type ApiOf<C extends Readonly<Record<string, Group>>> = {
  readonly [G in keyof C]: {
    readonly [N in keyof C[G]]: C[G][N] extends Endpoint
      ? (input: v.InferOutput<C[G][N]['input']>) => Promise<Output<C[G][N]>>
      : never;
  };
};
