import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import type { ApplyingKind } from './application.entity';
import type { ApplicationState } from './application.lifecycle';
import { stillReviews } from './still-reviews';

export interface ApplicationRow {
  readonly id: string;
  readonly applicantId: string;
  readonly applicantName: string;
  readonly applicantNameEn: string | null;
  readonly applicantLogin: string;
  readonly state: ApplicationState;
  readonly version: number;
  readonly uscc: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: ApplyingKind;
  readonly districtCode: string | null;
  readonly industry: string | null;
  readonly post: string;
  readonly statement: string | null;
  readonly dueOn: string;
  readonly submittedAt: Date;
  /** Who took its credit code by an exception, though its check characters do not fit: none of them decides on it. */
  readonly exceptedBy: readonly string[];
  readonly takenBy: string | null;
  readonly takenByName: string | null;
  readonly takenByNameEn: string | null;
  readonly decidedAt: Date | null;
  readonly reasonCodes: readonly string[];
  readonly reasonText: string | null;
  readonly organisationId: string | null;
}

/** What a reviewer should look at twice. */
export interface LikeOrganisation {
  readonly id: string;
  readonly uscc: string;
  readonly name: string;
}

const columns = `a.id, a.applicant_id AS "applicantId", p.name AS "applicantName", p.name_en AS "applicantNameEn", p.login AS "applicantLogin", a.state,
  a.version, a.uscc, a.name, a.name_en AS "nameEn", a.kind, a.district_code AS "districtCode", a.industry, a.post,
  ARRAY(SELECT x.decided_by FROM identity.uscc_exceptions x WHERE x.uscc = a.uscc AND x.decided_by IS NOT NULL) AS "exceptedBy",
  a.statement, a.due_on::text AS "dueOn", a.submitted_at AS "submittedAt", CASE WHEN ${stillReviews('a.taken_by')} THEN a.taken_by END AS "takenBy",
  r.name AS "takenByName", r.name_en AS "takenByNameEn", a.decided_at AS "decidedAt", a.reason_codes AS "reasonCodes", a.reason_text AS "reasonText",
  a.organisation_id AS "organisationId"`;

const joined = `enrolment.applications a JOIN identity.people p ON p.id = a.applicant_id
  LEFT JOIN identity.people r ON r.id = a.taken_by`;

@Injectable()
export class ApplicationQueries {
  constructor(private readonly database: Database) {}

  /** One person's own, newest first; few by nature. */
  ofApplicant(actor: Actor): Promise<ApplicationRow[]> {
    return this.database.query<ApplicationRow>(
      `SELECT ${columns} FROM ${joined} WHERE a.applicant_id = $1 ORDER BY a.submitted_at DESC, a.id DESC LIMIT 50`,
      [actor.personId],
    );
  }

  async ofApplicantById(id: string, actor: Actor): Promise<ApplicationRow> {
    const row = await this.one(id);
    if (row.applicantId !== actor.personId) throw new NotFound();
    return row;
  }

  async one(id: string): Promise<ApplicationRow> {
    const row = await this.find(id);
    if (!row) throw new NotFound();
    return row;
  }

  async find(id: string): Promise<ApplicationRow | undefined> {
    const [row] = await this.database.query<ApplicationRow>(`SELECT ${columns} FROM ${joined} WHERE a.id = $1`, [id]);
    return row;
  }

  /** What waits for a reviewer, the longest wait first, after a cursor of (submitted, id). */
  queue(limit: number, after?: readonly string[]): Promise<(ApplicationRow & { readonly submittedText: string })[]> {
    return this.database.query(
      `SELECT ${columns}, a.submitted_at::text AS "submittedText" FROM ${joined}
        WHERE a.state IN ('submitted', 'in_review')
          AND ($2::timestamptz IS NULL OR (a.submitted_at, a.id) > ($2::timestamptz, $3::uuid))
        ORDER BY a.submitted_at, a.id LIMIT $1`,
      [limit, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  /** Decided ones, newest first, after a cursor of (decided, id). */
  decided(limit: number, after?: readonly string[]): Promise<(ApplicationRow & { readonly decidedText: string })[]> {
    return this.database.query(
      `SELECT ${columns}, a.decided_at::text AS "decidedText" FROM ${joined}
        WHERE a.state IN ('verified', 'rejected', 'returned')
          AND ($2::timestamptz IS NULL OR (a.decided_at, a.id) < ($2::timestamptz, $3::uuid))
        ORDER BY a.decided_at DESC, a.id DESC LIMIT $1`,
      [limit, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  /** Organisations that bear a name like this one, or its credit code: perhaps the same under another writing. */
  alike({ name, uscc }: Pick<ApplicationRow, 'name' | 'uscc'>): Promise<LikeOrganisation[]> {
    return this.database.query<LikeOrganisation>(
      `SELECT id, uscc, name FROM identity.organisations
        WHERE uscc = $2 OR similarity(name, $1) > 0.5 OR name LIKE '%' || $1 || '%' ORDER BY uscc = $2 DESC, name LIMIT 5`,
      [name, uscc],
    );
  }

  /** Other open applications for the same credit code: somebody else says the same of themselves. */
  rivals({ id, uscc }: Pick<ApplicationRow, 'id' | 'uscc'>): Promise<ApplicationRow[]> {
    return this.database.query<ApplicationRow>(
      `SELECT ${columns} FROM ${joined}
        WHERE a.uscc = $1 AND a.id <> $2 AND a.state IN ('submitted', 'in_review', 'returned') ORDER BY a.submitted_at`,
      [uscc, id],
    );
  }
}
