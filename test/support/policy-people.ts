import { organisationLifecycle, personLifecycle } from '#identity';
import { addDays, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import { aCreditCode } from './credit-code';
import type { Place } from './policy-scene';

/** People are nobody's own; the state is set as the administrators' verbs would leave it. */
export const placePeople: Place = async ({ api, as }, owner) => {
  if (owner === 'own') return [];
  const { organisationId } = as('other', 'enterprise');
  return Promise.all(
    personLifecycle.states.map(async (label) => {
      const { personId: id } = await api.person([{ organisationId, roles: ['enterprise'] }]);
      await api.query(`UPDATE identity.people SET state = $2 WHERE id = $1`, [id, label]);
      return { object: 'person', owner, organisationId: '', label, id, states: { person: label }, isPrivate: false };
    }),
  );
};

/** The own ones must live on, since somebody acts for them. */
export const placeOrganisations: Place = async ({ api, as }, owner) => {
  const states = owner === 'own' ? [organisationLifecycle.initial] : organisationLifecycle.states;
  return Promise.all(
    states.map(async (label) => {
      const id = owner === 'own' ? as('own', 'enterprise').organisationId : await api.organisation('enterprise');
      await api.query(`UPDATE identity.organisations SET state = $2 WHERE id = $1 AND state <> $2`, [id, label]);
      const stands = { organisation: label };
      return { object: 'organisation', owner, organisationId: id, label, id, states: stands, isPrivate: false };
    }),
  );
};

export const placeUsccExceptions: Place = async ({ as }, owner) => {
  if (owner === 'own') return [];
  const sysadmin = as('own', 'sysadmin');
  const allow = async () => {
    const given = aCreditCode();
    const wrong = given.slice(0, -1) + (given.endsWith('0') ? '1' : '0');
    return sysadmin.done(sysadmin.post('/uscc-exceptions', { uscc: wrong, reason: '测试', proof: '测试' }));
  };
  const withdraw = async () => {
    const { id, version } = await allow();
    return sysadmin.done(sysadmin.post(`/uscc-exceptions/${id}/withdrawal`, { version, reason: '测试' }));
  };
  const [inForce, withdrawn] = [await allow(), await withdraw()];
  return Object.entries({ in_force: inForce.id, withdrawn: withdrawn.id }).map(([label, id]) => {
    const states = { 'credit code exception': label };
    return { object: 'uscc-exception', owner, organisationId: '', label, id, states, isPrivate: false };
  });
};

export const placeMandates: Place = async ({ api, as }, owner) => {
  const admin = as(owner, 'organisation_admin');
  const { organisationId } = admin;
  const [rule] = await api.query<{ role: string }>(
    `SELECT r.role FROM identity.role_rules r JOIN identity.organisations o ON o.kind = r.organisation_kind
      WHERE o.id = $1 AND r.in_mandate LIMIT 1`,
    [organisationId],
  );
  const offer = async () => {
    // Who belongs to the principal needs no mandate of it.
    const elsewhere = as(owner === 'own' ? 'other' : 'own', 'enterprise');
    const agent = await api.person([{ organisationId: elsewhere.organisationId, roles: ['tech_manager'] }]);
    const today = dayInShanghai(new Date());
    const given = { roles: [rule?.role], startsOn: today, endsOn: addDays(today, 30), purpose: '测试' };
    return admin.done(admin.post('/mandates', { ...given, login: agent.login }));
  };
  const withdraw = async () => {
    const { id, version } = await offer();
    return admin.done(
      admin.post(`/mandates/${id}/ending`, { version, action: 'withdraw', reasonCode: 'withdraw.mistake' }),
    );
  };
  const [offered, withdrawn] = [await offer(), await withdraw()];
  return Object.entries({ offered: offered.id, withdrawn: withdrawn.id }).map(([label, id]) => {
    return { object: 'mandate', owner, organisationId, label, id, states: { mandate: label }, isPrivate: false };
  });
};

export const placeInvitations: Place = async ({ api, as }, owner) => {
  const admin = as(owner, 'organisation_admin');
  const { organisationId } = admin;
  const [rule] = await api.query<{ role: string }>(
    `SELECT r.role FROM identity.role_rules r JOIN identity.organisations o ON o.kind = r.organisation_kind
      WHERE o.id = $1 AND r.granted_by = 'organisation_admin' LIMIT 1`,
    [organisationId],
  );
  const invite = () =>
    admin.done(
      admin.post('/invitations', { email: `${newId()}@invited.example`, roles: [rule?.role], language: 'zh' }),
    );
  const revoke = async () => {
    const { id, version } = await invite();
    return admin.done(admin.post(`/invitations/${id}/revocation`, { version, reasonCode: 'revoke.mistake' }));
  };
  const receipts = [await invite(), await revoke()];
  return receipts.map(({ id, state: label }) => {
    return { object: 'invitation', owner, organisationId, label, id, states: { invitation: label }, isPrivate: false };
  });
};
