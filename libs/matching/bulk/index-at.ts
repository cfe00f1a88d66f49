import { Client } from 'pg';
import type { DocumentKind, MatchDocument } from '../corpus/match-document';
import { MatchIndex } from '../corpus/match-index';

const rowsAtOnce = 1_000;

interface Row {
  readonly id: string;
  readonly seq: string;
  readonly kind: DocumentKind;
  readonly revisionId: string;
  readonly organisationId: string;
  readonly content: Omit<MatchDocument, 'id' | 'seq' | 'kind' | 'revisionId' | 'organisationId'>;
}

/** The index as it was at a number of the feed, built page by page so that the rows never lie in memory beside it. */
export async function indexAt(databaseUrl: string, seq: number): Promise<MatchIndex> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'jiqiao-match-thread' });
  // The query that is under way tells it; without a handler it would end the thread (trust B2).
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN READ ONLY');
    await client.query(
      `DECLARE seen NO SCROLL CURSOR FOR
         SELECT object_id AS id, seq::text, kind, revision_id AS "revisionId", organisation_id AS "organisationId", content
           FROM matching.documents
          WHERE kind IN ('demand', 'achievement') AND seq <= ${Number(seq)} AND (until_seq IS NULL OR until_seq > ${Number(seq)})
          ORDER BY object_id`,
    );
    return await read(client, seq);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function read(client: Client, seq: number): Promise<MatchIndex> {
  const index = new MatchIndex();
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${rowsAtOnce} FROM seen`);
    for (const { content, ...row } of rows) index.putForRound({ ...content, ...row, seq: Number(row.seq) });
    if (rows.length < rowsAtOnce) break;
  }
  index.seq = seq;
  return index;
}
