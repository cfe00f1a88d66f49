import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import { achievementsFor, demandsFor, hashOf } from './compute-matches';
import type { WeightSet } from '../criteria/weights';
import { DocumentFeed } from '../corpus/document-feed';
import { factsNamed } from './frozen-facts';
import type { KeptInputs } from './gather-inputs';
import { MatchIndex } from '../corpus/match-index';
import { MATCHER_VERSION } from './matcher-version';
import type { DocumentKind, MatchDocument } from '../corpus/match-document';
import type { RunInputs } from './run-inputs';
import { isLatent, LiveLatent } from '../semantic/live-latent';
import { LiveVectors } from '../semantic/live-vectors';
import type { Meaning } from '../semantic/meaning';

interface StoredRun {
  readonly kind: DocumentKind;
  readonly triggerId: string;
  readonly seq: string;
  readonly engineVersion: string;
  readonly weightSet: WeightSet;
  readonly today: string;
  readonly inputs: Partial<KeptInputs>;
  readonly resultHash: string;
}

/** `inputs_unknown`: a run from before its inputs were kept; only an engine of that time could repeat it. */
export const repetitionOutcomes = ['identical', 'different', 'other_engine', 'inputs_unknown'] as const;

export interface Repetition {
  readonly outcome: (typeof repetitionOutcomes)[number];
  readonly engineVersion: string;
  readonly presentEngineVersion: string;
  readonly storedHash: string;
  readonly repeatedHash: string | null;
}

/** How many documents are indexed before other work gets its turn. */
const atOnce = 50;

/** Runs an old run again on the documents as they were then, with what was in force and known then. */
@Injectable()
export class RepeatRun {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly feed: DocumentFeed,
    private readonly vectors: LiveVectors,
    private readonly latent: LiveLatent,
  ) {}

  /** One after the other: each holds an index of the whole market while it works, and anybody may ask for twenty at once. */
  execute(runId: string): Promise<Repetition> {
    const next = this.last.then(() => this.repeat(runId));
    this.last = next.catch(() => undefined);
    return next;
  }

  private async repeat(runId: string): Promise<Repetition> {
    const run = await this.stored(runId);
    const { engineVersion, resultHash: storedHash } = run;
    const versions = { engineVersion, presentEngineVersion: MATCHER_VERSION, storedHash };
    const inputs = await this.inputsOf(run);
    if (!inputs) return { ...versions, outcome: 'inputs_unknown', repeatedHash: null };
    const index = await this.indexAt(Number(run.seq));
    const trigger = index.documents.get(run.triggerId);
    if (!trigger) throw new NotFound();
    const frozen = { ...inputs, meaning: await this.meaningOf(run, index, trigger) };
    const again = run.kind === 'demand' ? achievementsFor(trigger, index, frozen) : demandsFor(trigger, index, frozen);
    const repeatedHash = hashOf(again);
    const isSame = repeatedHash === storedHash;
    const outcome = isSame ? 'identical' : engineVersion === MATCHER_VERSION ? 'different' : 'other_engine';
    return { ...versions, outcome, repeatedHash };
  }

  private async stored(runId: string): Promise<StoredRun> {
    const [run] = await this.database.query<StoredRun>(
      `SELECT trigger_kind AS kind, trigger_id AS "triggerId", seq::text, engine_version AS "engineVersion", weights AS "weightSet",
              as_of::text AS today, inputs, result_hash AS "resultHash" FROM matching.runs WHERE id = $1`,
      [runId],
    );
    if (!run) throw new NotFound();
    return run;
  }

  private async inputsOf({ weightSet, today, inputs }: StoredRun): Promise<RunInputs | undefined> {
    const { facts, seed, refinements = {} } = inputs;
    const known = await factsNamed(this.database, facts ?? null);
    return known && seed !== undefined ? { ...known, weightSet, today, seed, refinements } : undefined;
  }

  /** By the vectors that were kept: whoever made them need not be there any more. */
  private async meaningOf(
    { inputs: { meaningState } }: StoredRun,
    index: MatchIndex,
    trigger: MatchDocument,
  ): Promise<Meaning | undefined> {
    if (!meaningState) return undefined;
    if (isLatent(meaningState))
      return this.latent.asOf(index, await this.feed.asOf(meaningState.seq), meaningState.seq);
    return this.vectors.asOf([...index.documents.values()], trigger, meaningState);
  }

  private async indexAt(seq: number): Promise<MatchIndex> {
    const index = new MatchIndex();
    for (const [i, document] of (await this.feed.asOf(seq)).entries()) {
      index.put(document);
      if (i % atOnce === atOnce - 1) await new Promise(setImmediate);
    }
    index.seq = seq;
    return index;
  }
}
