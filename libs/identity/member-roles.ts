import { Injectable } from '@nestjs/common';
import { NotFound, StaleVersion } from '#kernel/domain-error';
import type { Role } from '#kernel/role';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { AlreadyMember, LastAdmin, OwnAccount } from './identity.errors';
import { type Granter, RoleRules } from './role-rules';

export interface Seat {
  readonly personId: string;
  readonly organisationId: string;
}

export interface Reasoned {
  readonly reasonCodes: readonly string[];
  readonly reasonText?: string | null;
}

interface Held {
  readonly roles: readonly Role[];
  readonly version: number;
}

/**
 * The one way in which a person gets, changes or loses roles: every path goes through these steps, inside its own
 * transaction. The locks on organisation and person are what makes the last administrator and the exclusions hold when
 * two change something at once.
 */
@Injectable()
export class MemberRoles {
  constructor(
    private readonly database: Database,
    private readonly rules: RoleRules,
    private readonly audit: Audit,
  ) {}

  async join(tx: Tx, seat: Seat & { readonly roles: readonly Role[] }, as: Granter, actor: Actor): Promise<void> {
    const roles = sorted(seat.roles);
    const kind = await this.lock(tx, seat);
    if (await this.held(tx, seat)) throw new AlreadyMember();
    await this.rules.refuseGrant({ kind, roles, changed: roles, as }, tx);
    await this.refuseExclusive(tx, seat, roles);
    await tx.query(`INSERT INTO identity.memberships (person_id, organisation_id, roles) VALUES ($1, $2, $3)`, [
      seat.personId,
      seat.organisationId,
      roles,
    ]);
    await this.record(tx, seat, { action: 'join', before: [], after: roles, reasonCodes: [] }, actor);
  }

  /** Answers the version after; throws StaleVersion when somebody else was first. */
  async change(
    tx: Tx,
    given: Seat & Reasoned & { readonly roles: readonly Role[]; readonly version: number; readonly as: Granter },
    actor: Actor,
  ): Promise<number> {
    refuseOwn(given, actor);
    const roles = sorted(given.roles);
    const kind = await this.lock(tx, given);
    const held = await this.claim(tx, given);
    const changed = [...roles, ...held.roles].filter((role) => roles.includes(role) !== held.roles.includes(role));
    // A role that has meanwhile gone out of the rules may stay until somebody takes it; only new ones are judged.
    const added = roles.filter((role) => !held.roles.includes(role));
    await this.rules.refuseGrant({ kind, roles: added, changed, as: given.as }, tx);
    if (added.length > 0) await this.refuseExclusive(tx, given, roles);
    if (changed.includes('organisation_admin') && held.roles.includes('organisation_admin'))
      await this.refuseLastAdmin(tx, given);
    await tx.query(
      `UPDATE identity.memberships SET roles = $3, version = version + 1 WHERE person_id = $1 AND organisation_id = $2`,
      [given.personId, given.organisationId, roles],
    );
    await this.record(tx, given, { ...given, action: 'change-roles', before: held.roles, after: roles }, actor);
    return held.version + 1;
  }

  /** Sessions that act for the organisation lose it with their next request: they ask identity.capacities. */
  async end(tx: Tx, given: Seat & Reasoned & { readonly version: number }, actor: Actor): Promise<number> {
    refuseOwn(given, actor);
    await this.lock(tx, given);
    const held = await this.claim(tx, given);
    if (held.roles.includes('organisation_admin')) await this.refuseLastAdmin(tx, given);
    await tx.query(`DELETE FROM identity.memberships WHERE person_id = $1 AND organisation_id = $2`, [
      given.personId,
      given.organisationId,
    ]);
    await this.record(tx, given, { ...given, action: 'leave', before: held.roles, after: [] }, actor);
    return held.version + 1;
  }

  /** Answers the organisation's kind. Always in this order, so that two never wait for each other. */
  private async lock(tx: Tx, seat: Seat): Promise<string> {
    const [organisation] = await this.database.query<{ kind: string }>(
      `SELECT kind FROM identity.organisations WHERE id = $1 FOR NO KEY UPDATE`,
      [seat.organisationId],
      tx,
    );
    const [person] = await this.database.query(
      `SELECT 1 FROM identity.people WHERE id = $1 AND state <> 'erased' FOR NO KEY UPDATE`,
      [seat.personId],
      tx,
    );
    if (!organisation || !person) throw new NotFound();
    return organisation.kind;
  }

  private async held(tx: Tx, { personId, organisationId }: Seat): Promise<Held | undefined> {
    const [held] = await this.database.query<Held>(
      `SELECT roles, version FROM identity.memberships WHERE person_id = $1 AND organisation_id = $2`,
      [personId, organisationId],
      tx,
    );
    return held;
  }

  private async claim(tx: Tx, given: Seat & { readonly version: number }): Promise<Held> {
    const held = await this.held(tx, given);
    if (!held) throw new NotFound();
    if (held.version !== given.version) throw new StaleVersion({ read: given.version, present: held.version });
    return held;
  }

  private async refuseExclusive(tx: Tx, { personId, organisationId }: Seat, here: readonly Role[]): Promise<void> {
    const elsewhere = await this.database.query<{ roles: Role[] }>(
      `SELECT roles FROM identity.memberships WHERE person_id = $1 AND organisation_id <> $2`,
      [personId, organisationId],
      tx,
    );
    await this.rules.refuseExclusive([...here, ...elsewhere.flatMap(({ roles }) => roles)], tx);
  }

  private async refuseLastAdmin(tx: Tx, { personId, organisationId }: Seat): Promise<void> {
    const others = await this.database.query(
      `SELECT 1 FROM identity.memberships m JOIN identity.people p ON p.id = m.person_id AND p.state = 'active'
        WHERE m.organisation_id = $1 AND m.person_id <> $2 AND 'organisation_admin' = ANY(m.roles) LIMIT 1`,
      [organisationId, personId],
      tx,
    );
    if (others.length === 0) throw new LastAdmin();
  }

  private async record(
    tx: Tx,
    { personId, organisationId }: Seat,
    told: Reasoned & { readonly action: string; readonly before: readonly Role[]; readonly after: readonly Role[] },
    actor: Actor,
  ): Promise<void> {
    const { action, reasonCodes, reasonText, before, after } = told;
    await this.audit.record(tx, actor, {
      action,
      entity: 'person',
      entityId: personId,
      reasonCodes,
      reasonText,
      facts: { organisationId, before: [...before], after: [...after] },
    });
  }
}

function refuseOwn({ personId }: Seat, actor: Actor): void {
  if (actor.personId === personId) throw new OwnAccount();
}

function sorted(roles: readonly Role[]): Role[] {
  return [...new Set(roles)].sort();
}
