import { Column, Entity, PrimaryColumn } from 'typeorm';
import { StaleVersion } from '#kernel/domain-error';
import type { Mover, Role } from '#kernel/role';
import { type InvitationAction, invitationLifecycle, type InvitationState } from './invitation.lifecycle';

/** What an invitation offers and the link that answers it. */
export interface InvitationTerms {
  readonly roles: readonly Role[];
  readonly language: 'zh' | 'en';
  /** In which capacity the inviter gave the roles; checked again when they are taken up. */
  readonly grantedAs: 'organisation_admin' | 'sysadmin';
  readonly invitedBy: string;
  readonly tokenHash: string;
  readonly expiresAt: Date;
}

@Entity({ schema: 'enrolment', name: 'invitations' })
export class Invitation {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('uuid')
  readonly organisationId: string;

  @Column('text')
  readonly email: string;

  @Column('text', { array: true })
  roles: Role[];

  @Column('text')
  language: 'zh' | 'en';

  @Column('text')
  grantedAs: 'organisation_admin' | 'sysadmin';

  @Column('text')
  state: InvitationState;

  @Column('int')
  version: number;

  /** Only the mail knows the token. */
  @Column('text')
  tokenHash: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('uuid')
  invitedBy: string;

  @Column('uuid', { nullable: true })
  acceptedBy: string | null;

  @Column('text', { array: true })
  reasonCodes: string[];

  @Column('text', { nullable: true })
  reasonText: string | null;

  @Column('timestamptz')
  updatedAt: Date;

  static open(
    given: Pick<Invitation, 'id' | 'organisationId' | 'email' | 'updatedAt'>,
    terms: InvitationTerms,
  ): Invitation {
    return Object.assign(new Invitation(), {
      ...given,
      ...terms,
      roles: [...terms.roles],
      state: invitationLifecycle.initial,
      version: 1,
      acceptedBy: null,
      reasonCodes: [],
      reasonText: null,
    });
  }

  /** Sent once more: the new link works, the old one is dead. */
  renew(terms: InvitationTerms, now: Date): void {
    Object.assign(this, { ...terms, roles: [...terms.roles], updatedAt: now });
    this.version += 1;
  }

  /** The reader's copy must be the present one. */
  refuseStale(read: number): void {
    if (read !== this.version) throw new StaleVersion({ read, present: this.version });
  }

  move(
    action: InvitationAction,
    movers: readonly Mover[],
    given: {
      readonly now: Date;
      readonly acceptedBy?: string;
      readonly reasonCodes?: readonly string[];
      readonly reasonText?: string | null;
    },
  ): void {
    this.state = invitationLifecycle.next(this.state, action, movers);
    this.version += 1;
    this.updatedAt = given.now;
    this.acceptedBy = given.acceptedBy ?? null;
    this.reasonCodes = [...(given.reasonCodes ?? [])];
    this.reasonText = given.reasonText ?? null;
  }
}
