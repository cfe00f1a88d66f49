import { defineEvent } from '#kernel/event';

export const exportAsked = defineEvent<{ exportId: string }>('platform.export-asked', 1);
