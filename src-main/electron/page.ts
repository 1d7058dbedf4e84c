/** Which page the window shows: the built one under its own scheme, or a development server's. */
export interface Page {
  /** Serialised as the page's frames tell it. */
  readonly origin: string;
  /** The only address that the window may go to; what follows a # in it is the page's own affair. */
  readonly start: string;
}

export const builtPage: Page = { origin: 'app://deltadrill', start: 'app://deltadrill/' };

export function servedPage(address: string): Page {
  const { origin, href } = new URL(address);
  return { origin, start: href };
}

export function isStart(page: Page, address: string): boolean {
  return address.split('#', 1)[0] === page.start;
}
