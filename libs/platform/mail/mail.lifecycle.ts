import { Lifecycle } from '#kernel/lifecycle';

export type MailState = 'waiting' | 'sent' | 'failed';
export type MailAction = 'send' | 'give_up';

const words = {
  waiting: { zh: '待发送', en: 'waiting' },
  sent: { zh: '已发送', en: 'sent' },
  failed: { zh: '未送达', en: 'not delivered' },
};

export const mailLifecycle = new Lifecycle<MailState, MailAction>('mail', 'waiting', {
  waiting: {
    staffLabel: words.waiting,
    publicLabel: words.waiting,
    moves: {
      send: { to: 'sent', by: ['system'] },
      // The reason is the code of the receiving server, kept in the row.
      give_up: { to: 'failed', by: ['system'] },
    },
  },
  sent: { staffLabel: words.sent, publicLabel: words.sent, moves: {} },
  failed: { staffLabel: words.failed, publicLabel: words.failed, moves: {} },
});
