import { type Role, roles } from '#kernel/role';
import { RoutePolicies } from '#platform/http/route-policies';
import { Market } from './market';
import { placeAll } from './policy-fixtures';
import type { Owner } from './policy-scene';
import { RunningApi } from './running-api';
import type { Visitor } from './visitor';

/** A running api with somebody of every role, and something of everything that policies name, in each of its states. */
export interface Furnished {
  readonly api: RunningApi;
  as(role: Role): Visitor;
  /** Ids of what is called so, of one owner and of another. */
  placed(object: string): readonly string[];
}

const homeOf: Readonly<Partial<Record<Role, Role>>> = { organisation_admin: 'enterprise', researcher: 'institute' };

export async function furnished(): Promise<Furnished> {
  const api = await RunningApi.start();
  const people = { own: await peopleOf(api, roles), other: await peopleOf(api, [...ownerRoles]) };
  const as = (owner: Owner, role: Role) => people[owner].get(role) ?? api.anybody;
  const objects = new Set(api.get(RoutePolicies).routes.map(({ policy }) => policy.object));
  const all = await placeAll({ api, market: await Market.open(api), as }, objects);
  return {
    api,
    as: (role) => as('own', role),
    placed: (object) => all.filter((one) => one.object === object).map(({ id }) => id),
  };
}

const ownerRoles = ['enterprise', 'organisation_admin', 'institute', 'researcher'] as const;

/** Colleagues are of one organisation: whoever administers it is asked by those who work in it. */
async function peopleOf(api: RunningApi, all: readonly Role[]): Promise<Map<Role, Visitor>> {
  const people = new Map<Role, Visitor>();
  for (const role of all.toSorted((one, other) => Number(one in homeOf) - Number(other in homeOf))) {
    const home = homeOf[role];
    people.set(role, await api.signIn(role, home && people.get(home)?.organisationId));
  }
  return people;
}
