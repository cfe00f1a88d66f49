import { aCreditCode } from './credit-code';
import { inTurn, type Place } from './policy-scene';
import { uploaded } from './uploads';

/** Applications to join belong to people who act for nobody, so there are none of one's own organisation. */
export const placeApplications: Place = async ({ api, market }, owner) => {
  if (owner === 'own') return [];
  const { reviewer } = market;
  const submitted = async () => {
    const applicant = await api.anybody.signIn(await api.person([]));
    const fileIds = [await uploaded(applicant, 'application')];
    const form = { uscc: aCreditCode(), name: '待核验的单位', kind: 'enterprise', post: '主任', fileIds };
    return applicant.done(applicant.post('/applications', form));
  };
  const taken = async () => {
    const { id, version } = await submitted();
    return reviewer.done(reviewer.post(`/applications/${id}/verification`, { version }));
  };
  const decided = (verdict: string, reasonCodes: string[]) => async () => {
    const { id, version } = await taken();
    return reviewer.done(reviewer.post(`/applications/${id}/verification/decision`, { version, verdict, reasonCodes }));
  };
  const places = {
    submitted,
    in_review: taken,
    returned: decided('return', ['return.name_differs']),
    verified: decided('pass', []),
    rejected: decided('reject', ['reject.dissolved']),
  };
  return inTurn(Object.entries(places), async ([label, make]) => {
    const fresh = async () => (await make()).id;
    const states = { 'organisation application': label };
    const id = await fresh();
    return { object: 'application', owner, organisationId: '', label, id, states, isPrivate: false, fresh };
  });
};
