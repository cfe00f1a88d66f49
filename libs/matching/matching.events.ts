import { defineEvent } from '#platform/outbox/event';
import type { DocumentKind } from './match-document';

/** A new version of a demand's or achievement's document is in the feed and can be matched. */
export const documentIndexed = defineEvent<{ kind: DocumentKind; objectId: string; seq: number }>('document.indexed', 1);
