import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Credentials, KeepSecondFactor, newTotpSecret, otpauthOf } from '#account';
import { Enrol } from '#identity';
import { newId } from '#kernel/id';
import { type Role, staffRoles } from '#kernel/role';
import { env } from '#platform/config/env';
import { type Actor, systemActor } from '#platform/http/actor';
import { roleLabels } from '#taxonomy';
import type { DemoFiles, DemoPerson } from './demo-files';

export interface DemoAccount {
  readonly role: Role;
  readonly roleLabel: string;
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly organisation: string;
  /** Where the role asks for a second factor: what an authenticator app is told, by hand or as a QR code. */
  readonly totpSecret?: string;
  readonly otpauth?: string;
}

export type DemoActor = Actor & { readonly organisationId: string };

/** The people of the demo: who may do what, and how one signs in as them. */
export class DemoCast {
  readonly accounts: DemoAccount[] = [];
  private readonly actors = new Map<string, DemoActor>();
  private readonly byRole = new Map<Role, DemoActor>();
  private readonly agents = new Map<string, DemoActor>();

  constructor(private readonly organisations: ReadonlyMap<string, string>) {}

  enter(person: DemoPerson, actor: DemoActor): void {
    this.actors.set(person.key, actor);
    for (const role of actor.roles) if (!this.byRole.has(role)) this.byRole.set(role, actor);
  }

  person(key: string): DemoActor {
    return known(this.actors.get(key), key);
  }

  /** From now on this person also acts for that organisation. */
  mandate(agent: string, terms: Pick<DemoActor, 'organisationId' | 'roles'> & { readonly mandateId: string }): void {
    this.agents.set(`${agent} ${terms.organisationId}`, { ...this.person(agent), ...terms });
  }

  /** Who posts it: somebody of the organisation, or the agent that it mandated. */
  posterOf({ postedBy, organisation }: { readonly postedBy: string; readonly organisation: string }): DemoActor {
    const organisationId = known(this.organisations.get(organisation), organisation);
    const person = this.person(postedBy);
    if (person.organisationId === organisationId) return person;
    return known(this.agents.get(`${postedBy} ${organisationId}`), `${postedBy} of ${organisation}`);
  }

  anyone(role: Role): DemoActor {
    return known(this.byRole.get(role), role);
  }

  /** Somebody of that role in that organisation. */
  of(organisationId: string, role: Role): DemoActor {
    const actor = [...this.actors.values()].find(
      (one) => one.organisationId === organisationId && one.roles.includes(role),
    );
    return known(actor, `${role} of ${organisationId}`);
  }
}

@Injectable()
export class EnrolDemoCast {
  constructor(
    private readonly enrol: Enrol,
    private readonly credentials: Credentials,
    private readonly secondFactors: KeepSecondFactor,
  ) {}

  async execute(files: DemoFiles): Promise<DemoCast> {
    const system = systemActor('demo', newId());
    const organisations = new Map<string, string>();
    for (const { key, uscc, name, nameEn, kind, districtCode, industry } of files.organisations) {
      organisations.set(
        key,
        await this.enrol.organisation({ uscc, name, nameEn, kind, districtCode, industry }, system),
      );
    }
    const names = new Map(files.organisations.map(({ key, name }) => [key, name]));
    const cast = new DemoCast(organisations);
    for (const person of files.people) {
      const password = randomBytes(9).toString('base64url');
      const { login, name, nameEn } = person;
      const memberships = person.memberships.map(({ organisation, roles }) => ({
        organisationId: known(organisations.get(organisation), organisation),
        roles,
      }));
      const personId = await this.enrol.person({ login, name, nameEn, memberships }, system);
      await this.credentials.give(personId, password, system);
      const [first] = memberships;
      if (!first) continue;
      cast.enter(person, {
        personId,
        organisationId: first.organisationId,
        roles: first.roles,
        label: 'demo',
        requestId: newId(),
      });
      const secret = await this.secondFactorOf(personId, person, system);
      if (person.showcase) cast.accounts.push({ ...accountOf(person, password, names), ...secret });
    }
    return cast;
  }

  /** Staff of the demo has one from the start; whoever looks around need not set it up for each role first. */
  private async secondFactorOf(
    personId: string,
    { login, memberships }: DemoPerson,
    system: Actor,
  ): Promise<Pick<DemoAccount, 'totpSecret' | 'otpauth'>> {
    const isStaff = memberships.some(({ roles }) => roles.some((role) => staffRoles.includes(role)));
    if (!isStaff || env().SECOND_FACTOR === 'off') return {};
    const totpSecret = newTotpSecret();
    await this.secondFactors.give(personId, totpSecret, system);
    return { totpSecret, otpauth: otpauthOf(login, totpSecret) };
  }
}

function accountOf(person: DemoPerson, password: string, names: ReadonlyMap<string, string>): DemoAccount {
  const [membership] = person.memberships;
  const role = known(membership?.roles[0], person.key);
  return {
    role,
    roleLabel: roleLabels.label(role).zh,
    login: person.login,
    password,
    name: person.name,
    organisation: names.get(membership?.organisation ?? '') ?? '',
  };
}

function known<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`the demo data names ${name}, which is not there`);
  return value;
}
