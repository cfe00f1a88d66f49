import type { DomainError } from '#kernel/domain-error';
import type { AuditQueries } from '#platform/audit/audit.queries';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import type { IdentityQueries } from './identity.queries';

/** Whoever wrote for the owner once, as a member or under a mandate, has an interest in it. */
const writingActions = ['create', 'revise', 'submit'] as const;

/** The same for the SQL of others, as a list of literals. */
export const writingActionsSql = writingActions.map((action) => `'${action}'`).join(', ');

interface Case {
  readonly id: string;
  readonly organisationId: string;
}

/** Nobody judges what is their own: acting for another organisation for a moment changes no interest. */
export abstract class Impartiality {
  /** What the audit calls the case. */
  protected abstract readonly entity: string;
  protected abstract readonly refusal: new () => DomainError;

  constructor(
    private readonly identity: IdentityQueries,
    private readonly audit: AuditQueries,
  ) {}

  /** Throws the feature's word for a member of the owner, and for whoever once wrote or submitted it. */
  async check(tx: Tx, its: Case, actor: Actor): Promise<void> {
    if (await this.isPartial(its, actor, tx)) throw new this.refusal();
  }

  /** Whether it is the own case of this person; without a transaction where it is only about what to offer. */
  async isPartial({ id, organisationId }: Case, { personId, ...actor }: Actor, tx?: Tx): Promise<boolean> {
    if (organisationId === actor.organisationId) return true;
    if (personId === null) return false;
    return (
      (await this.identity.isMember(personId, organisationId, tx)) ||
      (await this.audit.hasMoved(tx, { personId, entity: this.entity, entityId: id, actions: writingActions }))
    );
  }
}
