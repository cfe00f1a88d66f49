import { roundLifecycle } from '#match-round';
import { newId } from '#kernel/id';
import { inTurn, type Place } from './policy-scene';

/** Rounds are nobody's own. Only one may be open at a time: it keeps a start that is let through from beginning another. */
export const placeMatchRounds: Place = async ({ api }, owner) => {
  if (owner === 'own') return [];
  const states = roundLifecycle.states.filter((state) => state !== 'planned');
  return inTurn(states, async (label) => {
    const id = newId();
    const reason = { cancelled: 'cancel.load', failed: 'fail.chunk_failed' }[label as string] ?? null;
    await api.query(
      `INSERT INTO match_round.rounds (id, state, version, reason_code, inputs, asked_at, begun_at, ended_at)
       VALUES ($1, $2, 1, $3, $4, now(), now(), CASE WHEN $2 <> 'running' THEN now() END)`,
      [id, label, reason, { seq: 1, engineVersion: 'test', run: { weightSet: { version: 'test' } } }],
    );
    const stands = { [roundLifecycle.name]: label };
    return { object: 'match-round', owner, organisationId: '', label, id, states: stands, isPrivate: false };
  });
};
