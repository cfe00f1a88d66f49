import { Injectable } from '@nestjs/common';
import { IdentityQueries, RoleRules } from '#identity';
import { addDays, Clock, dayInShanghai } from '#kernel/clock';
import { type Fault, InputInvalid, NotFound } from '#kernel/domain-error';
import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { AgentIsMember, MandateOverlaps, RoleNotInMandate } from './mandate.errors';
import { openStates } from './mandate.lifecycle';
import { MandateLetters } from './mandate-letters';
import { Mandate } from './mandate.entity';
import { MandateParties } from './mandate-parties';

export interface MandateOffer {
  readonly login: string;
  readonly roles: readonly Role[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly purpose: string;
}

@Injectable()
export class OfferMandate {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityQueries,
    private readonly rules: RoleRules,
    private readonly parties: MandateParties,
    private readonly letters: MandateLetters,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** The organisation acted for asks a technology manager to act for it; nothing is in force before the answer. */
  execute({ login, ...offer }: MandateOffer, actor: Actor & { readonly organisationId: string }): Promise<Receipt> {
    const now = this.clock.now();
    refuseDays(offer, dayInShanghai(now));
    const principalId = actor.organisationId;
    const roles = [...new Set(offer.roles)].sort();
    return this.database.transaction(async (tx) => {
      await this.refuseRoles(tx, principalId, roles);
      const agent = await this.parties.techManager(tx, { login });
      if (await this.isMember(tx, agent.personId, principalId)) throw new AgentIsMember();
      await this.refuseOverlap(tx, { ...offer, principalId, agentId: agent.personId });
      const mandate = Mandate.offer({
        ...offer,
        id: newId(),
        principalId,
        agentId: agent.personId,
        agentOrganisationId: agent.organisationId,
        roles,
        offeredBy: actor.personId ?? '',
        updatedAt: now,
      });
      await tx.insert(Mandate, mandate);
      await this.parties.record(tx, mandate, { action: 'offer' }, actor);
      await this.letters.tell(tx, mandate, 'offered');
      return this.receipts.keep(tx, actor, mandate);
    });
  }

  private async refuseRoles(tx: Tx, principalId: string, roles: readonly Role[]): Promise<void> {
    const principal = await this.identity.organisation(principalId, tx);
    if (!principal) throw new NotFound();
    const allowed = (await this.rules.ofKind(principal.kind, tx)).filter(({ inMandate }) => inMandate);
    if (!roles.every((role) => allowed.some((rule) => rule.role === role))) throw new RoleNotInMandate();
  }

  private async isMember(tx: Tx, personId: string, organisationId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM identity.memberships WHERE person_id = $1 AND organisation_id = $2`,
      [personId, organisationId],
      tx,
    );
    return rows.length > 0;
  }

  private async refuseOverlap(
    tx: Tx,
    given: Pick<Mandate, 'principalId' | 'agentId' | 'startsOn' | 'endsOn'>,
  ): Promise<void> {
    // Two offers at once would not see each other: they take turns at the principal.
    await tx.query(`SELECT 1 FROM identity.organisations WHERE id = $1 FOR NO KEY UPDATE`, [given.principalId]);
    const others = await this.database.query(
      `SELECT 1 FROM identity.mandates WHERE principal_id = $1 AND agent_id = $2 AND state = ANY($3)
          AND starts_on <= $5 AND ends_on >= $4`,
      [given.principalId, given.agentId, openStates, given.startsOn, given.endsOn],
      tx,
    );
    if (others.length > 0) throw new MandateOverlaps();
  }
}

function refuseDays({ startsOn, endsOn }: Pick<MandateOffer, 'startsOn' | 'endsOn'>, today: string): void {
  const faults: Fault[] = [];
  if (startsOn < today) faults.push({ path: 'startsOn', code: 'mandate-in-the-past' });
  if (endsOn < startsOn) faults.push({ path: 'endsOn', code: 'mandate-ends-first' });
  if (endsOn > lastDayOf(startsOn)) faults.push({ path: 'endsOn', code: 'mandate-too-long' });
  if (faults.length > 0) throw new InputInvalid({}, faults);
}

/** The day before the same day so many years later; of 29 February, 28 February. */
function lastDayOf(startsOn: string): string {
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number);
  return addDays(new Date(Date.UTC(year + env().MANDATE_YEARS, month - 1, day)).toISOString().slice(0, 10), -1);
}
