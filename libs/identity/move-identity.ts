import { Injectable } from '@nestjs/common';
import { NotFound, RoleNotAllowed, StaleVersion } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, moversOf } from '#platform/http/actor';
import { liveChannel } from '#platform/live/live-events';
import { OwnAccount } from './identity.errors';
import { checkIdentityReason } from './identity-reasons';
import { type OrganisationAction, organisationLifecycle, type OrganisationState } from './organisation.lifecycle';
import { type PersonAction, personLifecycle, type PersonState } from './person.lifecycle';

interface Move<Action> {
  readonly id: string;
  readonly version: number;
  readonly action: Action;
  readonly reasonCode: string;
  readonly reasonText: string | null;
}

export type PersonMove = Move<Exclude<PersonAction, 'erase'>>;
export type OrganisationMove = Move<OrganisationAction>;

interface Standing<State> {
  readonly state: State;
  readonly version: number;
}

/** Steps of the administrator of accounts: who may sign in, and which organisation may be acted for. */
@Injectable()
export class MoveIdentity {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The caller ends the sessions of whoever is disabled; without it they are dead all the same, but would wake again. */
  async person(tx: Tx, move: PersonMove, actor: Actor): Promise<{ id: string; state: PersonState; version: number }> {
    if (move.id === actor.personId) throw new OwnAccount();
    const reasonCodes = checkIdentityReason(move.action, move.reasonCode);
    await this.refuseDisabled(tx, move.id, actor);
    const { state: from } = await this.claim<PersonState>(tx, 'people', move);
    const to = personLifecycle.next(from, move.action, moversOf(actor));
    await tx.query(`UPDATE identity.people SET state = $2, version = version + 1 WHERE id = $1`, [move.id, to]);
    await this.record(tx, { entity: 'person', from, to, reasonCodes, move }, actor);
    return { id: move.id, state: to, version: move.version + 1 };
  }

  /** Two who disable each other at once must not both succeed: both are locked, in one order, and the second finds out. */
  private async refuseDisabled(tx: Tx, id: string, actor: Actor): Promise<void> {
    if (actor.personId === null) return;
    const rows = await tx.query<{ id: string; state: PersonState }[]>(
      `SELECT id, state FROM identity.people WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`,
      [[id, actor.personId]],
    );
    if (rows.some((row) => row.id === actor.personId && row.state !== 'active')) throw new RoleNotAllowed();
  }

  async organisation(
    tx: Tx,
    move: OrganisationMove,
    actor: Actor,
  ): Promise<{ id: string; state: OrganisationState; version: number }> {
    const reasonCodes = checkIdentityReason(move.action, move.reasonCode);
    const { state: from } = await this.claim<OrganisationState>(tx, 'organisations', move);
    const to = organisationLifecycle.next(from, move.action, moversOf(actor));
    await tx.query(`UPDATE identity.organisations SET state = $2, version = version + 1 WHERE id = $1`, [move.id, to]);
    await this.doubtReaders(tx, move.id);
    await this.record(tx, { entity: 'organisation', from, to, reasonCodes, move }, actor);
    return { id: move.id, state: to, version: move.version + 1 };
  }

  /** Whoever acts for it may no longer: open streams ask at once, as they do when a membership or a mandate ends. */
  private async doubtReaders(tx: Tx, organisationId: string): Promise<void> {
    await tx.query(
      `SELECT pg_notify($2, acting.person_id::text) FROM (
         SELECT person_id FROM identity.memberships WHERE organisation_id = $1
         UNION SELECT agent_id FROM identity.mandates WHERE $1 IN (principal_id, agent_organisation_id)) acting`,
      [organisationId, liveChannel],
    );
  }

  private async claim<State>(
    tx: Tx,
    table: 'people' | 'organisations',
    { id, version }: { readonly id: string; readonly version: number },
  ): Promise<Standing<State>> {
    const [standing] = await this.database.query<Standing<State>>(
      `SELECT state, version FROM identity.${table} WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
      tx,
    );
    if (!standing) throw new NotFound();
    if (standing.version !== version) throw new StaleVersion({ read: version, present: standing.version });
    return standing;
  }

  private record(
    tx: Tx,
    told: {
      readonly entity: string;
      readonly from: string;
      readonly to: string;
      readonly reasonCodes: readonly string[];
      readonly move: PersonMove | OrganisationMove;
    },
    actor: Actor,
  ): Promise<void> {
    const { action, id, reasonText } = told.move;
    const { entity, from, to, reasonCodes } = told;
    return this.audit.record(tx, actor, { action, entity, entityId: id, from, to, reasonCodes, reasonText });
  }
}
