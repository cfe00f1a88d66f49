import { Injectable } from '@nestjs/common';
import type { Translations } from '#kernel/translations';
import { Database } from '#platform/database/database';
import type { DemandIndicator } from './demand-content.entity';
import { type DemandState, openStates } from '../demand.lifecycle';

/** The newest text of a demand that is not open, with whose it is. */
export interface DemandTextRow {
  readonly id: string;
  readonly state: DemandState;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly translations: Translations;
  readonly background: string | null;
  readonly existingBasis: string | null;
  readonly solverConditions: string | null;
  readonly indicators: readonly DemandIndicator[];
  readonly keywords: readonly string[];
  readonly updatedAt: Date;
}

/** Whoever reads the demand: its owner, or staff that decides about it. */
interface Reader {
  readonly organisationId: string;
  readonly isStaff: boolean;
}

const waitingStates: readonly DemandState[] = ['submitted', 'screening', 'returned', 'validated'];
const atMost = 300;

@Injectable()
export class DemandTexts {
  constructor(private readonly database: Database) {}

  /**
   * Demands that are not open and that the reader of this one may read too, the last changed first: for the owner all of
   * its own; for staff those handed in, of the same owner and whatever else is waiting.
   */
  beside(id: string, { organisationId, isStaff }: Reader): Promise<DemandTextRow[]> {
    return this.database.query<DemandTextRow>(
      `SELECT d.id, d.state, d.organisation_id AS "organisationId", o.name AS "organisationName", r.language, r.title, r.translations,
              r.background, r.existing_basis AS "existingBasis", r.solver_conditions AS "solverConditions", r.indicators, r.keywords,
              d.updated_at AS "updatedAt"
         FROM demand.demands d
         JOIN demand.demand_revisions r ON r.id = d.current_revision_id
         JOIN identity.organisations o ON o.id = d.organisation_id
        WHERE d.id <> $1 AND d.state <> ALL($2)
          AND (d.organisation_id = $3 OR ($4 AND d.state = ANY($5))) AND (NOT $4 OR r.state <> 'draft')
        ORDER BY d.updated_at DESC, d.id LIMIT $6`,
      [id, openStates, organisationId, isStaff, waitingStates, atMost],
    );
  }
}
