import { Lifecycle, type LifecycleTable } from '#kernel/lifecycle';

/** 待审核 / 通过 / 整改 / 拒绝 are the words of the field for the four results of screening (domain 3.5). */
export type RevisionState =
  'draft' | 'submitted' | 'screening' | 'returned' | 'rejected' | 'validated' | 'published' | 'superseded';
export type RevisionAction =
  'submit' | 'begin_screening' | 'validate' | 'return' | 'reject' | 'publish' | 'publish_imported' | LaterAction;

/** Moves of a text that follows a public one. */
type LaterAction = 'publish_immaterial' | 'supersede';

const screening: LifecycleTable<Exclude<RevisionState, 'superseded'>, Exclude<RevisionAction, LaterAction>> = {
  draft: {
    staffLabel: { zh: '草稿', en: 'Draft' },
    publicLabel: { zh: '草稿', en: 'Draft' },
    moves: { submit: { to: 'submitted', by: ['enterprise'] }, publish_imported: { to: 'published', by: ['operator'] } },
  },
  submitted: {
    staffLabel: { zh: '待审核', en: 'Waiting for screening' },
    publicLabel: { zh: '待审核', en: 'Waiting for screening' },
    moves: { begin_screening: { to: 'screening', by: ['expert'] } },
  },
  screening: {
    staffLabel: { zh: '审核中', en: 'In screening' },
    publicLabel: { zh: '审核中', en: 'In screening' },
    moves: {
      validate: { to: 'validated', by: ['expert'] },
      return: { to: 'returned', by: ['expert'], reasoned: true },
      reject: { to: 'rejected', by: ['expert'], reasoned: true },
    },
  },
  returned: {
    staffLabel: { zh: '整改', en: 'Returned' },
    publicLabel: { zh: '需整改', en: 'To be mended' },
    moves: { submit: { to: 'submitted', by: ['enterprise'] } },
  },
  rejected: {
    staffLabel: { zh: '拒绝', en: 'Rejected' },
    publicLabel: { zh: '未通过', en: 'Not accepted' },
    moves: {},
  },
  validated: {
    staffLabel: { zh: '通过（待发布）', en: 'Validated' },
    publicLabel: { zh: '已通过', en: 'Accepted' },
    moves: { publish: { to: 'published', by: ['expert', 'operator', 'system'] } },
  },
  published: { staffLabel: { zh: '已发布', en: 'Published' }, publicLabel: { zh: '征集中', en: 'Open' }, moves: {} },
};

/** One text on its way through screening; a published one is superseded when the next passes. */
export const revisionLifecycle = new Lifecycle<RevisionState, RevisionAction>('demand revision', 'draft', {
  ...screening,
  submitted: {
    ...screening.submitted,
    moves: { ...screening.submitted.moves, publish_immaterial: { to: 'published', by: ['system'] } },
  },
  published: { ...screening.published, moves: { supersede: { to: 'superseded', by: ['system'] } } },
  superseded: {
    staffLabel: { zh: '历史版本', en: 'Superseded' },
    publicLabel: { zh: '历史版本', en: 'Superseded' },
    moves: {},
  },
});

export type DemandState =
  Exclude<RevisionState, 'superseded'> | 'matching' | 'solved' | 'contracted' | 'closed' | 'withdrawn' | 'expired';

export type DemandAction =
  | Exclude<RevisionAction, LaterAction>
  | 'record_contact'
  | 'confirm_solved'
  | 'link_contract'
  | 'close'
  | 'withdraw'
  | 'expire'
  | 'renew';

const givingUp = {
  withdraw: { to: 'withdrawn', by: ['enterprise'], reasoned: true },
  expire: { to: 'expired', by: ['system'], reasoned: true },
} as const;

/** The demand itself: until first publication it follows its only revision, after that it has a life of its own. */
export const demandLifecycle = new Lifecycle<DemandState, DemandAction>('demand', 'draft', {
  ...screening,
  published: {
    ...screening.published,
    moves: {
      record_contact: { to: 'matching', by: ['enterprise', 'system'] },
      renew: { to: 'published', by: ['enterprise'] },
      ...givingUp,
    },
  },
  matching: {
    staffLabel: { zh: '对接中', en: 'In dialogue' },
    publicLabel: { zh: '对接中', en: 'In dialogue' },
    moves: {
      confirm_solved: { to: 'solved', by: ['enterprise'] },
      renew: { to: 'matching', by: ['enterprise'] },
      ...givingUp,
    },
  },
  solved: {
    staffLabel: { zh: '已解决', en: 'Solved' },
    publicLabel: { zh: '已解决', en: 'Solved' },
    moves: { link_contract: { to: 'contracted', by: ['system'] } },
  },
  contracted: {
    staffLabel: { zh: '已签约', en: 'Contracted' },
    publicLabel: { zh: '已签约', en: 'Contracted' },
    moves: { close: { to: 'closed', by: ['enterprise', 'system'] } },
  },
  closed: { staffLabel: { zh: '已结束', en: 'Closed' }, publicLabel: { zh: '已结束', en: 'Closed' }, moves: {} },
  withdrawn: {
    staffLabel: { zh: '已撤回', en: 'Withdrawn' },
    publicLabel: { zh: '已撤回', en: 'Withdrawn' },
    moves: {},
  },
  expired: {
    staffLabel: { zh: '已过期', en: 'Expired' },
    publicLabel: { zh: '已过期', en: 'Expired' },
    // A changed text that passes screening renews it as well.
    moves: { renew: { to: 'published', by: ['enterprise', 'system'] } },
  },
});

/** States in which its life is over: a newer text of it rests. What expired may come back, with a changed text too. */
export const closedStates: readonly DemandState[] = ['solved', 'contracted', 'closed', 'withdrawn'];

/** States in which anybody may read the published revision and the matcher works for it. */
export const openStates: readonly DemandState[] = ['published', 'matching'];

/** States in which a text of it can still be worked on. */
export const workingStates: readonly DemandState[] = demandLifecycle.states.filter(
  (state) => !closedStates.includes(state),
);

/** A settled text stays as it is; a change of it is a new one. */
const settledStates: readonly RevisionState[] = ['published', 'rejected'];

/** States in which its owner may write: not handed in yet, sent back, or open or expired with no change under way. */
export const editableStates: readonly DemandState[] = demandLifecycle.states.filter((state) => {
  const { submit, renew } = demandLifecycle.table[state].moves;
  return submit !== undefined || renew !== undefined || openStates.includes(state);
});

/** The same of its newest text; both must hold. */
export const editableTexts: readonly RevisionState[] = revisionLifecycle.states.filter(
  (state) => revisionLifecycle.table[state].moves.submit !== undefined || settledStates.includes(state),
);

/** A newer text than the public one may be dropped while its owner has it and there is something to go back to. */
export const discardableStates: readonly DemandState[] = demandLifecycle.states.filter(
  (state) => demandLifecycle.table[state].moves.renew !== undefined || openStates.includes(state),
);

/** States of a text that is its owner's to write. */
export const draftedTexts: readonly RevisionState[] = revisionLifecycle.states.filter(
  (state) => revisionLifecycle.table[state].moves.submit !== undefined,
);

export function isEditable(state: DemandState, text: RevisionState): boolean {
  return editableStates.includes(state) && editableTexts.includes(text);
}

export function isDiscardable(state: DemandState, text: RevisionState): boolean {
  return discardableStates.includes(state) && draftedTexts.includes(text);
}
