import { applied, decide, taken } from '../../libs/enrolment/application.fixture';
import { inTurn, type Place } from './policy-scene';

/** Applications to join belong to people who act for nobody, so there are none of one's own organisation. */
export const placeApplications: Place = async ({ api, market }, owner) => {
  if (owner === 'own') return [];
  const { reviewer } = market;
  const somebody = async () => api.anybody.signIn(await api.person([]));
  const submitted = async () => applied(await somebody());
  const inReview = async () => taken(reviewer, await somebody());
  const decided = (verdict: string, reasonCodes: string[]) => async () =>
    reviewer.done(decide(reviewer, await inReview(), verdict, reasonCodes));
  const places = {
    submitted,
    in_review: inReview,
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
