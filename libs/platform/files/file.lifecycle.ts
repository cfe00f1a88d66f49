import { Lifecycle } from '#kernel/lifecycle';

export type FileState = 'quarantined' | 'clean' | 'blocked';
export type FileAction = 'pass' | 'block';

const words = {
  quarantined: { zh: '扫描中', en: 'being scanned' },
  clean: { zh: '已通过扫描', en: 'clean' },
  blocked: { zh: '已拦截', en: 'blocked' },
};

export const fileLifecycle = new Lifecycle<FileState, FileAction>('file', 'quarantined', {
  quarantined: {
    staffLabel: words.quarantined,
    publicLabel: words.quarantined,
    moves: { pass: { to: 'clean', by: ['system'] }, block: { to: 'blocked', by: ['system'], reasoned: true } },
  },
  clean: { staffLabel: words.clean, publicLabel: words.clean, moves: {} },
  blocked: { staffLabel: words.blocked, publicLabel: words.blocked, moves: {} },
});
