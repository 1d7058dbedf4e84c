/** The settings as they hold now, kept by the host, and put on the page. */
import type { Api } from '../../src-shared/contract/contract.ts';
import type { ApiError } from '../../src-shared/contract/errors.ts';
import type { SettingName, Settings } from '../../src-shared/contract/settings.ts';
import { apiErrorOf } from '../host/failure.ts';

type Theme = Settings['theme'];

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

/** In these, the host prints and judges; a screen that is shown has to be read again. */
const PRINTED = ['target', 'decimalSign', 'precision', 'tolerance', 'minimumDigits'] as const;

export class SettingsState {
  readonly #api: Api['settings'];
  readonly #root: HTMLElement;
  readonly #onreprint: () => void;
  #current = $state.raw<Settings | null>(null);
  /** Settings that were stored and could not be read. */
  reset = $state.raw<readonly SettingName[]>([]);
  /** Why they were not read or stored. */
  failure = $state.raw<ApiError | null>(null);
  #work: () => Promise<unknown> = () => Promise.resolve();
  /** The last request on its way: they go one after the other, so that the newest is the one that stays. */
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * @param root the element that carries what the styles need to know
   * @param onreprint told after settings are stored by which the host says something else
   */
  constructor(api: Api['settings'], root: HTMLElement, onreprint: () => void) {
    this.#api = api;
    this.#root = root;
    this.#onreprint = onreprint;
  }

  /** Null until they are read. */
  get current(): Settings | null {
    return this.#current;
  }

  read(): Promise<void> {
    return this.#run(async () => {
      const { settings, reset } = await this.#api.read({});
      this.#show(settings);
      this.reset = reset;
    });
  }

  /** Shows the changed settings at once and stores them. */
  change(changed: Partial<Settings>): Promise<void> {
    const before = this.#current;
    if (!before) return Promise.resolve();
    const next = { ...before, ...changed };
    this.#show(next);
    return this.#run(async () => {
      await this.#api.write(next);
      this.reset = [];
      if (PRINTED.some((name) => name in changed)) this.#onreprint();
    });
  }

  nextTheme(): Promise<void> {
    return this.#current ? this.change({ theme: NEXT_THEME[this.#current.theme] }) : Promise.resolve();
  }

  /** The usual holds from now on for what could not be read. */
  accept(): Promise<void> {
    return this.change({});
  }

  /** Tries again what failed. */
  retry(): Promise<void> {
    return this.#run(this.#work);
  }

  #show(settings: Settings): void {
    const { dataset, style } = this.#root;
    // Without the attributes the system's own choice holds.
    if (settings.theme === 'system') delete dataset['theme'];
    else dataset['theme'] = settings.theme;
    if (settings.reducedMotion === 'system') delete dataset['motion'];
    else dataset['motion'] = settings.reducedMotion === 'on' ? 'none' : 'full';
    style.fontSize = settings.textSize === 100 ? '' : `${settings.textSize}%`;
    // After the styles, so that whoever follows the settings can measure.
    this.#current = settings;
  }

  async #run(work: () => Promise<unknown>): Promise<void> {
    this.#work = work;
    this.#turn = this.#turn.then(work, work);
    try {
      await this.#turn;
      this.failure = null;
    } catch (error) {
      this.failure = apiErrorOf(error);
    }
  }
}
