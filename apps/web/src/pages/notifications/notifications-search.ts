import type { NotificationShow } from '../../api/notification-queries';

export type NotificationsSearch = { show?: NotificationShow };

/** The address is the state of the list. */
export function notificationsSearch(search: Record<string, unknown>): NotificationsSearch {
  return search['show'] === 'unread' ? { show: 'unread' } : {};
}
