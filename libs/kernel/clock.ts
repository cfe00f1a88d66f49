/** Time is injected so that deadlines can be tested without waiting for them. */
export abstract class Clock {
  abstract now(): Date;
}

const shanghaiDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Shanghai as `YYYY-MM-DD`: validity and deadlines are dates, not instants (domain rule 8.3). */
export function dayInShanghai(instant: Date): string {
  return shanghaiDate.format(instant);
}

/** `day` (YYYY-MM-DD) moved by whole calendar days. */
export function addDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Whether a last day, YYYY-MM-DD, is over; without one nothing ends. */
export function isOver(lastDay: string | null, today: string): boolean {
  return lastDay !== null && lastDay < today;
}

/** Whole hours from one instant to a later one; 0 when it is not later. */
export function hoursBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 3_600_000));
}

/** Whole and part months of 30.44 days from one day to another; negative when `to` lies before `from`. */
export function monthsBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 / 30.44;
}
