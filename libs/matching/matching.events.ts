import { defineEvent } from '#kernel/event';

/** A new version of an object's document is in the feed and can be matched. */
export const documentIndexed = defineEvent<{ kind: string; objectId: string; seq: number }>('document.indexed', 1);

/** The texts of a document have vectors now that its runs before could not know. */
export const documentEmbedded = defineEvent<{ kind: string; objectId: string; seq: number }>('document.embedded', 1);

/** A new text was matched, one of few: its run is kept, whatever it found. */
export const documentMatched = defineEvent<{ runId: string }>('document.matched', 1);

/** A demand's list is to be made again although no text changed: it is weighed otherwise now. */
export const matchWanted = defineEvent<{ demandId: string }>('match.wanted', 1);
