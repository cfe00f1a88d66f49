import type { Place } from './policy-scene';

export const placeAccessTokens: Place = async ({ api, as }, owner) => {
  const { organisationId } = as(owner, 'organisation_admin');
  const maker = await api.signIn('enterprise', organisationId);
  const make = () => maker.done(maker.post('/account/tokens', { name: '测试', scopes: ['demand:read'], days: 9 }));
  const [active, revoked] = [await make(), await make()];
  await maker.done(maker.post(`/account/tokens/${revoked.id}/revocation`));
  return Object.entries({ active: active.id, revoked: revoked.id }).map(([label, id]) => {
    return {
      object: 'access-token',
      owner,
      organisationId,
      label,
      id,
      states: { 'access token': label },
      isPrivate: false,
    };
  });
};

/** Requests are people's, and no organisation's. */
export const placeErasures: Place = async ({ api }, owner) => {
  if (owner === 'own') return [];
  const ask = async () => {
    const person = await api.anybody.signIn(await api.person([]));
    return { person, id: (await person.done(person.post('/account/erasure'))).id };
  };
  const [requested, withdrawn] = [await ask(), await ask()];
  await withdrawn.person.done(withdrawn.person.post('/account/erasure/withdrawal', { version: 1 }));
  return Object.entries({ requested, withdrawn }).map(([label, { id }]) => {
    return { object: 'erasure', owner, organisationId: '', label, id, states: { erasure: label }, isPrivate: false };
  });
};
