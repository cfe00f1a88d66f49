import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { batches } from './batches';
import { Embedder, Reranker } from './embedder';
import { Endpoints } from './endpoints';
import { contentHash } from './vector-rows';
import { VectorStore } from './vector-store';

const mostJudgedAtOnce = 50;

/** Gives texts their vectors; outside any transaction, and only those that nobody has sent before. */
@Injectable()
export class EmbedTexts {
  constructor(
    private readonly database: Database,
    private readonly store: VectorStore,
    private readonly endpoints: Endpoints,
    private readonly embedder: Embedder,
    private readonly reranker: Reranker,
  ) {}

  /** Answers how many were sent; throws EndpointFailed, and what came before that is kept. */
  async execute(texts: readonly string[], signal?: AbortSignal): Promise<number> {
    const hashes = new Map(texts.filter((text) => text.trim() !== '').map((text) => [contentHash(text), text]));
    const missing = await this.store.missing(this.embedder, [...hashes.keys()]);
    const wanted = [...missing].map((hash) => hashes.get(hash) ?? '');
    for (const batch of batches(wanted)) {
      const vectors = await this.endpoints.call('embeddings', () => this.embedder.embed(batch, signal));
      const rows = vectors.map((vector, at) => ({ hash: contentHash(batch[at] ?? ''), vector }));
      await this.database.transaction((tx) => this.store.add(tx, this.embedder, rows));
    }
    return wanted.length;
  }

  /** Has the pairs of a need judged that nobody has judged before. */
  async judge(need: string, texts: readonly string[], signal?: AbortSignal): Promise<number> {
    const { model } = this.reranker;
    const needHash = contentHash(need);
    const known = await this.store.judgements(model, needHash, Number.MAX_SAFE_INTEGER);
    const wanted = new Map(texts.map((text) => [contentHash(text), text]));
    for (const pair of known) if (pair.needHash === needHash) wanted.delete(pair.textHash);
    const asked = [...wanted].slice(0, mostJudgedAtOnce);
    if (asked.length === 0) return 0;
    const words = asked.map(([, text]) => text);
    const scores = await this.endpoints.call('rerank', () => this.reranker.judge(need, words, signal));
    const judged = asked.map(([textHash], at) => ({ needHash, textHash, value: scores[at] ?? 0 }));
    await this.database.transaction((tx) => this.store.addJudgements(tx, model, judged));
    return judged.length;
  }
}
