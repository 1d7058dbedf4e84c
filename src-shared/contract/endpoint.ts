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

type Groups = Readonly<Record<string, Group>>;

/** The functions that a contract asks for, as the renderer calls them. */
export type ApiOf<C extends Groups> = {
  readonly [G in keyof C]: {
    readonly [N in keyof C[G]]: (input: v.InferOutput<C[G][N]['input']>) => Promise<Output<C[G][N]>>;
  };
};

/** The same functions as main implements them: many have their answer at once. */
export type HandlersOf<C extends Groups> = {
  readonly [G in keyof C]: {
    readonly [N in keyof C[G]]: (
      input: v.InferOutput<C[G][N]['input']>,
    ) => Output<C[G][N]> | Promise<Output<C[G][N]>>;
  };
};
