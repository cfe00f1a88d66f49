import { Lifecycle } from '#kernel/lifecycle';

export type WeightSetState = 'proposed' | 'active' | 'retired';
export type WeightSetAction = 'activate' | 'reactivate' | 'replace' | 'reject';

const words = (zh: string, en: string) => ({ staffLabel: { zh, en }, publicLabel: { zh, en } });

/** 匹配权重：由人启用，随时可以回到以前的一组 · weights of the matcher: a person activates them, and may return to any earlier set. */
export const weightSetLifecycle = new Lifecycle<WeightSetState, WeightSetAction>('weight set', 'proposed', {
  proposed: {
    ...words('待启用', 'Proposed'),
    moves: {
      activate: { to: 'active', by: ['operator'] },
      reject: { to: 'retired', by: ['operator'], reasoned: true },
    },
  },
  active: {
    ...words('启用中', 'Active'),
    // Only another set takes its place: lists are never without weights.
    moves: { replace: { to: 'retired', by: ['system', 'operator'] } },
  },
  retired: {
    ...words('已停用', 'Retired'),
    moves: { reactivate: { to: 'active', by: ['operator'], reasoned: true } },
  },
});
