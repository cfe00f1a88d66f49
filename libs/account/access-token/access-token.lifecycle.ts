import { Lifecycle } from '#kernel/lifecycle';

export type AccessTokenState = 'active' | 'revoked';
export type AccessTokenAction = 'revoke';

/** 访问令牌: its maker (`self`) or the organisation's administrator takes it back; its last day ends it without a move. */
export const accessTokenLifecycle = new Lifecycle<AccessTokenState, AccessTokenAction>('access token', 'active', {
  active: {
    staffLabel: { zh: '有效', en: 'Active' },
    publicLabel: { zh: '有效', en: 'Active' },
    moves: { revoke: { to: 'revoked', by: ['self', 'organisation_admin', 'system'] } },
  },
  revoked: {
    staffLabel: { zh: '已吊销', en: 'Revoked' },
    publicLabel: { zh: '已吊销', en: 'Revoked' },
    moves: {},
  },
});
