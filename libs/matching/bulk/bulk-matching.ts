import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { keepFacts } from '../run/frozen-facts';
import { GatherInputs, keptInputs } from '../run/gather-inputs';
import { MATCHER_VERSION } from '../run/matcher-version';
import type { Refinements } from '../run/run-inputs';
import { LiveVectors } from '../semantic/live-vectors';
import { weighedWithMeaning } from '../semantic/meaning';
import type { BulkRuns, FrozenInputs } from './bulk-run';
import { MatchPool } from './match-pool';

export interface FrozenDemand {
  readonly id: string;
  readonly organisationId: string;
}

/** Matches many demands on one frozen state of the market; what comes out are ordinary runs. */
@Injectable()
export class BulkMatching {
  constructor(
    private readonly database: Database,
    private readonly pool: MatchPool,
    private readonly audit: Audit,
    private readonly gathering: GatherInputs,
    private readonly vectors: LiveVectors,
  ) {}

  /** How many chunks can be computed at the same time. */
  get threads(): number {
    return this.pool.threads;
  }

  /** The present state of the market and of what weighs it. */
  async freeze(tx: Tx): Promise<FrozenInputs> {
    const [feed] = await tx.query<{ seq: string }[]>(`SELECT seq::text FROM matching.feed`);
    // Of the words about demands that are closed by now no run of the round has any use.
    const open = await this.demandsAt(Number(feed?.seq), tx);
    const inputs = await this.gathering.forAll(
      open.map(({ id }) => id),
      tx,
    );
    const meaningState = await this.vectors.forAll(tx);
    const run = meaningState ? { ...inputs, weightSet: weighedWithMeaning(inputs.weightSet), meaningState } : inputs;
    const [market] = await tx.query<{ bytes: string }[]>(
      `SELECT coalesce(sum(octet_length(content::text)), 0)::text AS bytes FROM matching.documents
        WHERE kind IN ('demand', 'achievement') AND until_seq IS NULL`,
    );
    return { seq: Number(feed?.seq), engineVersion: MATCHER_VERSION, run, textBytes: Number(market?.bytes) };
  }

  /** The demands that were open then, by organisation. */
  demandsAt(seq: number, tx?: Tx): Promise<FrozenDemand[]> {
    return this.database.query<FrozenDemand>(
      `SELECT object_id AS id, organisation_id AS "organisationId" FROM matching.documents
        WHERE kind = 'demand' AND seq <= $1 AND (until_seq IS NULL OR until_seq > $1) ORDER BY organisation_id, object_id`,
      [seq],
      tx,
    );
  }

  compute(frozen: FrozenInputs, demandIds: readonly string[]): Promise<BulkRuns> {
    const run = { ...frozen.run, refinements: wordsAbout(demandIds, frozen) };
    return this.pool.compute({ frozen: { ...frozen, run }, demandIds });
  }

  /** All of them in three statements; nobody's screen is told of each list, it is read anew when it is opened. */
  async keep(tx: Tx, frozen: FrozenInputs, computed: BulkRuns, actor: Actor): Promise<void> {
    await keepFacts(tx, frozen.run);
    // Naming the facts reads all of them: once for the chunk.
    const shared = keptInputs(frozen.run, []);
    const runs = computed.runs.map((run) => ({
      ...run,
      inputs: { ...shared, refinements: wordsAbout([run.demandId], frozen) },
    }));
    await tx.query(
      `INSERT INTO matching.runs (id, trigger_kind, trigger_id, seq, engine_version, weights, as_of, document_count, excluded, result_hash, duration_ms, inputs, drawn, left_out, tally)
       SELECT id, 'demand', "demandId", $2, $3, $4, $5, "documentCount", excluded, "resultHash", "durationMs", inputs, $6, "leftOut", tally
         FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "demandId" uuid, "documentCount" int, excluded jsonb, "resultHash" text, "durationMs" float8, inputs jsonb, "leftOut" jsonb, tally jsonb)`,
      [
        JSON.stringify(runs),
        frozen.seq,
        frozen.engineVersion,
        JSON.stringify(frozen.run.weightSet),
        frozen.run.today,
        frozen.run.drawn,
      ],
    );
    await tx.query(
      `INSERT INTO matching.matches (id, run_id, demand_id, demand_seq, achievement_id, achievement_seq, score, criteria, copy_of)
       SELECT id, run_id, demand_id, demand_seq, achievement_id, achievement_seq, score, criteria, copy_of
         FROM json_to_recordset($1::json) AS m (id uuid, run_id uuid, demand_id uuid, demand_seq bigint, achievement_id uuid, achievement_seq bigint, score float8, criteria jsonb, copy_of uuid)`,
      [computed.pairs],
    );
    await this.audit.recordAll(
      tx,
      actor,
      computed.runs.map(({ id, demandId, matches }) => ({
        action: 'match',
        entity: 'demand',
        entityId: demandId,
        facts: { runId: id, matches, seq: frozen.seq },
      })),
    );
  }

  /** Gives the threads and their memory back. */
  rest(): Promise<void> {
    return this.pool.close();
  }
}

/** Of all that owners said, the words about these demands. */
function wordsAbout(demandIds: readonly string[], { run: { refinements } }: FrozenInputs): Refinements {
  return Object.fromEntries(demandIds.flatMap((id) => (refinements[id] ? [[id, refinements[id]] as const] : [])));
}
