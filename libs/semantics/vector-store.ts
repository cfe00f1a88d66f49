import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { asArrayLiteral, selectVectors, vectorFrom, type VectorRow } from './vector-rows';

/** Which vectors can be compared with each other. */
export interface VectorKind {
  readonly model: string;
  readonly dimension: number;
}

export interface NewVector {
  readonly hash: string;
  readonly vector: Float32Array;
}

export interface PairJudgement {
  readonly needHash: string;
  readonly textHash: string;
  /** 0 to 1. */
  readonly value: number;
}

const readAtOnce = 500;

/** Vectors of texts by what the texts contain; only ever added to. */
@Injectable()
export class VectorStore {
  constructor(private readonly database: Database) {}

  /** The number of the newest addition: with it the same question has the same answer for ever. */
  async seq(tx?: Tx): Promise<number> {
    const [feed] = await this.database.query<{ seq: string }>(`SELECT seq::text FROM semantics.feed`, [], tx);
    return Number(feed?.seq ?? 0);
  }

  async missing({ model, dimension }: VectorKind, hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ hash: string }>(
      `SELECT wanted AS hash FROM unnest($3::text[]) wanted
        WHERE NOT EXISTS (SELECT 1 FROM semantics.vectors
                           WHERE model = $1 AND dimension = $2 AND content_hash = wanted)`,
      [model, dimension, [...new Set(hashes)]],
    );
    return new Set(rows.map(({ hash }) => hash));
  }

  /** Those of the texts that had one when the number was given. */
  async read(
    { model, dimension }: VectorKind,
    hashes: readonly string[],
    upTo: number,
  ): Promise<ReadonlyMap<string, Float32Array>> {
    const found = new Map<string, Float32Array>();
    for (let from = 0; from < hashes.length; from += readAtOnce) {
      const rows = await this.database.query<VectorRow>(selectVectors, [
        model,
        dimension,
        hashes.slice(from, from + readAtOnce),
        upTo,
      ]);
      for (const { hash, sent } of rows) found.set(hash, vectorFrom(sent));
    }
    return found;
  }

  /** What was added after one number and up to another. */
  async addedBetween({ model, dimension }: VectorKind, after: number, upTo: number): Promise<string[]> {
    const rows = await this.database.query<{ hash: string }>(
      `SELECT content_hash AS hash FROM semantics.vectors
        WHERE model = $1 AND dimension = $2 AND seq > $3 AND seq <= $4`,
      [model, dimension, after, upTo],
    );
    return rows.map(({ hash }) => hash);
  }

  async add(tx: Tx, { model, dimension }: VectorKind, vectors: readonly NewVector[]): Promise<void> {
    const seq = await this.next(tx);
    for (const { hash, vector } of vectors) {
      await tx.query(
        `INSERT INTO semantics.vectors (model, dimension, content_hash, seq, embedding)
         VALUES ($1, $2, $3, $4, $5::real[]) ON CONFLICT DO NOTHING`,
        [model, dimension, hash, seq, asArrayLiteral(vector)],
      );
    }
  }

  /** What a reranking model said of the pairs with this text on either side, as far as it was known at a number. */
  async judgements(model: string, hash: string, upTo: number): Promise<readonly PairJudgement[]> {
    return this.database.query<PairJudgement>(
      `SELECT need_hash AS "needHash", text_hash AS "textHash", value FROM semantics.judgements
        WHERE model = $1 AND (need_hash = $2 OR text_hash = $2) AND seq <= $3`,
      [model, hash, upTo],
    );
  }

  async addJudgements(tx: Tx, model: string, judged: readonly PairJudgement[]): Promise<void> {
    const seq = await this.next(tx);
    for (const { needHash, textHash, value } of judged) {
      await tx.query(
        `INSERT INTO semantics.judgements (model, need_hash, text_hash, seq, value) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING`,
        [model, needHash, textHash, seq, value],
      );
    }
  }

  // The lock is held to the end of the transaction: numbers are given in the order of commits.
  private async next(tx: Tx): Promise<number> {
    const [rows] = await tx.query<[{ seq: string }[]]>(`UPDATE semantics.feed SET seq = seq + 1 RETURNING seq::text`);
    return Number(rows[0]?.seq);
  }
}
