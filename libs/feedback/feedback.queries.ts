import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Side, Statement, Verdict } from './statement';

/** One line of the history as those may read it who said it, or about whose object it was said. */
export interface StatementRow {
  readonly number: string;
  readonly demandId: string;
  readonly achievementId: string;
  readonly side: Side;
  readonly verdict: Verdict;
  readonly reasonCode: string | null;
  readonly text: string | null;
  readonly personName: string | null;
  readonly personNameEn: string | null;
  readonly at: Date;
}

/** What the owner of a demand said, by demand; as of the last statement of the ledger. */
export interface OwnersWords {
  readonly ledger: number;
  /** Ids of achievements, in the order in which they were marked. */
  readonly liked: ReadonlyMap<string, readonly string[]>;
  readonly setAside: ReadonlyMap<string, readonly string[]>;
}

const history = `
  SELECT s.number::text, s.demand_id AS "demandId", s.achievement_id AS "achievementId", s.side, s.verdict,
         s.reason_code AS "reasonCode", t.text, p.name AS "personName", p.name_en AS "personNameEn", s.at
    FROM feedback.statements s
    LEFT JOIN feedback.statement_texts t USING (number)
    LEFT JOIN identity.people p ON p.id = s.person_id`;

interface HistoryPage {
  readonly objectId: string;
  readonly organisationId: string;
  readonly before?: number;
  readonly limit: number;
}

@Injectable()
export class FeedbackQueries {
  constructor(private readonly database: Database) {}

  /** What the organisation and experts said about the pairs of a demand, newest first; one more than asked. */
  ofDemand({ objectId, organisationId, before, limit }: HistoryPage): Promise<StatementRow[]> {
    return this.database.query<StatementRow>(
      `${history} WHERE s.demand_id = $1 AND s.demand_organisation_id = $2 AND s.side IN ('demand', 'expert') AND ($3::bigint IS NULL OR s.number < $3)
        ORDER BY s.number DESC LIMIT $4`,
      [objectId, organisationId, before ?? null, limit + 1],
    );
  }

  /** What the owner of an achievement said about the demands that may need it. */
  ofAchievement({ objectId, organisationId, before, limit }: HistoryPage): Promise<StatementRow[]> {
    return this.database.query<StatementRow>(
      `${history} WHERE s.achievement_id = $1 AND s.achievement_organisation_id = $2 AND s.side = 'achievement' AND ($3::bigint IS NULL OR s.number < $3)
        ORDER BY s.number DESC LIMIT $4`,
      [objectId, organisationId, before ?? null, limit + 1],
    );
  }

  /** The present words of the owners of these demands. Experts and the other side order nobody's list. */
  async ownersWords(demandIds: readonly string[], tx?: Tx): Promise<OwnersWords> {
    const rows = await this.database.query<{ demandId: string; achievementId: string; verdict: Verdict }>(
      `SELECT * FROM (
         SELECT DISTINCT ON (demand_id, achievement_id) demand_id AS "demandId", achievement_id AS "achievementId", verdict, number
           FROM feedback.statements WHERE demand_id = ANY($1::uuid[]) AND side = 'demand' AND voice_id = demand_organisation_id
          ORDER BY demand_id, achievement_id, number DESC) last
        WHERE verdict <> 'withdrawn' ORDER BY number`,
      [demandIds],
      tx,
    );
    const of = (verdict: Verdict) => {
      const byDemand = new Map<string, string[]>();
      for (const row of rows)
        if (row.verdict === verdict)
          byDemand.set(row.demandId, [...(byDemand.get(row.demandId) ?? []), row.achievementId]);
      return byDemand;
    };
    return { ledger: await this.lastNumber(tx), liked: of('relevant'), setAside: of('not_relevant') };
  }

  /** The number of the owner's last word about any pair of a demand. */
  async lastOfOwner(demandId: string): Promise<number> {
    const [row] = await this.database.query<{ number: number | null }>(
      `SELECT max(number)::int AS number FROM feedback.statements WHERE demand_id = $1 AND side = 'demand'`,
      [demandId],
    );
    return row?.number ?? 0;
  }

  async lastNumber(tx?: Tx): Promise<number> {
    const [row] = await this.database.query<{ number: string }>(`SELECT number FROM feedback.ledger`, [], tx);
    return Number(row?.number ?? 0);
  }

  /** The ledger up to a number, in its order: the same number gives the same lines for ever. */
  upTo(number: number): Promise<Statement[]> {
    return this.database.query<Statement>(
      `SELECT number::int, demand_id AS "demandId", achievement_id AS "achievementId", score, criterion_values AS "criterionValues",
              demand_organisation_id AS "demandOrganisationId", achievement_organisation_id AS "achievementOrganisationId",
              side, voice_id AS "voiceId", person_id AS "personId", verdict, reason_code AS "reasonCode",
              (at AT TIME ZONE 'Asia/Shanghai')::date::text AS day
         FROM feedback.statements WHERE number <= $1 ORDER BY number`,
      [number],
    );
  }
}
