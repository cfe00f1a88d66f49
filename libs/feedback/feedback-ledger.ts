import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import type { Answer } from '#platform/audit/receipt';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, organisationOf, personOf } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { FeedbackReasonIdle, FeedbackReasonMissing, NothingToWithdraw } from './feedback.errors';
import { feedbackGiven } from './feedback.events';
import { reasonsOf } from './feedback-reasons';
import type { JudgedPair, Side, Verdict, Word } from './statement';

interface LastWord {
  readonly verdict: Verdict;
  readonly reasonCode: string | null;
  readonly text: string | null;
  /** How often this voice has spoken about the pair. */
  readonly said: number;
}

/** What people say about pairs: only ever added to, numbered in the order of the commits; the database refuses to alter it. */
@Injectable()
export class FeedbackLedger {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Adds a statement with its audit and its message. Saying the same again adds nothing. */
  async add(tx: Tx, pair: JudgedPair, word: Word, actor: Actor): Promise<Answer> {
    const { side, verdict } = word;
    const reasonCode = codedReason(word);
    const text = verdict === 'not_relevant' ? word.text?.trim() || null : null;
    const [head] = await tx.query<{ number: string }[]>(`SELECT number FROM feedback.ledger FOR UPDATE`);
    const number = Number(head?.number) + 1;
    const voiceId = voiceOf(side, actor);
    const last = await this.lastWord(tx, pair, voiceId);
    if (verdict === 'withdrawn' && (!last || last.verdict === 'withdrawn')) throw new NothingToWithdraw();
    if (last?.verdict === verdict && last.reasonCode === reasonCode && last.text === text)
      return { id: pair.matchId, state: verdict, version: last.said };
    await this.write(tx, { ...pair, side, verdict, reasonCode, number, voiceId, text }, actor);
    // The free words stay out of the audit: there they could never be erased.
    await this.audit.record(tx, actor, {
      action: 'give_feedback',
      entity: 'match',
      entityId: pair.matchId,
      to: verdict,
      reasonCodes: reasonCode ? [reasonCode] : [],
      facts: { side, number },
    });
    const { demandId, achievementId } = pair;
    await this.outbox.add(tx, feedbackGiven.of(demandId, { demandId, achievementId, side, number }));
    return { id: pair.matchId, state: verdict, version: (last?.said ?? 0) + 1 };
  }

  private async lastWord(tx: Tx, pair: JudgedPair, voiceId: string): Promise<LastWord | undefined> {
    const [row] = await this.database.query<LastWord>(
      `SELECT s.verdict, s.reason_code AS "reasonCode", t.text, count(*) OVER ()::int AS said
         FROM feedback.statements s LEFT JOIN feedback.statement_texts t USING (number)
        WHERE s.demand_id = $1 AND s.achievement_id = $2 AND s.voice_id = $3 ORDER BY s.number DESC LIMIT 1`,
      [pair.demandId, pair.achievementId, voiceId],
      tx,
    );
    return row;
  }

  private async write(
    tx: Tx,
    said: JudgedPair & Word & { readonly number: number; readonly voiceId: string },
    actor: Actor,
  ): Promise<void> {
    await tx.query(`UPDATE feedback.ledger SET number = $1`, [said.number]);
    await tx.query(
      `INSERT INTO feedback.statements (number, id, demand_id, achievement_id, match_id, run_id, seq, weights_version, score,
              criterion_values, demand_organisation_id, achievement_organisation_id, side, voice_id, organisation_id, person_id,
              verdict, reason_code)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        said.number,
        newId(),
        said.demandId,
        said.achievementId,
        said.matchId,
        said.runId,
        said.seq,
        said.weightsVersion,
        said.score,
        JSON.stringify(said.criterionValues),
        said.demandOrganisationId,
        said.achievementOrganisationId,
        said.side,
        said.voiceId,
        organisationOf(actor),
        personOf(actor),
        said.verdict,
        said.reasonCode,
      ],
    );
    if (said.text !== null)
      await tx.query(`INSERT INTO feedback.statement_texts (number, text) VALUES ($1, $2)`, [said.number, said.text]);
  }
}

/** A no has a coded reason of its side, anything else has none. */
function codedReason({ side, verdict, reasonCode, text }: Word): string | null {
  if (verdict === 'not_relevant') {
    if (reasonCode === null || !reasonsOf(side).has(reasonCode)) throw new FeedbackReasonMissing();
    return reasonCode;
  }
  if (reasonCode !== null || (text?.trim() ?? '') !== '') throw new FeedbackReasonIdle();
  return null;
}

function voiceOf(side: Side, actor: Actor): string {
  return side === 'expert' ? personOf(actor) : organisationOf(actor);
}
