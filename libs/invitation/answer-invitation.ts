import { Injectable } from '@nestjs/common';
import { checkedPassword, OpenAccount } from '#account';
import { Enrol } from '#identity';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import {
  InvitationForAnother,
  InvitationNeedsAccount,
  InvitationNeedsSignIn,
  InvitationUnusable,
} from './invitation.errors';
import { checkInvitationReason } from './invitation-reasons';
import { type InvitationByToken, InvitationQueries } from './invitation.queries';
import { Invitation } from './invitation.entity';
import { hashOfToken } from './invitation-token';

/** What somebody without an account gives to get one. */
export interface NewcomerForm {
  readonly name: string;
  readonly password: string;
  readonly noticeVersion: string;
}

interface Settled {
  readonly action: 'accept' | 'decline';
  readonly from: string;
  readonly reasonCodes?: readonly string[];
  readonly reasonText?: string | null;
}

@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationQueries,
    private readonly accounts: OpenAccount,
    private readonly enrol: Enrol,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** The invited person becomes a member: signed in as that address, or as somebody new who opens an account here. */
  async accept(
    { token, newcomer }: { readonly token: string; readonly newcomer: NewcomerForm | null },
    actor: Actor,
  ): Promise<Receipt> {
    const known = await this.invitations.byToken(token);
    refuseWrongPerson(known, actor);
    const form = known.accountId === null ? newcomer : null;
    if (known.accountId === null && form === null) throw new InvitationNeedsAccount();
    // argon2 is slow: before the transaction.
    const passwordHash = form && (await checkedPassword(form.password, { login: known.email, name: form.name }));
    return this.database.transaction(async (tx) => {
      const invitation = await this.claim(tx, token);
      if (!(await this.invitations.isBacked(tx, invitation.id))) throw new InvitationUnusable();
      const { email, language, organisationId, roles, grantedAs } = invitation;
      const personId =
        form && passwordHash
          ? await this.accounts.enter(tx, { ...form, login: email, language, passwordHash }, actor)
          : known.accountId;
      if (personId === null) throw new InvitationUnusable();
      const from = invitation.state;
      invitation.move('accept', ['self'], { now: this.clock.now(), acceptedBy: personId });
      await tx.save(invitation);
      // Whoever opened the account a moment ago is the one who accepts.
      const self: Actor = { ...actor, personId, label: 'person' };
      await this.enrol.enterMember(tx, { personId, organisationId, roles }, self, grantedAs);
      return this.settled(tx, invitation, { action: 'accept', from }, self);
    });
  }

  /** Whoever holds the link may decline: nobody has to open an account to say no. */
  decline(
    given: { readonly token: string; readonly reasonCode: string; readonly reasonText: string | null },
    actor: Actor,
  ): Promise<Receipt> {
    const reasonCodes = checkInvitationReason('decline', given.reasonCode);
    return this.database.transaction(async (tx) => {
      const invitation = await this.claim(tx, given.token);
      const from = invitation.state;
      const { reasonText } = given;
      invitation.move('decline', ['self'], { now: this.clock.now(), reasonCodes, reasonText });
      await tx.save(invitation);
      return this.settled(tx, invitation, { action: 'decline', from, reasonCodes, reasonText }, actor);
    });
  }

  private async claim(tx: Tx, token: string): Promise<Invitation> {
    const where = { tokenHash: hashOfToken(token), state: 'open' as const };
    const invitation = await tx.findOne(Invitation, { where, lock: { mode: 'pessimistic_write' } });
    if (!invitation || invitation.expiresAt <= this.clock.now()) throw new InvitationUnusable();
    return invitation;
  }

  private async settled(tx: Tx, invitation: Invitation, { from, ...told }: Settled, actor: Actor): Promise<Receipt> {
    const { id, state, organisationId, invitedBy } = invitation;
    const about = { entity: 'invitation', entityId: id, from, to: state };
    await this.audit.record(tx, actor, { ...told, ...about, facts: { organisationId, invitedBy } });
    return this.receipts.keep(tx, actor, invitation);
  }
}

function refuseWrongPerson({ accountId }: InvitationByToken, { personId }: Actor): void {
  if (personId === null && accountId !== null) throw new InvitationNeedsSignIn();
  if (personId !== null && personId !== accountId) throw new InvitationForAnother();
}
