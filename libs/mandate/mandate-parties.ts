import { Injectable } from '@nestjs/common';
import { spelledLogin } from '#kernel/login';
import { Audit, type AuditEvent } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { NoSuchTechManager } from './mandate.errors';
import type { Mandate } from './mandate.entity';

export interface TechManager {
  readonly personId: string;
  readonly organisationId: string;
}

/** The two sides of a mandate: who can be an agent, and what the audit of both keeps. */
@Injectable()
export class MandateParties {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** By the exact login, so that nobody can leaf through people; throws NoSuchTechManager and tells no more. */
  async techManager(tx: Tx, by: { readonly login: string } | { readonly personId: string }): Promise<TechManager> {
    const [login, personId] = 'login' in by ? [spelledLogin(by.login), null] : [null, by.personId];
    const [found] = await this.database.query<TechManager>(
      `SELECT p.id AS "personId", m.organisation_id AS "organisationId"
         FROM identity.people p
         JOIN identity.memberships m ON m.person_id = p.id AND 'tech_manager' = ANY(m.roles)
         JOIN identity.organisations o ON o.id = m.organisation_id AND o.state = 'verified'
        WHERE p.state = 'active' AND (p.login = $1::text OR p.id = $2::uuid)
        ORDER BY m.created_at, o.id LIMIT 1`,
      [login, personId],
      tx,
    );
    if (!found) throw new NoSuchTechManager();
    return found;
  }

  /** One row for the mandate, and one each for the organisations of both sides: either finds it in its own audit. */
  async record(
    tx: Tx,
    mandate: Mandate,
    move: Pick<AuditEvent, 'action' | 'from' | 'reasonCodes' | 'reasonText'>,
    actor: Actor,
  ): Promise<void> {
    const { id, principalId, agentId, agentOrganisationId, roles, startsOn, endsOn, state } = mandate;
    const facts = { mandateId: id, principalId, agentId, agentOrganisationId, roles: [...roles], startsOn, endsOn };
    const told = { ...move, to: state, facts };
    const sides = [principalId, agentOrganisationId].filter((side) => side !== null);
    await this.audit.recordAll(tx, actor, [
      { ...told, entity: 'mandate', entityId: id },
      ...sides.map((side) => ({ ...told, action: `mandate-${move.action}`, entity: 'organisation', entityId: side })),
    ]);
  }
}
