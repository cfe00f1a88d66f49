import type { DomainError } from '#kernel/domain-error';
import type { AuditQueries } from '#platform/audit/audit.queries';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import type { IdentityQueries } from './identity.queries';

/** Steps that only an owner's side takes, whoever it acted for when it took them. */
const writingActions = ['create', 'revise', 'submit'] as const;

/**
 * Whoever once acted on it for the owner has an interest in it, as a member or under a mandate: wrote or submitted it,
 * vouched for it in the office or sent it back there. The platform returns things too, but acts for itself in that.
 */
export function hadHandInSql(event: string, owner: string): string {
  const actions = writingActions.map((action) => `'${action}'`).join(', ');
  return `(${event}.action IN (${actions}) OR ${event}.organisation_id = ${owner})`;
}

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

  /** Throws the feature's word for a member of the owner, and for whoever once had a hand in it there. */
  async check(tx: Tx, its: Case, actor: Actor): Promise<void> {
    if (await this.isPartial(its, actor, tx)) throw new this.refusal();
  }

  /** Whether it is the own case of this person; without a transaction where it is only about what to offer. */
  async isPartial({ id, organisationId }: Case, { personId, ...actor }: Actor, tx?: Tx): Promise<boolean> {
    if (organisationId === actor.organisationId) return true;
    if (personId === null) return false;
    return (
      (await this.identity.isMember(personId, organisationId, tx)) ||
      (await this.audit.hasActed(tx, { personId, organisationId, entity: this.entity, entityId: id }, hadHandInSql))
    );
  }
}
