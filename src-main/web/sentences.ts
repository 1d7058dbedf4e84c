/** What the web host says, in the terminal and on its plain pages. */
import type { FoundBrowser } from '../app/find-browser.ts';
import { limits } from '../../src-shared/exercise/limits.ts';

/** What is missing, or the browser that ended without showing the app. */
type NoWindow = Extract<FoundBrowser, { missing: unknown }> | { readonly silent: string };

function reasonOf(why: NoWindow): string {
  if ('silent' in why) return `${why.silent} does not start here`;
  if (why.missing === 'display') return 'there is no display here';
  return 'there is no Chrome, Chromium or Edge here (DELTADRILL_BROWSER can name one)';
}

const openIt = 'Open the address in a browser on this machine.';
const askAgain = 'run npm start again while Deltadrill runs, and open the fresh address that it prints.';

export const webSentences = {
  usage: `Usage: npm start -- [--no-window] [--port N]
  --no-window   only print the address, open no browser
  --port N      listen on this port instead of any free one
  --help        show this text
DELTADRILL_DATA     folder of your data
DELTADRILL_BROWSER  Chromium, Chrome or Edge to use for the window`,
  badArguments: (reason: string) => `${reason}\nSay --help to see what is possible.`,
  badPort: (reason: string) => `This --port cannot be used: ${reason}.`,
  howToEnd:
    'The address works once; npm start in another terminal prints a fresh one. Closing the app window or pressing Ctrl-C ends Deltadrill.',
  noWindow: (why: NoWindow) => `No window was opened: ${reasonOf(why)}. ${openIt}`,
  pageTitle: 'Deltadrill',
  pageLink: 'Open Deltadrill',
  usedUp: `This address was used already; each one works once. If Deltadrill is open in this browser, the link leads to it. Otherwise ${askAgain}`,
  noSession: `This browser has not been let in: ${askAgain}`,
  notHere: 'There is nothing at this address.',
  wrongHost: 'Deltadrill answers only on its own address.',
  tooLong: `The request is longer than ${limits.request / 1024 ** 2} MiB.`,
  badJson: 'The request must be JSON, sent as application/json.',
} as const;
