import { Injectable } from '@nestjs/common';
import { AlreadyMember, IdentityQueries, OwnAccount, RoleRules } from '#identity';
import { Clock } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import { newId } from '#kernel/id';
import { spelledLogin } from '#kernel/login';
import type { Role } from '#kernel/role';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, isAny } from '#platform/http/actor';
import { InvitationLetters } from './invitation-letters';
import { Invitation, type InvitationTerms } from './invitation.entity';
import { hashOfToken, newInvitationToken } from './invitation-token';

export interface NewInvitation {
  readonly organisationId: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly language: 'zh' | 'en';
}

@Injectable()
export class Invite {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityQueries,
    private readonly rules: RoleRules,
    private readonly letters: InvitationLetters,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Asks a mailbox into an organisation. The answer is the same whether or not the address has an account. */
  execute(given: NewInvitation, actor: Actor & { readonly personId: string }): Promise<Receipt> {
    const email = spelledLogin(given.email);
    const roles = [...new Set(given.roles)].sort();
    const grantedAs = isAny(actor, 'sysadmin') ? 'sysadmin' : 'organisation_admin';
    const token = newInvitationToken();
    return this.database.transaction(async (tx) => {
      const organisation = await this.lockOrganisation(tx, given.organisationId);
      await this.rules.refuseGrant({ kind: organisation.kind, roles, changed: roles, as: grantedAs }, tx);
      const inviter = await this.identity.person(actor.personId, tx);
      // Nobody gives oneself roles: not by a letter to oneself either.
      if (inviter?.login === email) throw new OwnAccount();
      await this.refuseMember(tx, email, given.organisationId);
      const terms = { roles, language: given.language, grantedAs, invitedBy: actor.personId } as const;
      const invitation = await this.openOrRenew(tx, { ...given, email }, this.linked(terms, token));
      await this.audit.record(tx, actor, {
        action: invitation.version === 1 ? 'invite' : 'renew',
        entity: 'invitation',
        entityId: invitation.id,
        to: invitation.state,
        facts: { organisationId: given.organisationId, roles },
      });
      const told = {
        token,
        organisation: organisation.name,
        inviter: inviter?.name ?? '',
        days: env().INVITATION_DAYS,
      };
      await this.letters.send(tx, invitation, told);
      return this.receipts.keep(tx, actor, invitation);
    });
  }

  /** Two invitations of one organisation take turns, so that one address never has two open ones. */
  private async lockOrganisation(tx: Tx, id: string): Promise<{ kind: string; name: string }> {
    const [organisation] = await this.database.query<{ kind: string; name: string }>(
      `SELECT kind, name FROM identity.organisations WHERE id = $1 AND state = 'verified' FOR NO KEY UPDATE`,
      [id],
      tx,
    );
    if (!organisation) throw new NotFound();
    return organisation;
  }

  /** The administrator sees who is a member anyhow; nothing else about the address is told. */
  private async refuseMember(tx: Tx, email: string, organisationId: string): Promise<void> {
    const members = await this.database.query(
      `SELECT 1 FROM identity.memberships m JOIN identity.people p ON p.id = m.person_id
        WHERE p.login = $1 AND m.organisation_id = $2`,
      [email, organisationId],
      tx,
    );
    if (members.length > 0) throw new AlreadyMember();
  }

  private linked(terms: Omit<InvitationTerms, 'tokenHash' | 'expiresAt'>, token: string): InvitationTerms {
    const expiresAt = new Date(this.clock.now().getTime() + env().INVITATION_DAYS * 86_400_000);
    return { ...terms, tokenHash: hashOfToken(token), expiresAt };
  }

  private async openOrRenew(tx: Tx, given: NewInvitation, terms: InvitationTerms): Promise<Invitation> {
    const { organisationId, email } = given;
    const now = this.clock.now();
    const where = { organisationId, email, state: 'open' as const };
    const open = await tx.findOne(Invitation, { where, lock: { mode: 'pessimistic_write' } });
    if (!open) {
      const invitation = Invitation.open({ id: newId(), organisationId, email, updatedAt: now }, terms);
      await tx.insert(Invitation, invitation);
      return invitation;
    }
    open.renew(terms, now);
    return tx.save(open);
  }
}
