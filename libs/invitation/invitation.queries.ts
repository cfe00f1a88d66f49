import { Injectable } from '@nestjs/common';
import type { Role } from '#kernel/role';
import { Clock } from '#kernel/clock';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { InvitationUnusable } from './invitation.errors';
import type { InvitationState } from './invitation.lifecycle';
import { hashOfToken } from './invitation-token';

export interface InvitationRow {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly email: string;
  readonly roles: Role[];
  readonly language: 'zh' | 'en';
  readonly state: InvitationState;
  readonly version: number;
  readonly expiresAt: Date;
  readonly invitedByName: string;
  readonly invitedByNameEn: string | null;
  readonly reasonCodes: string[];
  readonly reasonText: string | null;
  readonly createdAt: Date;
  readonly createdKey: string;
}

export interface InvitationByToken {
  readonly email: string;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  readonly roles: Role[];
  readonly inviterName: string;
  readonly inviterNameEn: string | null;
  readonly expiresAt: Date;
  readonly language: 'zh' | 'en';
  /** Who has the invited address as login, if anybody. */
  readonly accountId: string | null;
}

const select = `
  SELECT i.id, i.organisation_id AS "organisationId", o.name AS "organisationName", i.email, i.roles, i.language, i.state,
         i.version, i.expires_at AS "expiresAt", p.name AS "invitedByName", p.name_en AS "invitedByNameEn", i.reason_codes AS "reasonCodes",
         i.reason_text AS "reasonText", i.created_at AS "createdAt", i.created_at::text AS "createdKey"
    FROM enrolment.invitations i
    JOIN identity.organisations o ON o.id = i.organisation_id
    JOIN identity.people p ON p.id = i.invited_by`;

// An invitation must not outlive the power it was made with: who was put out could come back by one sent before.
const mayStillInvite = `
  EXISTS (SELECT 1 FROM identity.memberships m
            JOIN identity.people b ON b.id = m.person_id AND b.state = 'active'
            JOIN identity.organisations h ON h.id = m.organisation_id AND h.state = 'verified'
           WHERE m.person_id = i.invited_by AND i.granted_as = ANY(m.roles)
             AND (i.granted_as = 'sysadmin' OR m.organisation_id = i.organisation_id))`;

@Injectable()
export class InvitationQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first; one row more than asked tells that there is a next page. */
  of(
    organisationId: string,
    { after, limit }: { readonly after?: readonly string[]; readonly limit: number },
  ): Promise<InvitationRow[]> {
    const [at, id] = after ?? [];
    return this.database.query<InvitationRow>(
      `${select} WHERE i.organisation_id = $1 AND ($2::timestamptz IS NULL OR (i.created_at, i.id) < ($2::timestamptz, $3::uuid))
        ORDER BY i.created_at DESC, i.id DESC LIMIT $4`,
      [organisationId, at ?? null, id ?? null, limit + 1],
    );
  }

  /** Asked again under the invitation's lock, where it counts. */
  async isBacked(tx: Tx, id: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM enrolment.invitations i WHERE i.id = $1 AND ${mayStillInvite}`,
      [id],
      tx,
    );
    return rows.length > 0;
  }

  async one(id: string): Promise<InvitationRow | undefined> {
    const [row] = await this.database.query<InvitationRow>(`${select} WHERE i.id = $1`, [id]);
    return row;
  }

  /** Throws InvitationUnusable without telling why. */
  async byToken(token: string): Promise<InvitationByToken> {
    const [row] = await this.database.query<InvitationByToken>(
      `SELECT i.email, o.name AS "organisationName", o.name_en AS "organisationNameEn", i.roles, b.name AS "inviterName", b.name_en AS "inviterNameEn",
              i.expires_at AS "expiresAt", i.language, a.id AS "accountId"
         FROM enrolment.invitations i
         JOIN identity.organisations o ON o.id = i.organisation_id AND o.state = 'verified'
         JOIN identity.people b ON b.id = i.invited_by
         LEFT JOIN identity.people a ON a.login = i.email
        WHERE i.token_hash = $1 AND i.state = 'open' AND i.expires_at > $2 AND ${mayStillInvite}`,
      [hashOfToken(token), this.clock.now()],
    );
    if (!row) throw new InvitationUnusable();
    return row;
  }
}
