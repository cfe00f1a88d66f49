import { defineEvent } from '#kernel/event';

export const importReceived = defineEvent<{ importId: string }>('exchange.import-received', 1);
export const importConfirmed = defineEvent<{ importId: string }>('exchange.import-confirmed', 1);
