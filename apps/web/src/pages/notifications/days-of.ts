import type { Notification } from '../../api/notification-queries';
import { dateText } from '../../parts/moment-text';
import type { Language } from '../../words/words';

interface DayOfNotifications {
  readonly day: string;
  readonly items: Notification[];
}

/** Those of one day in Shanghai together, in the order in which they come. */
export function daysOf(items: readonly Notification[], language: Language): readonly DayOfNotifications[] {
  const days: DayOfNotifications[] = [];
  for (const item of items) {
    const day = dateText(item.at, language);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
