import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { DocumentSources } from './document-sources';
import type { DocumentContent, DocumentKind, MatchDocument } from './match-document';
import { type EnglishNames, ownersOf } from './owner-names';

interface FeedRow {
  readonly id: string;
  readonly seq: string;
  readonly untilSeq: string | null;
  readonly kind: DocumentKind;
  readonly revisionId: string;
  readonly organisationId: string;
  readonly content: DocumentContent;
}

export interface FeedChanges {
  readonly seq: number;
  /** Whether these are all changes after the number that was asked for: none is missing, and it is a number of this feed. */
  readonly isWhole: boolean;
  readonly removed: readonly string[];
  readonly put: readonly MatchDocument[];
}

const columns = `object_id AS id, seq::text, until_seq::text AS "untilSeq", kind, revision_id AS "revisionId", organisation_id AS "organisationId", content`;

const pageSize = 1_000;
const firstId = '00000000-0000-0000-0000-000000000000';

/** All versions of all documents in the one order of their changes: the matcher's inputs, kept for ever. */
@Injectable()
export class DocumentFeed {
  constructor(
    private readonly database: Database,
    private readonly sources: DocumentSources,
    private readonly identity: IdentityQueries,
  ) {}

  /** What the owners of these are called in English now; where an owner stays unnamed, nothing is looked up. */
  async englishNames(documents: Iterable<MatchDocument>): Promise<EnglishNames> {
    return this.identity.englishNames(ownersOf([...documents]));
  }

