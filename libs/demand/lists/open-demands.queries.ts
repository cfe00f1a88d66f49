import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { Database } from '#platform/database/database';
import type { Translations } from '#kernel/translations';
import type { Tx } from '#platform/database/tx';
import type { DemandIndicator, Visibility } from '../text/demand-content.entity';
import type { DisclosedDemand } from '../text/demand-disclosure';
import { openStates } from '../demand.lifecycle';

/** The public facts of an open demand, as other features may use them; `organisationName` is null where anonymous. */
export interface OpenDemandFacts {
  readonly id: string;
  readonly revisionId: string;
  readonly organisationId: string;
  readonly organisationName: string | null;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly translations: Translations;
  readonly anonymous: boolean;
  readonly visibility: Visibility;
  readonly invitedUsccs: readonly string[];
  readonly background: string | null;
  readonly existingBasis: string | null;
  readonly solverConditions: string | null;
  readonly indicators: readonly DemandIndicator[];
  readonly keywords: readonly string[];
  readonly highTechField: string | null;
  readonly contractField: string | null;
  readonly districtCode: string | null;
  readonly cooperationModes: readonly string[];
  readonly budgetFen: string | null;
  readonly budgetNegotiable: boolean;
  readonly deadline: string | null;
  readonly validUntil: string | null;
  readonly publishedAt: Date;
  readonly missing: readonly string[];
}

export interface DisclosedOpenDemand extends DisclosedDemand {
  readonly id: string;
  readonly anonymous: boolean;
}

const select = `
  SELECT d.id, r.id AS "revisionId", d.organisation_id AS "organisationId",
         CASE WHEN r.anonymous THEN NULL ELSE o.name END AS "organisationName", r.language, r.title, r.translations,
         r.anonymous, r.visibility, r.invited_usccs AS "invitedUsccs", r.background, r.existing_basis AS "existingBasis",
         r.solver_conditions AS "solverConditions", r.indicators, r.keywords,
         r.high_tech_field AS "highTechField", r.contract_field AS "contractField", coalesce(r.district_code, CASE WHEN NOT r.anonymous THEN o.district_code END) AS "districtCode",
         r.cooperation_modes AS "cooperationModes", r.budget::text AS "budgetFen", r.budget_negotiable AS "budgetNegotiable",
         r.deadline::text, d.valid_until::text AS "validUntil", d.published_at AS "publishedAt", r.missing
    FROM demand.demands d
    JOIN demand.demand_revisions r ON r.id = d.published_revision_id
    JOIN identity.organisations o ON o.id = d.organisation_id
   WHERE d.state = ANY($1) AND (d.valid_until IS NULL OR d.valid_until >= $2)`;

@Injectable()
export class OpenDemands {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The open demand, or undefined once it is closed. */
  async find(id: string, tx?: Tx): Promise<OpenDemandFacts | undefined> {
    const [row] = await this.database.query<OpenDemandFacts>(`${select} AND d.id = $3`, [...this.openToday(), id], tx);
    return row;
  }

  /** What decides now who may read these demands and whether they are named; closed ones are left out. */
  async disclosed(ids: readonly string[]): Promise<ReadonlyMap<string, DisclosedOpenDemand>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<DisclosedOpenDemand>(
      `SELECT d.id, d.organisation_id AS "organisationId", r.anonymous, r.visibility, r.invited_usccs AS "invitedUsccs"
         FROM demand.demands d JOIN demand.demand_revisions r ON r.id = d.published_revision_id
        WHERE d.id = ANY($1::uuid[]) AND d.state = ANY($2)`,
      [ids, openStates],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Of all that is open now. */
  async ids(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(`SELECT id FROM (${select}) open ORDER BY id`, [
      ...this.openToday(),
    ]);
    return rows.map(({ id }) => id);
  }

  /** What the clock has not closed yet although its last day is over is gone all the same. */
  private openToday(): [states: readonly string[], today: string] {
    return [openStates, dayInShanghai(this.clock.now())];
  }
}
