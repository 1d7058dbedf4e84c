/** What the web host says, in the terminal and on its plain pages. */
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
  howToEnd: 'Each address works once. Closing the app window or pressing Ctrl-C ends Deltadrill.',
  noWindow:
    'No window was opened: there is no display here, or no Chromium, Chrome or Edge that starts. Open the address in a browser on this machine.',
  pageTitle: 'Deltadrill',
  pageLink: 'Open Deltadrill',
  usedUp: `This address was used already; each one works once. If Deltadrill is open in this browser, the link leads to it. Otherwise ${askAgain}`,
  noSession: `This browser has not been let in: ${askAgain}`,
  notHere: 'There is nothing at this address.',
  wrongHost: 'Deltadrill answers only on its own address.',
  tooLong: 'The request is longer than 1 MiB.',
  badJson: 'The request must be JSON, sent as application/json.',
} as const;
