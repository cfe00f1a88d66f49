import type { WaitingKind } from '../../api/waiting-query';

/** The page where the one next step of a kind is taken. */
export const placeOf = {
  'demand-returned': '/demands/$id/edit',
  'demand-revision': '/demands/$id/edit',
  'demand-draft': '/demands/$id/edit',
  'demand-ready': '/demands/$id/edit',
  'demand-ending': '/demands/$id',
  'demand-expired': '/demands/$id',
  'demand-mutual': '/demands/$id/matches',
  'demand-matches': '/demands/$id/matches',
  question: '/questions/$id',
  import: '/imports/$id',
  'achievement-returned': '/achievements/$id/edit',
  'achievement-revision': '/achievements/$id/edit',
  'achievement-draft': '/achievements/$id/edit',
  'achievement-ready': '/achievements/$id/edit',
  'achievement-office': '/office-queue/$id',
  'achievement-mutual': '/achievements/$id',
  'achievement-interest': '/achievements/$id',
  'achievement-ending': '/achievements/$id',
  'achievement-expired': '/achievements/$id',
  screening: '/screening/$id',
  publication: '/screening/$id',
  review: '/reviews/$id',
  verification: '/verification/$id',
  erasure: '/erasures/$id',
  'outbox-late': '/operations/outbox',
  'dead-letters': '/operations/dead-letters',
  'round-failed': '/rounds/$id',
  'round-stuck': '/rounds/$id',
  weights: '/operations/weights',
  'mandate-offer': '/mandates',
  'mandate-ending': '/mandates',
  application: '/joining/$id',
} as const satisfies Record<WaitingKind, string>;

/** The part of that page where it is taken, when the page is a long one. */
export const partOf: Partial<Record<WaitingKind, string>> = {
  'achievement-mutual': 'interest',
  'achievement-interest': 'interest',
};

/** What that page is to show first, where it holds more. */
export const searchOf: Partial<Record<WaitingKind, { state: 'undone' }>> = { 'outbox-late': { state: 'undone' } };

/** The code table of the reasons for which a kind comes back. */
export const reasonsOf: Partial<Record<WaitingKind, string>> = {
  'demand-returned': 'demandReasons',
  'achievement-returned': 'achievementReasons',
  application: 'applicationReasons',
};
