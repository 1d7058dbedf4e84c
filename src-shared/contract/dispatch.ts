/** Main's side of the boundary: validates in, calls the handler, validates out, and answers every outcome. */
import * as v from 'valibot';
import { contract, type Api } from './contract.ts';
import type { Endpoint } from './endpoint.ts';
import { ApiFailure, type ApiError } from './errors.ts';
import { requestSchema, type Reply } from './wire.ts';

/** Answers one request, whatever it is; never rejects. */
export type Dispatch = (request: unknown) => Promise<Reply>;

type Handler = (input: unknown) => Promise<unknown>;

const endpoints = new Map<string, Endpoint>(
  Object.entries(contract).flatMap(([group, members]) =>
    Object.entries<Endpoint>(members).map(([name, found]): [string, Endpoint] => [`${group}.${name}`, found]),
  ),
);

function handlersOf(api: Api): Map<string, Handler> {
  return new Map(
    Object.entries(api).flatMap(([group, members]) =>
      Object.entries(members).map(([name, handler]): [string, Handler] => [
        `${group}.${name}`,
        handler as Handler,
      ]),
    ),
  );
}

function issuesOf(issues: readonly v.BaseIssue<unknown>[]): ApiError {
  return {
    code: 'invalidInput',
    issues: issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })),
  };
}

/**
 * @param logInternal writes an unexpected error to the host's log and returns the reference under which it stands there
 */
export function createDispatch(api: Api, logInternal: (error: unknown) => string): Dispatch {
  const handlers = handlersOf(api);

  async function answer(endpointName: string, rawInput: unknown): Promise<unknown> {
    const found = endpoints.get(endpointName);
    const handler = handlers.get(endpointName);
    if (!found || !handler) throw new ApiFailure({ code: 'notFound', what: 'endpoint' });
    const input = v.safeParse(found.input, rawInput);
    if (!input.success) throw new ApiFailure(issuesOf(input.issues));
    return v.parse(found.output, await handler(input.output));
  }

  return async (raw) => {
    const request = v.safeParse(requestSchema, raw);
    if (!request.success) return { ok: false, seq: 0, error: issuesOf(request.issues) };
    const { seq, endpoint, input } = request.output;
    try {
      return { ok: true, seq, value: await answer(endpoint, input) };
    } catch (error) {
      if (error instanceof ApiFailure) return { ok: false, seq, error: error.error };
      return { ok: false, seq, error: { code: 'internal', reference: logInternal(error) } };
    }
  };
}
