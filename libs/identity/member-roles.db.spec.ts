import { NotFound, StaleVersion } from '#kernel/domain-error';
import { newId } from '#kernel/id';
import { type Role, roles } from '#kernel/role';
import { Database } from '#platform/database/database';
import { type Actor, systemActor } from '#platform/http/actor';
import { aCreditCode } from '../../test/support/credit-code';
import { TestFeature } from '../../test/support/test-feature';
import { Enrol } from './enrol';
import {
  AlreadyMember,
  LastAdmin,
  OwnAccount,
  RoleNotForKind,
  RoleNotYoursToGrant,
  RolesExclusive,
} from './identity.errors';
import { IdentityModule } from './identity.module';
import { MemberRoles } from './member-roles';
import type { OrganisationKind } from './organisation.entity';
import { type Granter, RoleRules } from './role-rules';

let feature: TestFeature;
const boot = systemActor('test', 'test');
beforeAll(async () => (feature = await TestFeature.start(IdentityModule)));
afterAll(() => feature.stop());

const organisation = (kind: OrganisationKind) =>
  feature.get(Enrol).organisation({ uscc: aCreditCode(), name: `${kind} ${newId()}`, kind }, boot);
const person = (...memberships: { organisationId: string; roles: readonly Role[] }[]) =>
  feature.get(Enrol).person({ login: newId(), name: '甲', memberships }, boot);
const join = (seat: { personId: string; organisationId: string; roles: readonly Role[] }, as: Granter = 'system') =>
  feature.get(Database).transaction((tx) => feature.get(MemberRoles).join(tx, seat, as, boot));
const change = (
  seat: { personId: string; organisationId: string; roles: readonly Role[]; version?: number },
  given: { as?: Granter; actor?: Actor } = {},
) =>
  feature
    .get(Database)
    .transaction((tx) =>
      feature
        .get(MemberRoles)
        .change(tx, { version: 1, reasonCodes: [], as: given.as ?? 'system', ...seat }, given.actor ?? boot),
    );
const end = (personId: string, organisationId: string, actor: Actor = boot) =>
  feature
    .get(Database)
    .transaction((tx) =>
      feature.get(MemberRoles).end(tx, { personId, organisationId, version: 1, reasonCodes: ['remove.left'] }, actor),
    );
const rolesOf = async (personId: string) =>
  (
    await feature.query<{ roles: Role[] }>(`SELECT roles FROM identity.memberships WHERE person_id = $1`, [personId])
  ).flatMap((row) => row.roles);

// Written out here once more: what a person must never hold together, in whatever organisations.
const apart: readonly (readonly [readonly Role[], readonly Role[]])[] = [
  [
    ['sysadmin', 'auditor', 'operator'],
    ['sysadmin', 'auditor', 'operator'],
  ],
  [
    ['voucher_clerk', 'voucher_approver', 'voucher_finance'],
    ['voucher_clerk', 'voucher_approver', 'voucher_finance'],
  ],
  [
    ['sysadmin'],
    [
      'expert',
      'platform_reviewer',
      'reg_officer',
      'reg_senior',
      'voucher_clerk',
      'voucher_approver',
      'voucher_finance',
      'authority',
      'enterprise',
      'institute',
      'researcher',
      'service_provider',
      'tech_manager',
      'startup_team',
    ],
  ],
];
const mustBeApart = (a: Role, b: Role) =>
  a !== b &&
  apart.some(([one, other]) => (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a)));

describe('duties that must be apart', () => {
  const pairs = roles.flatMap((a, i) => roles.slice(i + 1).map((b) => [a, b] as const));

  it('are the written pairs and no other, in either order', async () => {
    for (const [a, b] of pairs) {
      for (const held of [
        [a, b],
        [b, a],
      ]) {
        const judged = feature.get(RoleRules).refuseExclusive(held);
        if (mustBeApart(a, b)) await expect(judged).rejects.toThrow(RolesExclusive);
        else await expect(judged).resolves.toBeUndefined();
      }
    }
  });

  it('stay apart whatever is given to whom in whichever order, over several organisations', async () => {
    const places = await Promise.all((['platform', 'authority', 'registration_office'] as const).map(organisation));
    const everybody = await Promise.all([person(), person(), person()]);
    // A fixed seed: the same walk every time, so that a failure can be looked at.
    let seed = 20_260_101;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const some = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
    let refused = 0;
    for (let step = 0; step < 150; step += 1) {
      const seat = { personId: some(everybody), organisationId: some(places), roles: [some(roles), some(roles)] };
      const [held] = await feature.query<{ version: number }>(
        `SELECT version FROM identity.memberships WHERE person_id = $1 AND organisation_id = $2`,
        [seat.personId, seat.organisationId],
      );
      const attempt = held ? change({ ...seat, version: held.version }) : join(seat);
      await attempt.catch((error: unknown) => {
        if (error instanceof RolesExclusive) refused += 1;
        else if (!(error instanceof RoleNotForKind) && !(error instanceof LastAdmin)) throw error;
      });
    }
    expect(refused).toBeGreaterThan(0);
    for (const one of everybody) {
      const all = await rolesOf(one);
      expect(all.filter((a) => all.some((b) => mustBeApart(a, b)))).toEqual([]);
    }
  });

  it('stay apart when two organisations give one each at the same moment', async () => {
    const [platform, authority] = await Promise.all([organisation('platform'), organisation('authority')]);
    const personId = await person();
    const both = await Promise.allSettled([
      join({ personId, organisationId: platform, roles: ['sysadmin'] }),
      join({ personId, organisationId: authority, roles: ['auditor'] }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await rolesOf(personId)).toHaveLength(1);
  });

  it('are told in words, with the two duties', async () => {
    const error = await feature
      .get(RoleRules)
      .refuseExclusive(['auditor', 'operator'])
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'identity.roles-exclusive',
      facts: { one: 'auditor', oneZh: '审计员', other: 'operator' },
    });
  });
});

