import { Injectable } from '@nestjs/common';
import { Embedder, semanticSettings, VectorStore } from '#semantics';
import { Database } from '#platform/database/database';
import { Outbox } from '#platform/outbox/outbox';
import { LiveIndex } from '../corpus/live-index';
import type { MatchDocument } from '../corpus/match-document';
import { documentEmbedded } from '../matching.events';
import { EmbedDocument } from './embed-document';
import { wholeHash } from './semantic-texts';

/** As many as a minute is good for; the clock comes again. */
const mostAtOnce = 200;

/** Gives vectors to documents that have none: the service was away, or is new. Each is then matched again. */
@Injectable()
export class FillVectors {
  /** What failed, and when in the order of all failures: a text that the service never takes must not hold up all others. */
  private readonly failed = new Map<string, number>();
  private failures = 0;

  constructor(
    private readonly database: Database,
    private readonly liveIndex: LiveIndex,
    private readonly store: VectorStore,
    private readonly embedder: Embedder,
    private readonly embedding: EmbedDocument,
    private readonly outbox: Outbox,
  ) {}

  /** Answers how many documents got theirs. */
  async execute(): Promise<number> {
    if (!semanticSettings().embeddings) return 0;
    let filled = 0;
    for (const document of (await this.without()).slice(0, mostAtOnce)) {
      const sent = await this.embedding.execute(document);
      // One that fails speaks for all: the others would only wait as long.
      if (sent === 'away') {
        this.failed.set(wholeHash(document), (this.failures += 1));
        return filled;
      }
      this.failed.delete(wholeHash(document));
      const { kind, id, seq } = document;
      await this.database.transaction((tx) =>
        this.outbox.addAll(tx, [documentEmbedded.of(id, { kind, objectId: id, seq })], { bulk: true }),
      );
      filled += 1;
    }
    return filled;
  }

  /** Oldest first, what failed before behind all others. */
  private async without(): Promise<MatchDocument[]> {
    const index = await this.liveIndex.current();
    const allowed = [...index.documents.values()].filter((document) => this.embedding.isAllowed(document));
    const missing = await this.store.missing(this.embedder, allowed.map(wholeHash));
    const failureOf = (document: MatchDocument): number => this.failed.get(wholeHash(document)) ?? 0;
    return allowed
      .filter((document) => missing.has(wholeHash(document)))
      .sort((one, other) => failureOf(one) - failureOf(other) || one.seq - other.seq);
  }
}
