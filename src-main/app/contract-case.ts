/** A case of what every host must do with the contract, and what the cases share. */
import assert from 'node:assert/strict';
import { createClient } from '../../src-shared/contract/client.ts';
import type { Api } from '../../src-shared/contract/contract.ts';
import { ApiFailure, type ApiError } from '../../src-shared/contract/errors.ts';
import type { WorkspaceView } from '../../src-shared/contract/views.ts';
import type { Invoke, Reply } from '../../src-shared/contract/wire.ts';

export interface ContractCase {
  readonly name: string;
  /** Leaves the host as usable as before. Rejects when the host does something else than it must. */
  readonly run: (invoke: Invoke) => Promise<void>;
}

export const exerciseId = 'classic-1';
export const first = {
  step: 'z[1]',
  cells: [['0.2'], ['0,2'], ['']],
  position: { step: 'z[1]', row: 2, col: 0 },
};

export async function ask(invoke: Invoke, endpoint: string, input: unknown, seq = 1): Promise<Reply> {
  return (await invoke({ seq, endpoint, input })) as Reply;
}

/** The error of a call that must fail. */
export async function failureOf(call: Promise<unknown>): Promise<ApiError> {
  const settled = await call.then(
    () => null,
    (error: unknown) => error,
  );
  assert(settled instanceof ApiFailure, 'the call did not fail as it must');
  return settled.error;
}

export async function errorOf(invoke: Invoke, endpoint: string, input: unknown): Promise<ApiError> {
  const reply = await ask(invoke, endpoint, input);
  assert(!reply.ok, `${endpoint} took ${JSON.stringify(input)}`);
  return reply.error;
}

type Work = (api: Api, view: WorkspaceView, invoke: Invoke) => Promise<void>;

/** On a fresh attempt. */
export const onAttempt =
  (work: Work): ContractCase['run'] =>
  async (invoke) => {
    const api = createClient(invoke);
    await work(api, await api.attempts.restart({ exerciseId }), invoke);
  };
