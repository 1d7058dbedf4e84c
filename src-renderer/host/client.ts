/** The one client of this window, over whichever way to the host there is. */
import { createClient } from '../../src-shared/contract/client.ts';
import { bridgeInvoke, httpInvoke, type Bridge } from './transport.ts';

declare global {
  interface Window {
    readonly deltadrill?: Bridge;
  }
}

export const api = createClient(
  window.deltadrill ? bridgeInvoke(window.deltadrill) : httpInvoke((input, init) => fetch(input, init)),
);
