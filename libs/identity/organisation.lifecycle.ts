import { Lifecycle } from '#kernel/lifecycle';

export type OrganisationState = 'verified' | 'suspended';
export type OrganisationAction = 'suspend' | 'reinstate';

/** While an organisation is suspended nobody acts for it; what it has published stays as it is. */
export const organisationLifecycle = new Lifecycle<OrganisationState, OrganisationAction>('organisation', 'verified', {
  verified: {
    staffLabel: { zh: '正常', en: 'Verified' },
    publicLabel: { zh: '已入驻', en: 'Verified' },
    moves: { suspend: { to: 'suspended', by: ['sysadmin'], reasoned: true } },
  },
  suspended: {
    staffLabel: { zh: '已暂停', en: 'Suspended' },
    publicLabel: { zh: '已暂停', en: 'Suspended' },
    moves: { reinstate: { to: 'verified', by: ['sysadmin'], reasoned: true } },
  },
});
