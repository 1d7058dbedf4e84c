/** The one client of this window, over whichever way to the host there is. */
import { createClient } from '../../src-shared/contract/client.ts';
import { Grading } from '../state/grading.svelte.ts';
import { bridgeInvoke, httpInvoke, type Bridge } from './transport.ts';

declare global {
  interface Window {
    readonly deltadrill?: Bridge;
  }
}

/** What the client's requests wait for. */
export const grading = new Grading(
  window.deltadrill ? bridgeInvoke(window.deltadrill) : httpInvoke((input, init) => fetch(input, init)),
);

export const api = createClient(grading.invoke);
