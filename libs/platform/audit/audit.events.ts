import { defineEvent } from '#kernel/event';

/** Something was done that people are told of; the audit says what. */
export const actRecorded = defineEvent<{ auditId: string }>('platform.act-recorded', 1);
