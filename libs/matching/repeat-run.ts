import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import { achievementsFor, demandsFor, hashOf } from './compute-matches';
import type { WeightSet } from './criteria/weights';
import { DocumentFeed } from './document-feed';
import { ENGINE_VERSION } from './engine/engine-parameters';
import { MatchIndex } from './match-index';
import type { DocumentKind } from './match-document';

interface StoredRun {
  readonly kind: DocumentKind;
  readonly triggerId: string;
  readonly seq: string;
  readonly engineVersion: string;
  readonly weightSet: WeightSet;
  readonly today: string;
  readonly resultHash: string;
}

export interface Repetition {
  readonly sameEngine: boolean;
  readonly storedHash: string;
  readonly repeatedHash: string;
}

/** Runs an old run again on the documents as they were then. */
@Injectable()
export class RepeatRun {
  constructor(
    private readonly database: Database,
    private readonly feed: DocumentFeed,
  ) {}

  async execute(runId: string): Promise<Repetition> {
    const [run] = await this.database.query<StoredRun>(
      `SELECT trigger_kind AS kind, trigger_id AS "triggerId", seq::text, engine_version AS "engineVersion", weights AS "weightSet",
              as_of::text AS today, result_hash AS "resultHash" FROM matching.runs WHERE id = $1`,
      [runId],
    );
    if (!run) throw new NotFound();
    const index = new MatchIndex();
    for (const document of await this.feed.asOf(Number(run.seq))) index.put(document);
    const trigger = index.documents.get(run.triggerId);
    if (!trigger) throw new NotFound();
    const inputs = { weightSet: run.weightSet, today: run.today };
    const again = run.kind === 'demand' ? achievementsFor(trigger, index, inputs) : demandsFor(trigger, index, inputs);
    return {
      sameEngine: run.engineVersion === ENGINE_VERSION,
      storedHash: run.resultHash,
      repeatedHash: hashOf(again),
    };
  }
}
