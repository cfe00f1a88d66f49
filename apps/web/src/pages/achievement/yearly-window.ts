export const windows = [30, 60, 90, 365] as const;
export const usualWindow = 60;
/** As many as the server takes in one go. */
export const mostAtOnce = 200;

/** For the route: `?within=90`. */
export function withinIn(search: Record<string, unknown>): { within?: number } {
  const within = Number(search['within']);
  return Number.isInteger(within) && within >= 1 && within <= 366 ? { within } : {};
}

/** Whole days from today in Shanghai to a day; less than none when it is over. */
export function daysUntil(day: string, now: Date): number {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
  return Math.round((Date.parse(day.slice(0, 10)) - Date.parse(today)) / 86_400_000);
}
