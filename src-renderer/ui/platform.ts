/** What the window needs to know of the machine it is on. */
import { keyCaps } from './keys.ts';

export const isMac = navigator.platform.startsWith('Mac');
export const caps = keyCaps(isMac);
