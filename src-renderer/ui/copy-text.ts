/** Puts a text on the clipboard without asking for a permission: as the copy key does, within a press. */

/** @returns whether it is there */
export function copyText(text: string): boolean {
  const allow = (event: Event): void => {
    event.preventDefault();
  };
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('beforecopy', allow);
  document.addEventListener('copy', put);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the newer way asks for a permission that the window does not give
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('beforecopy', allow);
    document.removeEventListener('copy', put);
  }
}