describe('a role', () => {
  it.each([
    ['enterprise', 'institute'],
    ['institute', 'enterprise'],
    ['enterprise', 'sysadmin'],
    ['institute', 'operator'],
    ['service_provider', 'reg_officer'],
    ['platform', 'reg_officer'],
    ['registration_office', 'auditor'],
  ] as const)('of another kind of organisation is refused: in %s, %s', async (kind, role) => {
    const seat = { personId: await person(), organisationId: await organisation(kind), roles: [role] };
    await expect(join(seat)).rejects.toThrow(RoleNotForKind);
  });

  it.each(['expert', 'auditor', 'sysadmin', 'voucher_clerk', 'platform_reviewer', 'operator'] as const)(
    'of staff is the system administrator’s to give and to take: %s',
    async (role) => {
      const organisationId = await organisation('platform');
      const personId = await person();
      await expect(join({ personId, organisationId, roles: [role] }, 'organisation_admin')).rejects.toThrow(
        RoleNotYoursToGrant,
      );
      await join({ personId, organisationId, roles: [role] }, 'sysadmin');
      const taken = change({ personId, organisationId, roles: ['organisation_admin'] }, { as: 'organisation_admin' });
      await expect(taken).rejects.toThrow(RoleNotYoursToGrant);
      // What the administrator leaves as it is is not the administrator's doing.
      await change({ personId, organisationId, roles: [role, 'organisation_admin'] }, { as: 'organisation_admin' });
      expect(await rolesOf(personId)).toEqual([role, 'organisation_admin'].toSorted());
    },
  );

  it('that has gone out of the rules can no longer be given', async () => {
    const organisationId = await organisation('service_provider');
    await feature.query(
      `UPDATE identity.role_rules SET effective_until = current_date - 2 WHERE role = 'startup_team' AND organisation_kind = 'service_provider'`,
    );
    const seat = { personId: await person(), organisationId, roles: ['startup_team' as const] };
    await expect(join(seat)).rejects.toThrow(RoleNotForKind);
    await feature.query(`UPDATE identity.role_rules SET effective_until = NULL`);
    await join(seat);
  });

  it('is not one’s own to change, nor is the membership', async () => {
    const organisationId = await organisation('enterprise');
    const personId = await person({ organisationId, roles: ['enterprise'] });
    const actor: Actor = { ...boot, personId, roles: ['organisation_admin'] };
    await expect(change({ personId, organisationId, roles: ['organisation_admin'] }, { actor })).rejects.toThrow(
      OwnAccount,
    );
    await expect(end(personId, organisationId, actor)).rejects.toThrow(OwnAccount);
  });
});

describe('a membership', () => {
  it('is begun once', async () => {
    const organisationId = await organisation('enterprise');
    const personId = await person({ organisationId, roles: ['enterprise'] });
    await expect(join({ personId, organisationId, roles: ['enterprise'] })).rejects.toThrow(AlreadyMember);
  });

  it('changes only from what was read', async () => {
    const organisationId = await organisation('enterprise');
    const personId = await person({ organisationId, roles: ['enterprise'] });
    expect(await change({ personId, organisationId, roles: ['tech_manager'] })).toBe(2);
    await expect(change({ personId, organisationId, roles: ['enterprise'] })).rejects.toThrow(StaleVersion);
    await expect(change({ personId: await person(), organisationId, roles: ['enterprise'] })).rejects.toThrow(NotFound);
  });

  it('leaves its story with what was before and after', async () => {
    const organisationId = await organisation('enterprise');
    const personId = await person({ organisationId, roles: ['enterprise'] });
    await end(personId, organisationId);
    const story = await feature.query(
      `SELECT action, facts, reason_codes AS codes FROM platform.audit_events
        WHERE entity = 'person' AND entity_id = $1 AND action <> 'enrol' ORDER BY at, id`,
      [personId],
    );
    expect(story).toEqual([
      { action: 'join', facts: { organisationId, before: [], after: ['enterprise'] }, codes: [] },
      { action: 'leave', facts: { organisationId, before: ['enterprise'], after: [] }, codes: ['remove.left'] },
    ]);
  });
});

describe('the last administrator', () => {
  it('neither loses the role nor leaves', async () => {
    const organisationId = await organisation('enterprise');
    const admin = await person({ organisationId, roles: ['organisation_admin', 'enterprise'] });
    await expect(change({ personId: admin, organisationId, roles: ['enterprise'] })).rejects.toThrow(LastAdmin);
    await expect(end(admin, organisationId)).rejects.toThrow(LastAdmin);
    const other = await person({ organisationId, roles: ['organisation_admin'] });
    await feature.query(`UPDATE identity.people SET state = 'disabled' WHERE id = $1`, [other]);
    await expect(end(admin, organisationId)).rejects.toThrow(LastAdmin);
    await feature.query(`UPDATE identity.people SET state = 'active' WHERE id = $1`, [other]);
    await end(admin, organisationId);
    await expect(end(other, organisationId)).rejects.toThrow(LastAdmin);
  });

  it('stays when the last two leave at the same moment', async () => {
    const organisationId = await organisation('enterprise');
    const two = await Promise.all(
      [1, 2].map(() => person({ organisationId, roles: ['organisation_admin', 'enterprise'] })),
    );
    const both = await Promise.allSettled(two.map((personId) => end(personId, organisationId)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
