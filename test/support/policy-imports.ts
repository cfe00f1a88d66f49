import { importLifecycle } from '#exchange';
import { inTurn, type Place } from './policy-scene';
import { uploaded } from './uploads';

/** One import for each state; the state is set as the worker and the verbs would leave it. */
export const placeImports: Place = async ({ api, as }, owner) => {
  const enterprise = as(owner, 'enterprise');
  const { organisationId } = enterprise;
  return inTurn(importLifecycle.states, async (label) => {
    const record = JSON.stringify({ id: label, title: label, text: label });
    const fileId = await uploaded(enterprise, 'import', `${label}.jsonl`, record);
    const { id } = await enterprise.done(enterprise.post('/imports', { kind: 'demands', fileId }));
    await api.query(`UPDATE exchange.imports SET state = $2, fresh = 1, fault_count = 1 WHERE id = $1`, [id, label]);
    return { object: 'import', owner, organisationId, label, id, states: { import: label }, isPrivate: false };
  });
};
