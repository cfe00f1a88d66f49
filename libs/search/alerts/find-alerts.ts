import { Injectable } from '@nestjs/common';
import { anybody, type DemandReader } from '#demand';
import { Clock, dayInShanghai, isOver } from '#kernel/clock';
import { newId } from '#kernel/id';
import { DocumentFeed, faceFor, isRestricted, LiveIndex, type MatchDocument, type MatchIndex } from '#matching';
import type { Tx } from '#platform/database/tx';
import { LiveEvents } from '#platform/live/live-events';
import { SavedViewQueries, type WatchedView } from '#saved-view';
import { AlertReaders } from './alert-readers';
import { FoundDocuments } from '../found-documents';
import { publicSearch, type SavedQuestion, savedQuestion } from '../public-search-list';
import { questionOf } from '../question';
import { fits } from '../search-query';

export interface FoundAlerts {
  readonly document: MatchDocument;
  readonly views: readonly WatchedView[];
}

const atOnce = 500;
/** How many searches are asked before other work gets its turn. */
const inARow = 25;
/** A text that answered a search this well before, measured by how it does now, is no news to its reader. */
const asWellBefore = 0.8;

/** Which saved searches a new version of a document answers: by the same call, filters and rule of who may read it as the search. */
@Injectable()
export class FindAlerts {
  constructor(
    private readonly views: SavedViewQueries,
    private readonly readers: AlertReaders,
    private readonly liveIndex: LiveIndex,
    private readonly feed: DocumentFeed,
    private readonly found: FoundDocuments,
    private readonly live: LiveEvents,
    private readonly clock: Clock,
  ) {}

  /** Null when the object is no longer published. Computed outside any transaction. */
  async prepare(objectId: string): Promise<FoundAlerts | null> {
    const index = await this.liveIndex.current();
    const document = index.documents.get(objectId);
    if (!document || isOver(document.validUntil, dayInShanghai(this.clock.now()))) return null;
    const before = await this.feed.before(objectId, document.seq);
    const views: WatchedView[] = [];
    for (let after: string | null = null; ;) {
      const some: readonly WatchedView[] = await this.views.watched(publicSearch.code, after, atOnce);
      for (const [i, view] of some.entries()) {
        if (await this.isNews(view, { document, before, index })) views.push(view);
        if (i % inARow === inARow - 1) await new Promise(setImmediate);
      }
      after = some.at(-1)?.id ?? null;
      if (some.length < atOnce) return { document, views };
    }
  }

  /** Each document once for each search, whatever comes twice; answers who is to be told at once. */
  async keep(tx: Tx, { document, views }: FoundAlerts): Promise<readonly string[]> {
    const rows = views.map(({ id }) => ({ id: newId(), search_id: id }));
    const kept = await tx.query<{ searchId: string }[]>(
      `INSERT INTO search.alerts (id, search_id, object_id, kind, found_at)
       SELECT r.id, r.search_id, $2, $3, now() FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, search_id uuid)
         JOIN saved_view.saved_views v ON v.id = r.search_id AND v.alerts <> 'off'
       ON CONFLICT (search_id, object_id) DO NOTHING RETURNING search_id AS "searchId"`,
      [JSON.stringify(rows), document.id, document.kind],
    );
    const fresh = views.filter(({ id }) => kept.some(({ searchId }) => searchId === id));
    const organisations = new Set(fresh.flatMap(({ organisationId }) => organisationId ?? []));
    // A hint to read again and no more: it goes to all of an organisation.
    const hints = [...organisations].map((organisationId) => ({ organisationId, topic: 'alert.found', payload: {} }));
    await this.live.addAll(tx, hints);
    return [...new Set(fresh.filter(({ alerts }) => alerts === 'at_once').map(({ personId }) => personId))];
  }

  private async isNews(
    view: WatchedView,
    { document, before, index }: { document: MatchDocument; before: MatchDocument | undefined; index: MatchIndex },
  ): Promise<boolean> {
    if (document.organisationId === view.organisationId) return false;
    const question = savedQuestion(view.search);
    if (!fits(document, question)) return false;
    const reader = isRestricted(document) ? await this.readers.readerFor(view) : anybody;
    const face = faceFor(document, reader);
    if (!face || !fits(face, question) || !sharesWords(face, question, index)) return false;
    if (!this.isFound(face.id, question, index, reader)) return false;
    const former = before && faceFor(before, reader);
    return !former || !fits(former, question) || !isAsGood(former, face, question, index);
  }

  private isFound(id: string, { text }: SavedQuestion, index: MatchIndex, reader: DemandReader): boolean {
    return this.found.of(text, index, reader).some(({ document }) => document.id === id);
  }
}

/** Asked before the whole market is searched: most saved searches have nothing to do with a new text. */
function sharesWords(face: MatchDocument, { text }: SavedQuestion, index: MatchIndex): boolean {
  return text.trim() === '' || index.of(face.kind).openExplain(questionOf(text), face).value > 0;
}

function isAsGood(former: MatchDocument, face: MatchDocument, { text }: SavedQuestion, index: MatchIndex): boolean {
  if (text.trim() === '') return true;
  const valueOf = (document: MatchDocument) => index.of(document.kind).openExplain(questionOf(text), document).value;
  return valueOf(former) >= valueOf(face) * asWellBefore;
}
