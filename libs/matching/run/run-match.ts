import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { systemActor } from '#platform/http/actor';
import { LiveEvents } from '#platform/live/live-events';
import { achievementsFor, type ComputedMatch, type ComputedRun, demandsFor, hashOf } from './compute-matches';
import { anybody, DemandDisclosure } from '#demand';
import { viewOf } from '../corpus/document-face';
import { isRestricted } from '../corpus/is-restricted';
import { type GatheredInputs, keptInputs, likedAlone } from './gather-inputs';
import type { DocumentKind, MatchDocument } from '../corpus/match-document';
import { GatherMeaning } from '../semantic/gather-meaning';
import { JudgePairs } from '../semantic/judge-pairs';
import { ShowSentences } from '../semantic/show-sentences';
import { thoseThatEnter } from './enter-lists';
import { keepFacts } from './frozen-facts';
import { matchRows } from './match-rows';
import { MATCHER_VERSION } from './matcher-version';

export interface PreparedRun extends ComputedRun {
  readonly id: string;
  readonly trigger: MatchDocument;
  readonly seq: number;
  readonly inputs: GatheredInputs;
  readonly durationMs: number;
  /** Of all that was found, before what does not enter a full list is left out. */
  readonly resultHash: string;
}

/** Kinds whose pairs are kept as lists; what is offered of another kind is computed when it is asked for. */
const listed: ReadonlySet<DocumentKind> = new Set(['demand', 'achievement']);

/** Matches one published document: computing outside any transaction, keeping the run in a short one. */
@Injectable()
export class RunMatch {
  constructor(
    private readonly database: Database,
    private readonly live: LiveEvents,
    private readonly disclosure: DemandDisclosure,
    private readonly audit: Audit,
    private readonly gathering: GatherMeaning,
    private readonly judging: JudgePairs,
    private readonly sentences: ShowSentences,
  ) {}

  /** Null when the object is no longer published. */
  async prepare(objectId: string): Promise<PreparedRun | null> {
    const first = await this.compute(objectId);
    if (!first) return null;
    // Which pairs are worth a judgement is known only after a first look.
    const isJudged = first.trigger.kind === 'demand' && (await this.judging.execute(first.matches));
    const run = isJudged ? await this.compute(objectId) : first;
    if (!run?.inputs.meaningState) return run;
    return { ...run, matches: await this.sentences.in(run.matches, run.inputs.meaningState) };
  }

  private async compute(objectId: string): Promise<PreparedRun | null> {
    const gathered = await this.gathering.forRunOf(objectId);
    if (!gathered || !listed.has(gathered.trigger.kind)) return null;
    const { index, trigger, inputs } = gathered;
    const { seq } = index;
    const begun = performance.now();
    const run =
      trigger.kind === 'demand' ? achievementsFor(trigger, index, inputs) : demandsFor(trigger, index, inputs);
    const durationMs = performance.now() - begun;
    const matches =
      trigger.kind === 'demand' ? run.matches : await thoseThatEnter(this.database, run.matches, { index, inputs });
    return { ...run, matches, id: newId(), trigger, seq, inputs, durationMs, resultHash: hashOf(run) };
  }

  /** What of one kind answers an open demand at this moment, best first; nothing of it is kept. */
  async answersTo(demandId: string, kind: DocumentKind): Promise<ComputedRun | null> {
    const gathered = await this.gathering.forRunOf(demandId);
    if (gathered?.trigger.kind !== 'demand') return null;
    return achievementsFor(gathered.trigger, gathered.index, gathered.inputs, kind);
  }

  /** Keeps the run and tells the screens: of both sides where something new was found, else of the owner alone. */
  async keep(tx: Tx, run: PreparedRun, requestId: string, told: 'both sides' | 'owner' = 'both sides'): Promise<void> {
    await keepFacts(tx, run.inputs);
    await tx.query(
      `INSERT INTO matching.runs (id, trigger_kind, trigger_id, seq, engine_version, weights, as_of, document_count, excluded, result_hash, duration_ms, inputs, drawn, left_out, tally)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        run.id,
        run.trigger.kind,
        run.trigger.id,
        run.seq,
        MATCHER_VERSION,
        JSON.stringify(run.inputs.weightSet),
        run.inputs.today,
        run.documentCount,
        JSON.stringify(run.excluded),
        run.resultHash,
        run.durationMs,
        JSON.stringify(keptInputs(needed(run))),
        run.inputs.drawn,
        JSON.stringify(run.leftOut),
        run.tally && JSON.stringify(run.tally),
      ],
    );
    await tx.query(
      `INSERT INTO matching.matches (id, run_id, demand_id, demand_seq, achievement_id, achievement_seq, score, criteria, copy_of)
       SELECT id, $2, demand_id, demand_seq, achievement_id, achievement_seq, score, criteria, copy_of
         FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, demand_id uuid, demand_seq bigint, achievement_id uuid, achievement_seq bigint, score float8, criteria jsonb, copy_of uuid)`,
      [JSON.stringify(matchRows(run.matches)), run.id],
    );
    const facts = { runId: run.id, matches: run.matches.length, seq: run.seq };
    await this.audit.record(tx, systemActor('matching', requestId), {
      action: 'match',
      entity: run.trigger.kind,
      entityId: run.trigger.id,
      facts,
    });
    const events = await this.eventsOf(tx, run);
    await this.live.addAll(tx, told === 'owner' ? events.slice(0, 1) : events);
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
}

function needed({ trigger, inputs }: PreparedRun): GatheredInputs {
  return trigger.kind === 'demand' ? inputs : { ...inputs, refinements: likedAlone(inputs.refinements) };
}

function payloadOf(document: MatchDocument, runId: string, count: number) {
  const isDemand = document.kind === 'demand';
  return { demandId: isDemand ? document.id : null, achievementId: isDemand ? null : document.id, runId, count };
}