  /** Brings the feed up to what is published now; answers the number of the change, or null when nothing changed. */
  async sync(tx: Tx, kind: DocumentKind, id: string): Promise<number | null> {
    // The lock is held to the end of the transaction: numbers are given in the order of commits, and each
    // writer reads what is published only after the writer before it has finished.
    const [feed] = await tx.query<{ seq: string }[]>(`SELECT seq FROM matching.feed FOR UPDATE`);
    const seq = Number(feed?.seq) + 1;
    const offered = await this.sources.of(kind).documentOf(id, tx);
    const [current] = await tx.query<{ revisionId: string; content: DocumentContent }[]>(
      `SELECT revision_id AS "revisionId", content FROM matching.documents WHERE object_id = $1 AND until_seq IS NULL`,
      [id],
    );
    if (!current && !offered) return null;
    if (current && offered && sameContent(current.content, offered.content)) return null;
    await tx.query(`UPDATE matching.feed SET seq = $1`, [seq]);
    await tx.query(`UPDATE matching.documents SET until_seq = $2 WHERE object_id = $1 AND until_seq IS NULL`, [
      id,
      seq,
    ]);
    if (offered) {
      await tx.query(
        `INSERT INTO matching.documents (object_id, seq, kind, revision_id, organisation_id, content) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, seq, kind, offered.revisionId, offered.organisationId, JSON.stringify(offered.content)],
      );
    }
    return seq;
  }

  /** The number of the last change. */
  async head(): Promise<number> {
    const [feed] = await this.database.query<{ seq: string }>(`SELECT seq::text FROM matching.feed`);
    return Number(feed?.seq ?? 0);
  }

  /** What happened after a number, in order. */
  async changesSince(seq: number): Promise<FeedChanges> {
    // Before the rows: whatever has a number up to this one is committed with it.
    const head = await this.head();
    const rows = await this.database.query<FeedRow>(
      `SELECT ${columns} FROM matching.documents WHERE seq > $1 OR until_seq > $1 ORDER BY seq`,
      [seq],
    );
    const numbers = new Set(rows.flatMap((row) => [Number(row.seq), Number(row.untilSeq ?? 0)]).filter((n) => n > seq));
    const last = [...numbers].reduce((newest, number) => Math.max(newest, number), seq);
    return {
      seq: last,
      isWhole: head >= seq && last >= head && numbers.size === last - seq,
      removed: rows.filter((row) => row.untilSeq !== null).map((row) => row.id),
      put: rows.filter((row) => row.untilSeq === null).map(documentFrom),
    };
  }

  /** Names what happened at a number: the same number of another feed, or of a restored one, has another name. */
  async markOf(seq: number): Promise<string> {
    const rows = await this.database.query<{ mark: string }>(
      `SELECT concat_ws(' ', object_id, revision_id, seq) AS mark FROM matching.documents
        WHERE seq = $1 OR until_seq = $1 ORDER BY mark`,
      [seq],
    );
    return rows.map(({ mark }) => mark).join('\n');
  }

  /** The documents as they were at a number, some at a time, in the order of their ids. */
  async pageAsOf(seq: number, after = firstId): Promise<MatchDocument[]> {
    const rows = await this.database.query<FeedRow>(
      `SELECT ${columns} FROM matching.documents
        WHERE seq <= $1 AND (until_seq IS NULL OR until_seq > $1) AND object_id > $2 ORDER BY object_id LIMIT $3`,
      [seq, after, pageSize],
    );
    return rows.map(documentFrom);
  }

  /** The documents as they were at a number, to repeat an old run. */
  async asOf(seq: number): Promise<MatchDocument[]> {
    const rows = await this.database.query<FeedRow>(
      `SELECT ${columns} FROM matching.documents WHERE seq <= $1 AND (until_seq IS NULL OR until_seq > $1) ORDER BY object_id`,
      [seq],
    );
    return rows.map(documentFrom);
  }

  /** The present versions of these, in the order of their ids; what is no longer published is left out. */
  async current(ids: readonly string[], tx?: Tx): Promise<MatchDocument[]> {
    const rows = await this.database.query<FeedRow>(
      `SELECT ${columns} FROM matching.documents WHERE object_id = ANY($1::uuid[]) AND until_seq IS NULL ORDER BY object_id`,
      [ids],
      tx,
    );
    return rows.map(documentFrom);
  }

  /** The version that came before one of these numbers, if there was any. */
  async before(id: string, seq: number): Promise<MatchDocument | undefined> {
    const [row] = await this.database.query<FeedRow>(
      `SELECT ${columns} FROM matching.documents WHERE object_id = $1 AND seq < $2 ORDER BY matching.documents.seq DESC LIMIT 1`,
      [id, seq],
    );
    return row && documentFrom(row);
  }

  /** Single versions by (id, seq), for showing what a run has seen. */
  async versions(keys: readonly { id: string; seq: number }[]): Promise<ReadonlyMap<string, MatchDocument>> {
    const rows = await this.database.query<FeedRow>(
      `SELECT ${columns} FROM matching.documents d
         JOIN jsonb_to_recordset($1::jsonb) AS k (id uuid, seq bigint) ON k.id = d.object_id AND k.seq = d.seq`.replace(
        'seq::text',
        'd.seq::text',
      ),
      [JSON.stringify(keys)],
    );
    return new Map(rows.map((row) => [row.id, documentFrom(row)]));
  }

  /** Everything that is or was published and may differ from the feed, of the kinds that this process knows. */
  async candidates(): Promise<readonly { kind: DocumentKind; id: string }[]> {
    const { kinds } = this.sources;
    const [listed, ...open] = await Promise.all([
      this.database.query<{ kind: DocumentKind; id: string }>(
        `SELECT kind, object_id AS id FROM matching.documents WHERE until_seq IS NULL AND kind = ANY($1)`,
        [kinds],
      ),
      ...kinds.map(async (kind) => (await this.sources.of(kind).ids()).map((id) => ({ kind, id }))),
    ]);
    return [...new Map([...listed, ...open.flat()].map((entry) => [entry.id, entry])).values()];
  }
}

function documentFrom({ id, seq, kind, revisionId, organisationId, content }: FeedRow): MatchDocument {
  return { ...content, id, seq: Number(seq), kind, revisionId, organisationId };
}

// jsonb gives the keys back in its own order.
function sameContent(one: DocumentContent, other: DocumentContent): boolean {
  const sorted = (content: DocumentContent) =>
    JSON.stringify(Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}
