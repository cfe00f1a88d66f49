import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import { normaliseUscc } from '#kernel/uscc';
import type { Tx } from '#platform/database/tx';
import { type Actor, isAny } from '#platform/http/actor';
import type { Visibility } from './demand-content.entity';

/** What of a published demand decides who may read it. */
export interface DisclosedDemand {
  readonly organisationId: string;
  readonly visibility: Visibility;
  readonly invitedUsccs: readonly string[];
}

/** Who reads: nobody in particular unless signed in. */
export interface DemandReader {
  readonly organisationId: string | null;
  readonly uscc: string | null;
  readonly isStaff: boolean;
}

/** All that the public form has; its title and what it is sorted by; or it does not exist for this reader. */
export type DemandView = 'full' | 'title' | 'none';

export const anybody: DemandReader = { organisationId: null, uscc: null, isStaff: false };

const viewOfOthers: Readonly<Record<Visibility, DemandView>> = { public: 'full', title_only: 'title', invited: 'none' };

/** The one rule of who may read what of a published demand; lists, search, matches and pages all ask here. */
export function demandViewFor(demand: DisclosedDemand, reader: DemandReader): DemandView {
  const isOwn = demand.organisationId === reader.organisationId;
  return isOwn || reader.isStaff || isInvited(demand, reader) ? 'full' : viewOfOthers[demand.visibility];
}

export function isInvited({ invitedUsccs }: DisclosedDemand, { uscc }: DemandReader): boolean {
  return uscc !== null && invitedUsccs.includes(uscc);
}

/** Knows as whom somebody reads demands. */
@Injectable()
export class DemandDisclosure {
  constructor(private readonly identity: IdentityQueries) {}

  /** An integrator's token reads more than anybody may only with the scope for it. */
  async readerOf(actor: Actor | undefined, tx?: Tx): Promise<DemandReader> {
    if (!actor || (actor.scopes && !actor.scopes.includes('demand:read'))) return anybody;
    const organisation =
      actor.organisationId === null ? undefined : await this.identity.organisation(actor.organisationId, tx);
    return {
      organisationId: actor.organisationId,
      uscc: organisation ? normaliseUscc(organisation.uscc) : null,
      isStaff: isAny(actor, 'expert', 'operator'),
    };
  }

  /** As the organisations themselves read, whoever acts for them; by their id. */
  async readersOf(organisationIds: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, DemandReader>> {
    const usccs = await this.identity.usccs([...new Set(organisationIds)], tx);
    return new Map(
      [...usccs].map(([organisationId, uscc]) => [organisationId, { organisationId, uscc, isStaff: false }]),
    );
  }
}
