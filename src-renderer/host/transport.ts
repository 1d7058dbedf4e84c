/** The two ways to the host: Electron's bridge, or requests to the server that sent this page. */
import { ApiFailure } from '../../src-shared/contract/errors.ts';
import type { Invoke } from '../../src-shared/contract/wire.ts';

/** What the preload script puts on the window. */
export interface Bridge {
  readonly invoke: Invoke;
}

/** Small requests outlive the page, so that the last keystroke before a reload arrives. */
const KEEPALIVE_LIMIT = 8_000;

/** Rejects with `unreachable` when the bridge does not answer. */
export function bridgeInvoke(bridge: Bridge): Invoke {
  return async (request) => {
    try {
      return await bridge.invoke(request);
    } catch (cause) {
      throw new ApiFailure({ code: 'unreachable' }, { cause });
    }
  };
}

/** Rejects with `unreachable` when there is no reply or none that is ours, with `forbidden` on 401 and 403. */
export function httpInvoke(send: typeof fetch): Invoke {
  return async ({ seq, endpoint, input }) => {
    const body = JSON.stringify({ seq, input });
    try {
      const response = await send(`/api/${endpoint.replace('.', '/')}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        keepalive: body.length < KEEPALIVE_LIMIT,
        body,
      });
      if (response.status === 401 || response.status === 403) throw new ApiFailure({ code: 'forbidden' });
      return (await response.json()) as unknown;
    } catch (cause) {
      throw cause instanceof ApiFailure ? cause : new ApiFailure({ code: 'unreachable' }, { cause });
    }
  };
}
