import MiniSearch from 'minisearch';
import type { Pool } from 'pg';
import type { Need } from '../libs/matching/engine/engine-types';
import { SearchIndex } from '../libs/matching/engine/search-index';
import { termOf, tokeniseDocument } from '../libs/matching/engine/tokenise';
import type { EvaluationText } from './evaluation-set';

const DEPTH = 100;

export interface Peer {
  readonly name: string;
  fill(corpus: readonly EvaluationText[]): Promise<void>;
  /** The ids, best first. */
  search(need: Need): Promise<readonly string[]>;
}

/** Words and, in Chinese, pairs of characters: what made each of them best. Pairs of stems are our own affair. */
function tokensOf(text: string): string[] {
  return tokeniseDocument(text).flatMap((token) => (token.channel === 'p' ? [] : [termOf(token)]));
}

export class Ours implements Peer {
  readonly name = 'ours';
  private readonly index = new SearchIndex();

  async fill(corpus: readonly EvaluationText[]): Promise<void> {
    for (const document of corpus) this.index.put(document);
    this.index.pack();
  }

  async search(need: Need): Promise<readonly string[]> {
    // A need of its own each time: nothing is remembered from the time before.
    return this.index.search({ ...need }, { limit: DEPTH }).map(({ id }) => id);
  }
}

export class MiniSearchPeer implements Peer {
  readonly name = 'MiniSearch';
  private readonly index = new MiniSearch<EvaluationText>({
    fields: ['title', 'text'],
    tokenize: tokensOf,
    processTerm: (term) => term,
  });

  async fill(corpus: readonly EvaluationText[]): Promise<void> {
    this.index.addAll(corpus);
  }

  async search({ title, text }: Need): Promise<readonly string[]> {
    const hits = this.index.search(`${title}\n${text}`, { combineWith: 'OR' });
    return hits.slice(0, DEPTH).map(({ id }) => String(id));
  }
}

/** Its own ranking over an index of its own, with one of its ways to normalise lengths. */
export class PostgresPeer implements Peer {
  readonly name: string;

  constructor(
    private readonly pool: Pool,
    private readonly normalisation: 0 | 1 | 2,
  ) {
    this.name = `ts_rank, ${normalisation}`;
  }

  async fill(corpus: readonly EvaluationText[]): Promise<void> {
    await this.pool.query('DROP TABLE IF EXISTS bench_documents');
    await this.pool.query('CREATE TABLE bench_documents (id text PRIMARY KEY, words tsvector NOT NULL)');
    for (let at = 0; at < corpus.length; at += 500) {
      const rows = corpus.slice(at, at + 500).map(({ id, title, text }) => ({
        id,
        title: tokensOf(title).join(' '),
        text: tokensOf(text).join(' '),
      }));
      await this.pool.query(
        `INSERT INTO bench_documents
         SELECT id, setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', text), 'D')
           FROM jsonb_to_recordset($1::jsonb) AS d (id text, title text, text text)`,
        [JSON.stringify(rows)],
      );
    }
    await this.pool.query('CREATE INDEX ON bench_documents USING gin (words)');
    await this.pool.query('VACUUM ANALYZE bench_documents');
  }

  async search({ title, text }: Need): Promise<readonly string[]> {
    const words = [...new Set(tokensOf(`${title}\n${text}`))].map((word) => `'${word.replaceAll("'", "''")}'`);
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT id FROM bench_documents, to_tsquery('simple', $1) question
        WHERE words @@ question ORDER BY ts_rank(words, question, $2::int) DESC LIMIT ${DEPTH}`,
      [words.join(' | '), this.normalisation],
    );
    return rows.map(({ id }) => id);
  }
}
