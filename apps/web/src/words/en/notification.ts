import type { Words } from '../words';

export const notification: Words['notification'] = {
  title: 'Notifications',
  lead: 'What happened to what concerns you and your organisation; opening one marks it read.',
  bellUnread: 'Notifications, {{count}} unread',
  allRead: 'Mark all as read',
  seeAll: 'See all notifications',
  filter: 'Read or unread',
  all: 'All',
  unread: 'Unread',
  unreadMark: 'Unread: ',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  because: 'because: {{reasons}}',
  count: '{{count}} in all',
  countGone: 'no longer in the list',
  withPartner: '{{words}}: {{name}}',
  day: 'last day {{day}}',
  gone: 'no longer visible',
  elsewhere: '{{count}} unread for other organisations that you act for; switch to one to read them.',
  none: 'Nothing yet. What is decided on needs, achievements, questions and mandates, and changes of your account’s security, appear here.',
  noneUnread: 'Nothing unread.',
};
