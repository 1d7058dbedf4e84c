/** The renderer's whole world: the contract's functions over whatever carries the requests. */
import * as v from 'valibot';
import { contract, type Api } from './contract.ts';
import type { Endpoint } from './endpoint.ts';
import { ApiFailure } from './errors.ts';
import { replySchema, type Invoke } from './wire.ts';

/**
 * Every function resolves to the endpoint's output or rejects with an `ApiFailure`; the reply to an outdated
 * call of a latest-only endpoint rejects with `superseded`.
 */
export function createClient(invoke: Invoke): Api {
  const newest = new Map<string, number>();
  let seq = 0;

  async function call(endpoint: string, latestOnly: boolean, input: unknown): Promise<unknown> {
    const mine = (seq += 1);
    newest.set(endpoint, mine);
    const raw = await invoke({ seq: mine, endpoint, input });
    if (latestOnly && newest.get(endpoint) !== mine) throw new ApiFailure({ code: 'superseded' });
    const reply = v.parse(replySchema, raw);
    if (!reply.ok) throw new ApiFailure(reply.error);
    return reply.value;
  }

  const groups = Object.entries(contract).map(([group, members]) => [
    group,
    Object.fromEntries(
      Object.entries<Endpoint>(members).map(([name, { latestOnly }]) => [
        name,
        (input: unknown) => call(`${group}.${name}`, latestOnly, input),
      ]),
    ),
  ]);
  // The loop above makes exactly the contract's functions; the compiler cannot follow it through `entries`.
  return Object.fromEntries(groups) as Api;
}
