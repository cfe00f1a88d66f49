import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import { type Actor, isAny, moversOf, systemActor } from '#platform/http/actor';
import { type Due, eachDue } from '#platform/queue/each-due';
import { checkInvitationReason } from './invitation-reasons';
import { Invitation } from './invitation.entity';

export interface InvitationEnd {
  readonly id: string;
  readonly version: number;
  readonly action: 'revoke' | 'expire';
  readonly reasonCode?: string | null;
  readonly reasonText?: string | null;
}

@Injectable()
export class EndInvitation {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** The inviting side takes it back, or the clock ends it; its link is dead from then on. */
  execute(end: InvitationEnd, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const invitation = await tx.findOne(Invitation, { where: { id: end.id }, lock: { mode: 'pessimistic_write' } });
      if (!invitation || !mayEnd(invitation, actor)) throw new NotFound();
      invitation.refuseStale(end.version);
      const from = invitation.state;
      const reasonCodes = end.action === 'revoke' ? checkInvitationReason(end.action, end.reasonCode) : [];
      const reasonText = end.reasonText?.trim() || null;
      invitation.move(end.action, moversOf(actor), { now: this.clock.now(), reasonCodes, reasonText });
      await tx.save(invitation);
      const moved = { action: end.action, from, to: invitation.state, reasonCodes, reasonText };
      await this.audit.record(tx, actor, { ...moved, entity: 'invitation', entityId: invitation.id });
      return this.receipts.keep(tx, actor, invitation);
    });
  }

  /** Ends every invitation whose days are over; answers how many. */
  expire(): Promise<number> {
    const now = this.clock.now();
    const actor = systemActor('clock', `expire-invitations ${now.toISOString()}`);
    return eachDue({
      find: (limit) =>
        this.database.query<Due>(
          `SELECT id, version FROM enrolment.invitations WHERE state = 'open' AND expires_at <= $1 ORDER BY expires_at, id LIMIT $2`,
          [now, limit],
        ),
      move: (due) => this.execute({ id: due.id, version: due.version, action: 'expire' }, actor),
    });
  }
}

function mayEnd({ organisationId }: Invitation, actor: Actor): boolean {
  return actor.personId === null || isAny(actor, 'sysadmin') || organisationId === actor.organisationId;
}
