import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { Database } from '#platform/database/database';
import type { Translations } from '#kernel/translations';
import type { Tx } from '#platform/database/tx';
import { openStates } from '../achievement.lifecycle';

/** The public facts of an open achievement, as other features may use them. */
export interface OpenAchievementFacts {
  readonly id: string;
  readonly revisionId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly translations: Translations;
  readonly summary: string | null;
  readonly benefit: string | null;
  readonly economics: string | null;
  readonly neededConditions: string | null;
  readonly applicationCases: string | null;
  readonly keywords: readonly string[];
  readonly highTechField: string | null;
  readonly contractField: string | null;
  readonly districtCode: string | null;
  readonly trl: number | null;
  readonly maturityStage: string | null;
  readonly cooperationModes: readonly string[];
  readonly ipAvailable: boolean;
  readonly priceFen: string | null;
  readonly priceNegotiable: boolean;
  readonly validUntil: string | null;
  readonly publishedAt: Date;
  /** The day of the owner's last word that it can be had, by a text or by confirming it; YYYY-MM-DD. */
  readonly confirmedOn: string | null;
  readonly missing: readonly string[];
}

const select = `
  SELECT a.id, r.id AS "revisionId", a.organisation_id AS "organisationId", o.name AS "organisationName", r.language, r.title,
         r.translations, r.summary, r.benefit, r.economics,
         r.needed_conditions AS "neededConditions", r.application_cases AS "applicationCases", r.keywords,
         r.high_tech_field AS "highTechField", r.contract_field AS "contractField", coalesce(r.district_code, o.district_code) AS "districtCode", r.trl,
         r.maturity_stage AS "maturityStage", r.cooperation_modes AS "cooperationModes", r.ip_available AS "ipAvailable",
         r.price::text AS "priceFen", r.price_negotiable AS "priceNegotiable", least(a.valid_until, a.rights_until)::text AS "validUntil",
         a.published_at AS "publishedAt", a.confirmed_on::text AS "confirmedOn", r.missing
    FROM achievement.achievements a
    JOIN achievement.achievement_revisions r ON r.id = a.published_revision_id
    JOIN identity.organisations o ON o.id = a.organisation_id
   WHERE a.state = ANY($1) AND (a.valid_until IS NULL OR a.valid_until >= $2)
     AND (a.rights_until IS NULL OR a.rights_until >= $2)`;

@Injectable()
export class OpenAchievements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The open achievement, or undefined once it is closed. */
  async find(id: string, tx?: Tx): Promise<OpenAchievementFacts | undefined> {
    const [row] = await this.database.query<OpenAchievementFacts>(
      `${select} AND a.id = $3`,
      [...this.openToday(), id],
      tx,
    );
    return row;
  }

  /** Of all that is open now. */
  async ids(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(`SELECT id FROM (${select}) open ORDER BY id`, [
      ...this.openToday(),
    ]);
    return rows.map(({ id }) => id);
  }

  /** Of these the ones that are open at this moment, with the organisation that each belongs to. */
  async ownersOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; organisationId: string }>(
      `SELECT id, organisation_id AS "organisationId" FROM achievement.achievements WHERE id = ANY($1::uuid[]) AND state = ANY($2)`,
      [ids, openStates],
    );
    return new Map(rows.map(({ id, organisationId }) => [id, organisationId]));
  }

  /** What the clock has not closed yet although its last day is over is gone all the same. */
  private openToday(): [states: readonly string[], today: string] {
    return [openStates, dayInShanghai(this.clock.now())];
  }
}
