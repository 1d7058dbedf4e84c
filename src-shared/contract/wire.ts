/** What travels between window and host: a request, a reply, and the function that carries them. */
import * as v from 'valibot';
import { apiErrorSchema } from './errors.ts';

export const requestSchema = v.object({
  /** Counts up in each window; the reply carries it back. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** `group.endpoint`, as in the contract. */
  endpoint: v.pipe(v.string(), v.maxLength(100)),
  input: v.unknown(),
});
export type Request = v.InferOutput<typeof requestSchema>;

export const replySchema = v.variant('ok', [
  v.object({ ok: v.literal(true), seq: v.number(), value: v.unknown() }),
  v.object({ ok: v.literal(false), seq: v.number(), error: apiErrorSchema }),
]);
export type Reply = v.InferOutput<typeof replySchema>;

/** Carries a request to the host and brings back its reply, unvalidated. */
export type Invoke = (request: Request) => Promise<unknown>;
