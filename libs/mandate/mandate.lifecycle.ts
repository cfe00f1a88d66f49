import { Lifecycle } from '#kernel/lifecycle';

export type MandateState = 'offered' | 'active' | 'declined' | 'withdrawn' | 'revoked' | 'resigned' | 'expired';
export type MandateAction = 'accept' | 'decline' | 'withdraw' | 'revoke' | 'resign' | 'expire';

const over = (zh: string, en: string) => ({ staffLabel: { zh, en }, publicLabel: { zh, en }, moves: {} });

/** 委托: the principal's administrator offers, the agent (`self`) accepts, and either of them or its last day ends it. */
export const mandateLifecycle = new Lifecycle<MandateState, MandateAction>('mandate', 'offered', {
  offered: {
    staffLabel: { zh: '待受托人接受', en: 'Offered' },
    publicLabel: { zh: '待受托人接受', en: 'Offered' },
    moves: {
      accept: { to: 'active', by: ['self'] },
      decline: { to: 'declined', by: ['self'], reasoned: true },
      withdraw: { to: 'withdrawn', by: ['organisation_admin'], reasoned: true },
      expire: { to: 'expired', by: ['system'] },
    },
  },
  active: {
    staffLabel: { zh: '已接受', en: 'Accepted' },
    publicLabel: { zh: '已接受', en: 'Accepted' },
    moves: {
      revoke: { to: 'revoked', by: ['organisation_admin'], reasoned: true },
      resign: { to: 'resigned', by: ['self'], reasoned: true },
      expire: { to: 'expired', by: ['system'] },
    },
  },
  declined: over('未接受', 'Declined'),
  withdrawn: over('已撤回', 'Withdrawn'),
  revoked: over('已解除', 'Revoked'),
  resigned: over('受托人已辞任', 'Resigned'),
  expired: over('已到期', 'Expired'),
});

/** Days of two of these for the same agent must not overlap. */
export const openStates: readonly MandateState[] = ['offered', 'active'];
