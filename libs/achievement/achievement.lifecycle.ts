import { Lifecycle, type LifecycleTable } from '#kernel/lifecycle';

/** The institute's office looks first, the platform second (domain 4.2). */
export type RevisionState =
  'draft' | 'submitted' | 'org_review' | 'platform_review' | 'returned' | 'rejected' | 'published' | 'superseded';
export type RevisionAction =
  'submit' | 'begin_org_review' | 'confirm' | 'return' | 'reject' | 'publish' | 'publish_imported' | LaterAction;

/** Moves of a text that follows a public one. */
type LaterAction = 'publish_immaterial' | 'supersede';

// The office may hand in a text by itself; its submission is then its confirmation.
const submit = { to: 'submitted', by: ['researcher', 'institute'] } as const;

const review: LifecycleTable<Exclude<RevisionState, 'superseded'>, Exclude<RevisionAction, LaterAction>> = {
  draft: {
    staffLabel: { zh: '草稿', en: 'Draft' },
    publicLabel: { zh: '草稿', en: 'Draft' },
    moves: { submit, publish_imported: { to: 'published', by: ['operator'] } },
  },
  submitted: {
    staffLabel: { zh: '待本单位确认', en: 'Waiting for the office' },
    publicLabel: { zh: '审核中', en: 'In review' },
    moves: { begin_org_review: { to: 'org_review', by: ['institute'] } },
  },
  org_review: {
    staffLabel: { zh: '本单位确认中', en: 'With the office' },
    publicLabel: { zh: '审核中', en: 'In review' },
    moves: {
      confirm: { to: 'platform_review', by: ['institute'] },
      return: { to: 'returned', by: ['institute'], reasoned: true },
    },
  },
  platform_review: {
    staffLabel: { zh: '平台审核中', en: 'In review by the platform' },
    publicLabel: { zh: '审核中', en: 'In review' },
    moves: {
      publish: { to: 'published', by: ['platform_reviewer'] },
      return: { to: 'returned', by: ['platform_reviewer'], reasoned: true },
      reject: { to: 'rejected', by: ['platform_reviewer'], reasoned: true },
    },
  },
  returned: {
    staffLabel: { zh: '整改', en: 'Returned' },
    publicLabel: { zh: '需整改', en: 'To be mended' },
    moves: { submit },
  },
  rejected: {
    staffLabel: { zh: '拒绝', en: 'Rejected' },
    publicLabel: { zh: '未通过', en: 'Not accepted' },
    moves: {},
  },
  published: {
    staffLabel: { zh: '已发布', en: 'Published' },
    publicLabel: { zh: '可转化', en: 'Available' },
    moves: {},
  },
};

/** One text on its way through both reviews; a published one is superseded when the next passes. */
export const revisionLifecycle = new Lifecycle<RevisionState, RevisionAction>('achievement revision', 'draft', {
  ...review,
  submitted: {
    ...review.submitted,
    moves: { ...review.submitted.moves, publish_immaterial: { to: 'published', by: ['system'] } },
  },
  published: { ...review.published, moves: { supersede: { to: 'superseded', by: ['system'] } } },
  superseded: {
    staffLabel: { zh: '历史版本', en: 'Superseded' },
    publicLabel: { zh: '历史版本', en: 'Superseded' },
    moves: {},
  },
});

export type AchievementState =
  | Exclude<RevisionState, 'superseded'>
  | 'under_negotiation'
  | 'partly_licensed'
  | 'transferred'
  | 'withdrawn'
  | 'expired';

export type AchievementAction =
  | Exclude<RevisionAction, LaterAction>
  | 'record_negotiation'
  | 'end_negotiation'
  | 'record_licence'
  | 'record_transfer'
  | 'confirm_available'
  | 'withdraw'
  | 'expire'
  | 'renew';

// What may happen to any listed achievement; a licence leaves it open, since licences need not be exclusive.
const listed = {
  record_licence: { to: 'partly_licensed', by: ['institute'] },
  record_transfer: { to: 'transferred', by: ['institute'] },
  withdraw: { to: 'withdrawn', by: ['institute'], reasoned: true },
  expire: { to: 'expired', by: ['system'], reasoned: true },
} as const;

