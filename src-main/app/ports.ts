/** What the use cases need from the host they run in. */
import type { Exported } from '../../src-shared/contract/paper-views.ts';
import type { AppInfo } from '../../src-shared/contract/views.ts';
import type { Store } from '../store/store.ts';
import type { Typesetter } from '../typeset/typesetter.ts';

export interface Ports {
  readonly store: Store;
  readonly info: AppInfo;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A fresh, unguessable id. */
  readonly newId: () => string;
  /** The seed of an exercise to be drawn: 0 to 2^30 - 1, unguessable. */
  readonly newSeed: () => number;
  readonly typesetter: Pick<Typesetter, 'pdf' | 'pages'>;
  readonly files: Files;
  /** How long typed text may wait before it is written, in milliseconds. */
  readonly draftDelay: number;
  /** Tells of an error that no reply can carry, such as a write that failed after its reply was sent. */
  readonly logError: (error: unknown) => void;
}

/** Hands files to the user, who chooses where they go. */
export interface Files {
  /** @param name proposed for the file */
  save(name: string, bytes: Uint8Array): Promise<Exported>;
  /** Shows the file that was saved last in its folder. @returns false where there is none */
  showSaved(): boolean;
}
