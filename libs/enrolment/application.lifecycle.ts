import { Lifecycle } from '#kernel/lifecycle';

export type ApplicationState = 'submitted' | 'in_review' | 'returned' | 'verified' | 'rejected' | 'withdrawn';
export type ApplicationAction = 'begin_review' | 'verify' | 'return' | 'reject' | 'resubmit' | 'withdraw' | 'supersede';

/** 入驻申请: an organisation asks to join; it exists on the platform only once a reviewer has verified it. */
export const applicationLifecycle = new Lifecycle<ApplicationState, ApplicationAction>(
  'organisation application',
  'submitted',
  {
    submitted: {
      staffLabel: { zh: '待核验', en: 'Waiting for verification' },
      publicLabel: { zh: '待核验', en: 'Waiting for verification' },
      moves: {
        begin_review: { to: 'in_review', by: ['platform_reviewer'] },
        withdraw: { to: 'withdrawn', by: ['self'], reasoned: true },
        supersede: { to: 'rejected', by: ['system'], reasoned: true },
      },
    },
    in_review: {
      staffLabel: { zh: '核验中', en: 'In verification' },
      publicLabel: { zh: '核验中', en: 'In verification' },
      moves: {
        verify: { to: 'verified', by: ['platform_reviewer'] },
        return: { to: 'returned', by: ['platform_reviewer'], reasoned: true },
        reject: { to: 'rejected', by: ['platform_reviewer'], reasoned: true },
        supersede: { to: 'rejected', by: ['system'], reasoned: true },
      },
    },
    returned: {
      staffLabel: { zh: '已退回补正', en: 'Returned' },
      publicLabel: { zh: '需补正', en: 'To be mended' },
      moves: {
        resubmit: { to: 'submitted', by: ['self'] },
        withdraw: { to: 'withdrawn', by: ['self'], reasoned: true },
        supersede: { to: 'rejected', by: ['system'], reasoned: true },
      },
    },
    verified: {
      staffLabel: { zh: '已入驻', en: 'Verified' },
      publicLabel: { zh: '已入驻', en: 'Joined' },
      moves: {},
    },
    rejected: {
      staffLabel: { zh: '未通过', en: 'Rejected' },
      publicLabel: { zh: '未通过', en: 'Not accepted' },
      moves: {},
    },
    withdrawn: {
      staffLabel: { zh: '已撤回', en: 'Withdrawn' },
      publicLabel: { zh: '已撤回', en: 'Withdrawn' },
      moves: {},
    },
  },
);

/** Not yet decided: of one organisation several people may ask, and the first that is verified settles the others. */
export const openStates: readonly ApplicationState[] = ['submitted', 'in_review', 'returned'];
