import { Injectable } from '@nestjs/common';
import { OpenDemands } from '#demand';
import { NotFound } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { matchReasons } from './match-reasons';
import { FeedbackReasonMissing } from './matching.errors';
import { type FeedbackRow, MatchingQueries } from './matching.queries';

@Injectable()
export class GiveMatchFeedback {
  constructor(
    private readonly database: Database,
    private readonly matches: MatchingQueries,
    private readonly demands: OpenDemands,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** The demand's owner says whether a proposed pair is relevant; the last word of an organisation counts. */
  async execute(command: FeedbackRow & { matchId: string }, actor: Actor): Promise<Receipt> {
    const match = await this.matches.match(command.matchId);
    const demand = match && (await this.demands.find(match.demandId));
    if (!match || demand?.organisationId !== actor.organisationId) throw new NotFound();
    const { verdict, reasonCode, reasonText } = command;
    if (verdict === 'not_relevant' && !matchReasons.has(reasonCode ?? '')) throw new FeedbackReasonMissing();
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ version: number }[]>(
        `INSERT INTO matching.feedback (demand_id, achievement_id, organisation_id, match_id, verdict, reason_code, reason_text, version, person_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8)
         ON CONFLICT (demand_id, achievement_id, organisation_id) DO UPDATE
            SET match_id = excluded.match_id, verdict = excluded.verdict, reason_code = excluded.reason_code,
                reason_text = excluded.reason_text, version = feedback.version + 1, person_id = excluded.person_id, at = now()
         RETURNING version`,
        [
          match.demandId,
          match.achievementId,
          actor.organisationId,
          match.id,
          verdict,
          verdict === 'relevant' ? null : reasonCode,
          reasonText,
          actor.personId,
        ],
      );
      const reasonCodes = reasonCode ? [reasonCode] : [];
      await this.audit.record(tx, actor, {
        action: 'give_feedback',
        entity: 'match',
        entityId: match.id,
        to: verdict,
        reasonCodes,
        reasonText,
      });
      return this.receipts.keep(tx, actor, { id: match.id, state: verdict, version: row?.version ?? 1 });
    });
  }
}
