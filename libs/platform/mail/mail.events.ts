import { defineEvent } from '#kernel/event';

export const mailWaiting = defineEvent<{ mailId: string }>('platform.mail-waiting', 1);
