import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import { AuditQueries } from '#platform/audit/audit.queries';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { DemandOfOwnOrganisation } from './demand.errors';
import type { Demand } from './demand.entity';

/** Whoever wrote for the owner once, as a member or under a mandate, has an interest in it. */
const wrote = ['create', 'revise', 'submit'] as const;

/** Nobody screens what is their own: acting for another organisation for a moment changes no interest. */
@Injectable()
export class DemandImpartiality {
  constructor(
    private readonly identity: IdentityQueries,
    private readonly audit: AuditQueries,
  ) {}

  /** Throws DemandOfOwnOrganisation for a member of the owner, and for whoever once wrote or submitted it. */
  async check(tx: Tx, demand: Demand, actor: Actor): Promise<void> {
    if (await this.isPartial(demand, actor, tx)) throw new DemandOfOwnOrganisation();
  }

  /** Whether it is the own case of this person; without a transaction where it is only about what to offer. */
  async isPartial(
    { id, organisationId }: Pick<Demand, 'id' | 'organisationId'>,
    { personId, ...actor }: Actor,
    tx?: Tx,
  ): Promise<boolean> {
    if (organisationId === actor.organisationId) return true;
    if (personId === null) return false;
    return (
      (await this.identity.isMember(personId, organisationId, tx)) ||
      (await this.audit.hasMoved(tx, { personId, entity: 'demand', entityId: id, actions: wrote }))
    );
  }
}
