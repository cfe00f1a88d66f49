import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { newId } from '#kernel/id';
import { spelledLogin } from '#kernel/login';
import type { Role } from '#kernel/role';
import { normaliseUscc } from '#kernel/uscc';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { IdentityQueries } from './identity.queries';
import { MemberRoles } from './member-roles';
import { Organisation, type OrganisationKind } from './organisation.entity';
import { Person } from './person.entity';
import type { Granter } from './role-rules';

export interface NewOrganisation {
  readonly uscc: string;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly kind: OrganisationKind;
  readonly districtCode?: string | null;
  readonly industry?: string | null;
}

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly language?: keyof Bilingual | null;
  readonly memberships: readonly { readonly organisationId: string; readonly roles: readonly Role[] }[];
}

export interface NewMember {
  readonly personId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
}

/** Enters organisations and people by the operator's hand: demo data, tests and the command line. */
@Injectable()
export class Enrol {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityQueries,
    private readonly members: MemberRoles,
    private readonly audit: Audit,
  ) {}

  /** Answers the new organisation's id. */
  organisation(given: NewOrganisation, actor: Actor): Promise<string> {
    return this.database.transaction((tx) => this.enterOrganisation(tx, given, actor));
  }

  /** Answers the new person's id. */
  person({ memberships, ...person }: NewPerson, actor: Actor): Promise<string> {
    return this.database.transaction(async (tx) => {
      const id = await this.enterPerson(tx, person, actor);
      for (const membership of memberships) await this.enterMember(tx, { personId: id, ...membership }, actor);
      return id;
    });
  }

  /** A step of whoever lets an organisation in; throws UsccWrong. */
  async enterOrganisation(tx: Tx, given: NewOrganisation, actor: Actor): Promise<string> {
    const uscc = normaliseUscc(given.uscc);
    await this.identity.refuseUsccFault(uscc, tx);
    const id = newId();
    await tx.insert(Organisation, { nameEn: null, districtCode: null, industry: null, ...given, uscc, id });
    await this.audit.record(tx, actor, { action: 'enrol', entity: 'organisation', entityId: id });
    return id;
  }

  /** A step: somebody who as yet acts for nobody. */
  async enterPerson(tx: Tx, given: Omit<NewPerson, 'memberships'>, actor: Actor): Promise<string> {
    const id = newId();
    await tx.insert(Person, { nameEn: null, language: null, ...given, login: spelledLogin(given.login), id });
    await this.audit.record(tx, actor, { action: 'enrol', entity: 'person', entityId: id });
    return id;
  }

  /** A step: a person gets roles in an organisation, as far as the rules of roles let the granter give them. */
  enterMember(tx: Tx, { roles, ...seat }: NewMember, actor: Actor, as: Granter = 'system'): Promise<void> {
    return this.members.join(tx, { ...seat, roles }, as, actor);
  }
}