/** The achievement itself: until first publication it follows its only revision, after that it has a life of its own. */
export const achievementLifecycle = new Lifecycle<AchievementState, AchievementAction>('achievement', 'draft', {
  ...review,
  published: {
    ...review.published,
    moves: {
      confirm_available: { to: 'published', by: ['institute'] },
      record_negotiation: { to: 'under_negotiation', by: ['institute'] },
      ...listed,
    },
  },
  under_negotiation: {
    staffLabel: { zh: '洽谈中', en: 'Under negotiation' },
    publicLabel: { zh: '洽谈中', en: 'Under negotiation' },
    moves: {
      confirm_available: { to: 'under_negotiation', by: ['institute'] },
      end_negotiation: { to: 'published', by: ['institute'] },
      ...listed,
    },
  },
  partly_licensed: {
    staffLabel: { zh: '已部分许可', en: 'Partly licensed' },
    publicLabel: { zh: '已部分许可，仍可合作', en: 'Partly licensed, still available' },
    moves: { confirm_available: { to: 'partly_licensed', by: ['institute'] }, ...listed },
  },
  transferred: {
    staffLabel: { zh: '已转让', en: 'Transferred' },
    publicLabel: { zh: '已转让', en: 'Transferred' },
    moves: {},
  },
  withdrawn: {
    staffLabel: { zh: '已撤回', en: 'Withdrawn' },
    publicLabel: { zh: '已撤回', en: 'Withdrawn' },
    moves: {},
  },
  expired: {
    staffLabel: { zh: '已过期', en: 'Expired' },
    publicLabel: { zh: '已过期', en: 'Expired' },
    // A changed text that passes both reviews renews it as well.
    moves: { renew: { to: 'published', by: ['institute', 'system'] } },
  },
});

/** States in which anybody may read the published revision and the matcher works for it. */
export const openStates: readonly AchievementState[] = ['published', 'under_negotiation', 'partly_licensed'];

/** States after publication in which a newer text rests. What expired may come back, with a changed text too. */
export const closedStates: readonly AchievementState[] = ['transferred', 'withdrawn'];

/** States in which a text of it can still be worked on. */
export const workingStates: readonly AchievementState[] = achievementLifecycle.states.filter(
  (state) => !closedStates.includes(state),
);

/** A settled text stays as it is; a change of it is a new one. */
const settledStates: readonly RevisionState[] = ['published', 'rejected'];

/** States in which its owner may write: not handed in yet, sent back, or open or expired with no change under way. */
export const editableStates: readonly AchievementState[] = achievementLifecycle.states.filter((state) => {
  const { submit, renew } = achievementLifecycle.table[state].moves;
  return submit !== undefined || renew !== undefined || openStates.includes(state);
});

/** The same of its newest text; both must hold. */
export const editableTexts: readonly RevisionState[] = revisionLifecycle.states.filter(
  (state) => revisionLifecycle.table[state].moves.submit !== undefined || settledStates.includes(state),
);

/** A newer text than the public one may be dropped while its owner has it and there is something to go back to. */
export const discardableStates: readonly AchievementState[] = achievementLifecycle.states.filter(
  (state) => achievementLifecycle.table[state].moves.renew !== undefined || openStates.includes(state),
);

/** States of a text that is its owner's to write. */
export const draftedTexts: readonly RevisionState[] = revisionLifecycle.states.filter(
  (state) => revisionLifecycle.table[state].moves.submit !== undefined,
);

/** States of a text that is handed in and waits for a decision. */
export const waitingTexts: readonly RevisionState[] = revisionLifecycle.states.filter(
  (state) => !draftedTexts.includes(state) && Object.keys(revisionLifecycle.table[state].moves).length > 0,
);

export function isEditable(state: AchievementState, text: RevisionState): boolean {
  return editableStates.includes(state) && editableTexts.includes(text);
}

export function isDiscardable(state: AchievementState, text: RevisionState): boolean {
  return discardableStates.includes(state) && draftedTexts.includes(text);
}
