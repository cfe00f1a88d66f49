import { useCommand } from '../../api/command';
import { notificationsKey, sendAllRead, sendMark } from '../../api/notification-queries';

export function useMark() {
  return useCommand({
    send: (_key, { id, mark }: { id: string; mark: 'read' | 'unread' }) => sendMark(id, mark),
    changes: [notificationsKey],
  });
}

export function useMarkAll() {
  return useCommand({ send: (_key, until: string) => sendAllRead(until), changes: [notificationsKey] });
}
