/** A large attempt that the host is grading: how far it is, and the way to stop it. */
import { createClient } from '../../src-shared/contract/client.ts';
import type { Api } from '../../src-shared/contract/contract.ts';
import type { GradingView } from '../../src-shared/contract/views.ts';
import type { Invoke } from '../../src-shared/contract/wire.ts';

/** From when on a request takes long, and between two looks at how far it is; in milliseconds. */
const pause = 300;

export class Grading {
  readonly #invoke: Invoke;
  readonly #api: Api['attempts'];
  /** Requests that are not answered yet. */
  #open = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Null while nothing takes long. */
  progress = $state.raw<GradingView['grading']>(null);

  constructor(invoke: Invoke) {
    this.#invoke = invoke;
    this.#api = createClient(invoke).attempts;
  }

  /** Carries a request; while the answer takes long, `progress` shows how far its grading is. */
  readonly invoke: Invoke = async (request) => {
    this.#open += 1;
    this.#timer ??= setTimeout(() => void this.#look(), pause);
    try {
      return await this.#invoke(request);
    } finally {
      this.#open -= 1;
      if (this.#open === 0) this.#rest();
    }
  };

  /** Resolves when it was asked for; the request that waits reports a host that does not answer. */
  async stop(): Promise<void> {
    await Promise.allSettled([this.#api.stop({})]);
  }

  async #look(): Promise<void> {
    const [found] = await Promise.allSettled([this.#api.progress({})]);
    if (this.#open === 0) return;
    this.progress = found.status === 'fulfilled' ? found.value.grading : null;
    this.#timer = setTimeout(() => void this.#look(), pause);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.progress = null;
  }
}
