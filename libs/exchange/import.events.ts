import { defineEvent } from '#kernel/event';

export const importReceived = defineEvent<{ importId: string }>('exchange.import-received', 1);
/** With who confirmed: they must still be entitled when it is done. Messages of before do not say it. */
export const importConfirmed = defineEvent<{ importId: string; personId?: string; mandateId?: string | null }>(
  'exchange.import-confirmed',
  1,
);
