import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { systemActor } from '#platform/http/actor';
import { LiveEvents } from '#platform/live/live-events';
import {
  achievementsFor,
  type ComputedMatch,
  type ComputedRun,
  demandsFor,
  hashOf,
  matchesShown,
} from './compute-matches';
import { anybody, DemandDisclosure } from '#demand';
import { isRestricted, viewOf } from './document-face';
import { type WeightSet, weightSetOf } from './criteria/weights';
import { ENGINE_VERSION } from './engine/engine-parameters';
import { LiveIndex } from './live-index';
import type { MatchDocument } from './match-document';

export interface PreparedRun extends ComputedRun {
  readonly id: string;
  readonly trigger: MatchDocument;
  readonly seq: number;
  readonly today: string;
  readonly durationMs: number;
  /** Of all that was found, before what does not enter a full list is left out. */
  readonly resultHash: string;
}

/** Matches one published document: computing outside any transaction, keeping the run in a short one. */
@Injectable()
export class RunMatch {
  constructor(
    private readonly database: Database,
    private readonly liveIndex: LiveIndex,
    private readonly live: LiveEvents,
    private readonly disclosure: DemandDisclosure,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Null when the object is no longer published. */
  async prepare(objectId: string): Promise<PreparedRun | null> {
    const index = await this.liveIndex.current();
    const trigger = index.documents.get(objectId);
    if (!trigger) return null;
    const today = dayInShanghai(this.clock.now());
    const begun = performance.now();
    const inputs = { weightSet: weightSetOf(today), today };
    const run =
      trigger.kind === 'demand' ? achievementsFor(trigger, index, inputs) : demandsFor(trigger, index, inputs);
    const durationMs = performance.now() - begun;
    const matches = trigger.kind === 'demand' ? run.matches : await this.thoseThatEnter(run.matches, inputs.weightSet);
    return { ...run, matches, id: newId(), trigger, seq: index.seq, today, durationMs, resultHash: hashOf(run) };
  }

  /** Keeps the run and tells the screens of both sides. */
  async keep(tx: Tx, run: PreparedRun, requestId: string): Promise<void> {
    await tx.query(
      `INSERT INTO matching.runs (id, trigger_kind, trigger_id, seq, engine_version, weights, as_of, document_count, excluded, result_hash, duration_ms)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        run.id,
        run.trigger.kind,
        run.trigger.id,
        run.seq,
        ENGINE_VERSION,
        JSON.stringify(weightSetOf(run.today)),
        run.today,
        run.documentCount,
        JSON.stringify(run.excluded),
        run.resultHash,
        run.durationMs,
      ],
    );
    await tx.query(
      `INSERT INTO matching.matches (id, run_id, demand_id, demand_seq, achievement_id, achievement_seq, score, criteria)
       SELECT id, $2, demand_id, demand_seq, achievement_id, achievement_seq, score, criteria
         FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, demand_id uuid, demand_seq bigint, achievement_id uuid, achievement_seq bigint, score float8, criteria jsonb)`,
      [JSON.stringify(run.matches.map(rowOf)), run.id],
    );
    const facts = { runId: run.id, matches: run.matches.length, seq: run.seq };
    await this.audit.record(tx, systemActor('matching', requestId), {
      action: 'match',
      entity: run.trigger.kind,
      entityId: run.trigger.id,
      facts,
    });
    await this.live.addAll(tx, await this.eventsOf(tx, run));
  }

  /** Computes and keeps in one call, for the command line; null when the object is no longer published. */
  async execute(objectId: string, requestId: string): Promise<PreparedRun | null> {
    const run = await this.prepare(objectId);
    if (run) await this.database.transaction((tx) => this.keep(tx, run, requestId));
    return run;
  }

  /** One event for the run's owner, one for each organisation on the other side; none tells of a demand that is not for them. */
  private async eventsOf(tx: Tx, { id, trigger, matches }: PreparedRun) {
    const shown = await this.shown(tx, matches);
    const own = trigger.kind === 'demand' ? matches.length : shown.length;
    const others =
      trigger.kind === 'demand' ? shown.map(({ achievement }) => achievement) : matches.map(({ demand }) => demand);
    return [
      { organisationId: trigger.organisationId, topic: 'match.found', payload: payloadOf(trigger, id, own) },
      ...others.map((other) => ({
        organisationId: other.organisationId,
        topic: 'match.found',
        payload: payloadOf(other, id, 1),
      })),
    ];
  }

  /** Those whose demand exists for the owner of the achievement. */
  private async shown(tx: Tx, matches: readonly ComputedMatch[]): Promise<readonly ComputedMatch[]> {
    if (!matches.some(({ demand }) => isRestricted(demand))) return matches;
    const readers = await this.disclosure.readersOf(
      matches.map(({ achievement }) => achievement.organisationId),
      tx,
    );
    return matches.filter(
      ({ demand, achievement }) => viewOf(demand, readers.get(achievement.organisationId) ?? anybody) !== 'none',
    );
  }

  /** Of the demands found for a new achievement those whose list it enters: not a full list of better ones, nor far behind its best. */
  private async thoseThatEnter(
    matches: readonly ComputedMatch[],
    { leastOfBest }: WeightSet,
  ): Promise<ComputedMatch[]> {
    const rows = await this.database.query<{ demandId: string; best: number; last: number | null }>(
      `SELECT demand_id AS "demandId", max(score) AS best, max(score) FILTER (WHERE place = $2) AS last
         FROM (SELECT demand_id, score, row_number() OVER (PARTITION BY demand_id ORDER BY score DESC) AS place
                 FROM matching.current_matches WHERE demand_id = ANY($1)) ranked
        GROUP BY demand_id`,
      [matches.map(({ demand }) => demand.id), matchesShown],
    );
    const least = new Map(rows.map((row) => [row.demandId, Math.max(row.last ?? 0, row.best * leastOfBest)]));
    return matches.filter(({ demand, score }) => score >= (least.get(demand.id) ?? 0));
  }
}

function rowOf({ demand, achievement, score, criteria }: ComputedMatch) {
  return {
    id: newId(),
    demand_id: demand.id,
    demand_seq: demand.seq,
    achievement_id: achievement.id,
    achievement_seq: achievement.seq,
    score,
    criteria,
  };
}

function payloadOf(document: MatchDocument, runId: string, count: number) {
  const isDemand = document.kind === 'demand';
  return { demandId: isDemand ? document.id : null, achievementId: isDemand ? null : document.id, runId, count };
}
