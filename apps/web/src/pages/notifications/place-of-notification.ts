import type { Notification } from '../../api/notification-queries';

type Subject = Notification['subject'];

/** The page of each subject; where several are told of at once, the list of them. */
const pageOf = {
  demand: '/demands/$id',
  achievement: '/achievements/$id',
  question: '/questions/$id',
  application: '/joining/$id',
  invitation: '/members',
  mandate: '/mandates',
  organisation: '/members',
  account: '/account',
  import: '/imports/$id',
  export: '/imports',
  'match-round': '/rounds/$id',
  'weight-set': '/operations/weights',
  'saved-searches': '/searches',
} as const satisfies Record<Subject, string>;

const listOf = { demand: '/demands', achievement: '/achievements' } as const;

const ofKind = {
  'demand-matches': '/demands/$id/matches',
  'achievement-handed-in': '/office-queue/$id',
  // Its members are no longer this reader's business.
  'member-left': '/account',
} as const;

/** Beneath the achievement itself: who may need it. */
const ofInterest: ReadonlySet<Notification['kind']> = new Set(['achievement-matches', 'mutual-interest']);

/** Answered by the link in the mail alone. */
const withoutPage: ReadonlySet<Notification['kind']> = new Set(['invitation-received']);

/** Null where there is nothing to open. */
export function placeOf({ kind, subject, subjectId, about }: Notification) {
  if (about === null || withoutPage.has(kind)) return null;
  if (kind === 'mutual-interest' && subject === 'demand') return ofKind['demand-matches'];
  if (kind in ofKind) return ofKind[kind as keyof typeof ofKind];
  if (subjectId === null && subject in listOf) return listOf[subject as keyof typeof listOf];
  return pageOf[subject];
}

/** Where on its page it is told. */
export function anchorOf({ kind, subject }: Notification): string | undefined {
  return subject === 'achievement' && ofInterest.has(kind) ? 'interest' : undefined;
}

const reasonTables: Partial<Record<Subject, string>> = {
  demand: 'demandReasons',
  achievement: 'achievementReasons',
  question: 'questionReasons',
  application: 'applicationReasons',
  mandate: 'mandateReasons',
};

/** The code table of the reasons that it names. */
export function reasonsOf({ subject }: Notification): string | undefined {
  return reasonTables[subject];
}
