/** A moment in the past as a person says it, in this machine's time zone. */
const LOCALE = 'en-GB';

const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long' });
const dateWithYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' });

/** @param moment milliseconds since 1970 */
export function clockTime(moment: number): string {
  return clock.format(moment);
}

/** "today", "yesterday", "on 3 March", and with the year when it is another one. Both in milliseconds since 1970. */
export function dayOf(moment: number, now: number): string {
  const then = new Date(moment);
  const today = new Date(now);
  if (sameDay(then, today)) return 'today';
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (sameDay(then, yesterday)) return 'yesterday';
  const format = then.getFullYear() === today.getFullYear() ? date : dateWithYear;
  return `on ${format.format(then)}`;
}

function sameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}
