import { newId } from '#kernel/id';
import { DeadLetters } from '#platform/outbox/dead-letters';
import { uploaded } from '../../support/uploads';
import type { Kit, Recipe, Recipes } from './kit';

interface Match {
  readonly id: string;
  readonly demandId: string;
  readonly achievementId: string;
}

/** Any that stands between two published texts and that the sender's side may see. */
async function aMatch(kit: Kit): Promise<Match | undefined> {
  const [demands, achievements] = [await kit.as('enterprise'), await kit.as('institute')];
  const isMakers = kit.sender === 'institute' || kit.sender === 'researcher';
  const [match] = await kit.api.query<Match>(
    `SELECT m.id, m.demand_id AS "demandId", m.achievement_id AS "achievementId" FROM matching.matches m
       JOIN demand.demands d ON d.id = m.demand_id AND d.state = 'published'
       JOIN achievement.achievements a ON a.id = m.achievement_id AND a.state = 'published'
      WHERE (CASE WHEN $3 THEN a.organisation_id = $2 ELSE d.organisation_id = $1 END) LIMIT 1`,
    [demands.organisationId, achievements.organisationId, isMakers],
  );
  return match;
}

async function anImport(kit: Kit, state: string) {
  const enterprise = await kit.as('enterprise');
  const record = JSON.stringify({ id: newId(), title: '批量', text: '批量录入' });
  const fileId = await uploaded(enterprise, 'import', '批量.jsonl', record);
  const { id } = await kit.post(enterprise, '/imports', { kind: 'demands', fileId });
  await kit.api.query(`UPDATE exchange.imports SET state = $2, fresh = 1 WHERE id = $1`, [id, state]);
  return { ids: [id], body: { version: await kit.versionOf('exchange.imports', id) } };
}

async function aDeadLetter({ api }: Kit): Promise<string> {
  const [message] = await api.query<{ id: string; topic: string }>(
    `SELECT id, topic FROM platform.outbox_messages LIMIT 1`,
  );
  const consumer = `test.${newId()}`;
  const { id: messageId = '', topic = '' } = message ?? {};
  await api.get(DeadLetters).bury({ messageId, topic, consumer, attempts: 1, error: 'test' });
  const [letter] = await api.query<{ id: string }>(`SELECT id FROM platform.dead_letters WHERE consumer = $1`, [
    consumer,
  ]);
  return letter?.id ?? '';
}

const weightForm = () => ({
  weights: { text: 0.7, field: 0.3 },
  leastText: 0.1,
  // No two sets are the same.
  leastOfBest: Math.round(Math.random() * 1e9) / 1e9,
  note: '试用',
});

const view = () => ({ list: 'own-demands', name: newId(), search: 'state=draft', isDefault: false });
const aView: (change: (id: string) => Awaited<ReturnType<Recipe>>) => Recipe = (change) => async (kit) => {
  if (kit.sender === 'anonymous') return undefined;
  // A list keeps thirty of them.
  await kit.api.query(`DELETE FROM saved_view.saved_views WHERE person_id = $1`, [kit.account?.personId]);
  return change((await kit.post(kit.me, '/saved-views', view())).id);
};

const viewRecipes: Recipes = {
  saveView: async () => ({ body: view() }),
  changeView: aView((id) => {
    const { list: _, ...form } = view();
    return { ids: [id], body: { ...form, version: 1 } };
  }),
  removeView: aView((id) => ({ ids: [id] })),
};

/** One at a time: what another request began is over. */
const noRound = ({ api }: Kit) =>
  api.query(`UPDATE match_round.rounds SET state = 'done', ended_at = now() WHERE state IN ('planned', 'running')`);

const matchingRecipes: Recipes = {
  whyMatch: async (kit) => {
    const match = await aMatch(kit);
    return match && { ids: [match.demandId], query: `achievementId=${match.achievementId}` };
  },
  whyInterest: async (kit) => {
    const match = await aMatch(kit);
    return match && { ids: [match.achievementId], query: `demandId=${match.demandId}` };
  },
  giveMatchFeedback: async (kit) => {
    const match = await aMatch(kit);
    return match && { ids: [match.id], body: { verdict: 'relevant' } };
  },
  giveInterestFeedback: async (kit) => {
    const match = await aMatch(kit);
    return match && { ids: [match.id], body: { verdict: 'relevant' } };
  },
  proposeWeights: async () => ({ body: weightForm() }),
  moveWeightSet: async (kit) => {
    const { id, version } = await kit.post(await kit.as('operator'), '/weight-sets', weightForm());
    return { ids: [id], body: { version, action: 'reject', reasonCode: 'reject.evidence' } };
  },
  startMatchRound: async (kit) => {
    await noRound(kit);
    return {};
  },
  cancelMatchRound: async (kit) => {
    const operator = await kit.as('operator');
    await noRound(kit);
    const { id } = await kit.post(operator, '/match-rounds');
    await kit.api.query(`UPDATE match_round.rounds SET state = 'running' WHERE id = $1`, [id]);
    return {
      ids: [id],
      body: { version: await kit.versionOf('match_round.rounds', id), reasonCode: 'cancel.mistake' },
    };
  },
};

const operationRecipes: Recipes = {
  retryDeadLetter: async (kit) => ({ ids: [await aDeadLetter(kit)] }),
  dismissDeadLetter: async (kit) => ({ ids: [await aDeadLetter(kit)], body: { reasonCode: 'dismiss.superseded' } }),
  readAuditEvent: async (kit) => {
    const auditor = await kit.as('auditor');
    const { body } = await auditor.get<{ items: { id: string }[] }>('/audit-events');
    return { ids: [body.items[0]?.id ?? ''] };
  },
  beginImport: async (kit) => {
    const isDemands = kit.sender === 'enterprise';
    const record = JSON.stringify({ id: newId(), title: '批量', text: '批量录入' });
    const fileId = await uploaded(kit.me, 'import', '批量.jsonl', record);
    return { body: { kind: isDemands ? 'demands' : 'achievements', fileId } };
  },
  storeImport: async (kit) => (kit.sender === 'enterprise' ? anImport(kit, 'checked') : undefined),
  cancelImport: async (kit) => (kit.sender === 'enterprise' ? anImport(kit, 'checked') : undefined),
};

export const workRecipes: Recipes = { ...viewRecipes, ...matchingRecipes, ...operationRecipes };
