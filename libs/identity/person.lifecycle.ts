import { Lifecycle } from '#kernel/lifecycle';

/** `erased`: the person asked for it; what remains is an id in the audit without a name. */
export type PersonState = 'active' | 'disabled' | 'erased';
export type PersonAction = 'disable' | 'enable' | 'erase';

const erase = { to: 'erased', by: ['self', 'system'] } as const;

/** Whether somebody may sign in at all. */
export const personLifecycle = new Lifecycle<PersonState, PersonAction>('person', 'active', {
  active: {
    staffLabel: { zh: '正常', en: 'Active' },
    publicLabel: { zh: '正常', en: 'Active' },
    moves: { disable: { to: 'disabled', by: ['sysadmin'], reasoned: true }, erase },
  },
  disabled: {
    staffLabel: { zh: '已停用', en: 'Disabled' },
    publicLabel: { zh: '已停用', en: 'Disabled' },
    moves: { enable: { to: 'active', by: ['sysadmin'], reasoned: true }, erase },
  },
  erased: {
    staffLabel: { zh: '已注销', en: 'Erased' },
    publicLabel: { zh: '已注销', en: 'Erased' },
    moves: {},
  },
});
