import { Lifecycle } from '#kernel/lifecycle';

export type InvitationState = 'open' | 'accepted' | 'declined' | 'revoked' | 'expired';
export type InvitationAction = 'accept' | 'decline' | 'revoke' | 'expire';

const over = (zh: string, en: string) => ({ staffLabel: { zh, en }, publicLabel: { zh, en }, moves: {} });

/** 邀请: a mailbox is asked into an organisation; whoever holds its link (`self`) answers. */
export const invitationLifecycle = new Lifecycle<InvitationState, InvitationAction>('invitation', 'open', {
  open: {
    staffLabel: { zh: '等待答复', en: 'Waiting for an answer' },
    publicLabel: { zh: '等待答复', en: 'Waiting for an answer' },
    moves: {
      accept: { to: 'accepted', by: ['self'] },
      decline: { to: 'declined', by: ['self'], reasoned: true },
      revoke: { to: 'revoked', by: ['organisation_admin', 'sysadmin'], reasoned: true },
      expire: { to: 'expired', by: ['system'] },
    },
  },
  accepted: over('已加入', 'Accepted'),
  declined: over('已谢绝', 'Declined'),
  revoked: over('已撤回', 'Revoked'),
  expired: over('已过期', 'Expired'),
});
