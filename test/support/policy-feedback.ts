import { inTurn, type Place } from './policy-scene';

/** Matches from the side of the achievement. */
export const placeInterest: Place = async ({ api, as }, owner) => {
  const { organisationId } = as(owner, 'institute');
  await api.drain();
  const [match] = await api.query<{ id: string }>(
    `SELECT m.id FROM matching.matches m
       JOIN achievement.achievements a ON a.id = m.achievement_id AND a.state = 'published'
      WHERE a.organisation_id = $1 LIMIT 1`,
    [organisationId],
  );
  if (!match) throw new Error(`${owner} has no interest`);
  return [{ object: 'interest', owner, organisationId, label: 'found', id: match.id, states: {}, isPrivate: false }];
};

/** Sets of weights are nobody's own; one in each state. */
export const placeWeightSets: Place = async ({ api, as }, owner) => {
  if (owner === 'own') return [];
  const operator = as('own', 'operator');
  const propose = async (leastOfBest: number) => {
    const weights = { text: 0.7, field: 0.3 };
    const made = await operator.done(
      operator.post('/weight-sets', { weights, leastText: 0.1, leastOfBest, note: '试用' }),
    );
    return made.id;
  };
  const retired = async () => {
    const id = await propose(0.4);
    await api.query(`UPDATE matching.weight_sets SET state = 'retired', retired_at = now() WHERE id = $1`, [id]);
    return id;
  };
  const active = async () => {
    const [set] = await api.query<{ id: string }>(`SELECT id FROM matching.weight_sets WHERE state = 'active'`);
    return set?.id ?? '';
  };
  const kinds = { proposed: () => propose(0.5), active, retired };
  return inTurn(Object.entries(kinds), async ([label, find]) => {
    const states = { 'weight set': label };
    return { object: 'weight-set', owner, organisationId: '', label, id: await find(), states, isPrivate: false };
  });
};
