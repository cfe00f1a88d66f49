import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import { faultOfUscc, normaliseUscc } from '#kernel/uscc';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { UsccWrong } from './identity.errors';
import { Membership } from './membership.entity';
import { Organisation, type OrganisationKind } from './organisation.entity';
import { Person } from './person.entity';

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
  readonly memberships: readonly { readonly organisationId: string; readonly roles: readonly Role[] }[];
}

/** Enters organisations and people by the operator's hand: demo data, tests and the command line. */
@Injectable()
export class Enrol {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Answers the new organisation's id. */
  organisation(given: NewOrganisation, actor: Actor): Promise<string> {
    const uscc = normaliseUscc(given.uscc);
    const fault = faultOfUscc(uscc);
    if (fault) throw new UsccWrong({ uscc, fault });
    const id = newId();
    return this.database.transaction(async (tx) => {
      await tx.insert(Organisation, { nameEn: null, districtCode: null, industry: null, ...given, uscc, id });
      await this.audit.record(tx, actor, { action: 'enrol', entity: 'organisation', entityId: id });
      return id;
    });
  }

  /** Answers the new person's id. */
  person(given: NewPerson, actor: Actor): Promise<string> {
    const { memberships, ...person } = given;
    const id = newId();
    return this.database.transaction(async (tx) => {
      await tx.insert(Person, { nameEn: null, ...person, login: person.login.toLowerCase(), id });
      await tx.insert(
        Membership,
        memberships.map((membership) => ({
          personId: id,
          organisationId: membership.organisationId,
          roles: [...membership.roles],
        })),
      );
      await this.audit.record(tx, actor, { action: 'enrol', entity: 'person', entityId: id });
      return id;
    });
  }
}
