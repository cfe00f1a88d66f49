import { BeginOrgReview, MoveAchievement } from '#achievement';
import { MoveDemand } from '#demand';
import { newId } from '#kernel/id';
import { systemActor } from '#platform/http/actor';
import { DeadLetters } from '#platform/outbox/dead-letters';
import { aDemandForm, anAchievementForm } from './forms';
import { placeApplications } from './policy-applications';
import { placeInterest, placeWeightSets } from './policy-feedback';
import { placeImports } from './policy-imports';
import { placeAccessTokens, placeErasures } from './policy-own-data';
import { type Placed, secretOf } from './policy-matrix';
import { placeInvitations, placeMandates, placeOrganisations, placePeople, placeUsccExceptions } from './policy-people';
import { placeAskedQuestions, placeOpenDemands, placeQuestions } from './policy-questions';
import { placeMatchRounds } from './policy-rounds';
import { inTurn, type Owner, type Place, type Scene } from './policy-scene';
import type { Receipt, Visitor } from './visitor';

const system = systemActor('test', 'test');

/** One step of a product's own route on the object that stands where the last step left it. */
type Step = (at: Receipt) => Promise<Receipt>;

async function walk(path: string, steps: Readonly<Record<string, Step>>, created: Receipt): Promise<string> {
  let at = created;
  for (const name of path.split(' ').filter(Boolean)) {
    const step = steps[name];
    if (!step) throw new Error(`no step is called ${name}`);
    at = { ...(await step(at)), id: created.id };
  }
  return created.id;
}

/** Where a demand and its newest text can stand, and how each place is reached. */
const demandPaths: Readonly<Record<string, string>> = {
  'draft/draft': '',
  'submitted/submitted': 'submit',
  'screening/screening': 'submit take',
  'returned/returned': 'submit take return',
  'rejected/rejected': 'submit take reject',
  'validated/validated': 'submit take hold',
  'published/published': 'submit take pass',
  'matching/published': 'submit take pass record_contact',
  'solved/published': 'submit take pass record_contact confirm_solved',
  'contracted/published': 'submit take pass record_contact confirm_solved link_contract',
  'closed/published': 'submit take pass record_contact confirm_solved link_contract close',
  'withdrawn/published': 'submit take pass withdraw',
  'expired/published': 'submit take pass expire',
  'published/draft': 'submit take pass revise',
  'published/submitted': 'submit take pass revise submit',
  'published/screening': 'submit take pass revise submit take',
  'published/returned': 'submit take pass revise submit take return',
  'published/rejected': 'submit take pass revise submit take reject',
  'published/validated': 'submit take pass revise submit take hold',
  'withdrawn/draft': 'submit take pass revise withdraw',
  'withdrawn/submitted': 'submit take pass revise submit withdraw',
};

async function placeDemands({ api, market, as }: Scene, owner: Owner): Promise<Placed[]> {
  const enterprise = as(owner, 'enterprise');
  const { organisationId } = enterprise;
  const { expert } = market;
  const secret = secretOf[owner];
  const form = aDemandForm({
    contact: { name: secret, phone: '021-55550100' },
    decisionOwner: secret,
    anonymous: true,
  });
  const post =
    (by: Visitor, what: string, more: object = {}) =>
    (at: Receipt) =>
      by.done(by.post(`/demands/${at.id}/${what}`, { version: at.version, ...more }));
  const decide = (verdict: string, reasonCodes: string[], publish = true) =>
    post(expert, 'screening/decision', { verdict, reasonCodes, publish });
  const move = (action: string, reasonCode?: string) => post(enterprise, 'moves', { action, reasonCode });
  const byClock = (action: 'expire' | 'link_contract', reasonCode?: string) => (at: Receipt) =>
    api.get(MoveDemand).execute({ id: at.id, version: at.version, action, reasonCode }, system);
  const steps: Readonly<Record<string, Step>> = {
    submit: post(enterprise, 'submission'),
    revise: (at) =>
      enterprise.done(enterprise.put(`/demands/${at.id}`, { ...form, title: '另一题目', version: at.version })),
    take: post(expert, 'screening'),
    pass: decide('pass', []),
    hold: decide('pass', [], false),
    return: decide('return', ['return.indicator_missing']),
    reject: decide('reject', ['reject.untrue']),
    record_contact: move('record_contact'),
    confirm_solved: move('confirm_solved'),
    link_contract: byClock('link_contract'),
    close: move('close'),
    withdraw: move('withdraw', 'withdraw.no_longer_needed'),
    expire: byClock('expire', 'expire.validity_over'),
  };
  return inTurn(Object.entries(demandPaths), async ([label, path]) => {
    const id = await walk(path, steps, await enterprise.done(enterprise.post('/demands', form)));
    const [state = '', text = ''] = label.split('/');
    const states = { demand: state, 'demand revision': text };
    return { object: 'demand', owner, organisationId, label, id, states, isPrivate: label === 'draft/draft' };
  });
}

const achievementPaths: Readonly<Record<string, string>> = {
  'draft/draft': '',
  'submitted/submitted': 'submit',
  'org_review/org_review': 'submit take',
  'platform_review/platform_review': 'hand_in',
  'returned/returned': 'hand_in return',
  'rejected/rejected': 'hand_in reject',
  'published/published': 'hand_in pass',
  'under_negotiation/published': 'hand_in pass record_negotiation',
  'partly_licensed/published': 'hand_in pass record_licence',
  'transferred/published': 'hand_in pass record_transfer',
  'withdrawn/published': 'hand_in pass withdraw',
  'expired/published': 'hand_in pass expire',
  'published/draft': 'hand_in pass revise',
  'published/submitted': 'hand_in pass revise submit',
  'published/platform_review': 'hand_in pass revise hand_in',
  'published/rejected': 'hand_in pass revise hand_in reject',
  'withdrawn/draft': 'hand_in pass revise withdraw',
};

async function placeAchievements({ api, market, as }: Scene, owner: Owner): Promise<Placed[]> {
  const [office, researcher] = [as(owner, 'institute'), as(owner, 'researcher')];
  const { organisationId } = office;
  const secret = secretOf[owner];
  const form = anAchievementForm({ contact: { name: secret, phone: '021-55550100' } });
  const post =
    (by: Visitor, what: string, more: object = {}) =>
    (at: Receipt) =>
      by.done(by.post(`/achievements/${at.id}/${what}`, { version: at.version, ...more }));
  const decide = (verdict: string, reasonCodes: string[]) =>
    post(market.reviewer, 'review/decision', { verdict, reasonCodes });
  const move = (action: string, reasonCode?: string) => post(office, 'moves', { action, reasonCode });
  const actor = { ...system, personId: null, organisationId, roles: ['institute' as const] };
  const steps: Readonly<Record<string, Step>> = {
    submit: post(researcher, 'submission'),
    hand_in: post(office, 'submission'),
    // The office takes a text and decides in one request; only the verb stops between the two.
    take: ({ id, version }) => api.get(BeginOrgReview).execute({ id, version }, actor),
    revise: (at) =>
      office.done(office.put(`/achievements/${at.id}`, { ...form, title: '另一题目', version: at.version })),
    pass: decide('pass', []),
    return: decide('return', ['return.benefit_unclear']),
    reject: decide('reject', ['reject.out_of_scope']),
    record_negotiation: move('record_negotiation'),
    record_licence: move('record_licence'),
    record_transfer: move('record_transfer'),
    withdraw: move('withdraw', 'withdraw.ip_lapsed'),
    expire: ({ id, version }) =>
      api.get(MoveAchievement).execute({ id, version, action: 'expire', reasonCode: 'expire.not_confirmed' }, system),
  };
  return inTurn(Object.entries(achievementPaths), async ([label, path]) => {
    const id = await walk(path, steps, await office.done(office.post('/achievements', form)));
    const [state = '', text = ''] = label.split('/');
    const states = { achievement: state, 'achievement revision': text };
    return { object: 'achievement', owner, organisationId, label, id, states, isPrivate: label === 'draft/draft' };
  });
}

/** Matches come of the demands and achievements above. */
async function placeMatches({ api, as }: Scene, owner: Owner): Promise<Placed[]> {
  const { organisationId } = as(owner, 'enterprise');
  await api.drain();
  const [match] = await api.query<{ id: string }>(
    `SELECT m.id FROM matching.matches m JOIN demand.demands d ON d.id = m.demand_id AND d.state = 'published'
      WHERE d.organisation_id = $1 LIMIT 1`,
    [organisationId],
  );
  if (!match) throw new Error(`${owner} has no match`);
  return [{ object: 'match', owner, organisationId, label: 'found', id: match.id, states: {}, isPrivate: false }];
}

/** Their runs belong to whose demand they were for. */
async function placeMatchRuns({ api, as }: Scene, owner: Owner): Promise<Placed[]> {
  const { organisationId } = as(owner, 'enterprise');
  await api.drain();
  const [run] = await api.query<{ id: string }>(
    `SELECT r.id FROM matching.runs r JOIN demand.demands d ON d.id = r.trigger_id WHERE d.organisation_id = $1 LIMIT 1`,
    [organisationId],
  );
  if (!run) throw new Error(`${owner} has no run`);
  return [{ object: 'match-run', owner, organisationId, label: 'kept', id: run.id, states: {}, isPrivate: false }];
}

/** Letters of the operator: nobody's own, and moved by the first case that is let through. */
async function placeDeadLetters({ api, as }: Scene, owner: Owner): Promise<Placed[]> {
  if (owner === 'own') return [];
  const [message] = await api.query<{ id: string; topic: string }>(
    `SELECT id, topic FROM platform.outbox_messages LIMIT 1`,
  );
  const operator = as('own', 'operator');
  const bury = async () => {
    const consumer = `test.${newId()}`;
    const { id: messageId = '', topic = '' } = message ?? {};
    await api.get(DeadLetters).bury({ messageId, topic, consumer, attempts: 1, error: 'test' });
    const [letter] = await api.query<{ id: string }>(`SELECT id FROM platform.dead_letters WHERE consumer = $1`, [
      consumer,
    ]);
    return letter?.id ?? '';
  };
  const retry = async () => {
    const id = await bury();
    await operator.done(operator.post(`/operations/dead-letters/${id}/retry`));
    return id;
  };
  return inTurn(Object.entries({ dead: bury, retried: retry }), async ([label, fresh]) => {
    const states = { 'dead letter': label };
    return {
      object: 'dead-letter',
      owner,
      organisationId: '',
      label,
      id: await fresh(),
      states,
      isPrivate: false,
      fresh,
    };
  });
}

async function placeMessages({ api }: Scene, owner: Owner): Promise<Placed[]> {
  if (owner === 'own') return [];
  const [message] = await api.query<{ id: string }>(`SELECT id FROM platform.outbox_messages LIMIT 1`);
  const id = message?.id ?? '';
  return [{ object: 'outbox-message', owner, organisationId: '', label: 'sent', id, states: {}, isPrivate: false }];
}

/** How to make the objects that policies name. A feature adds a line: its object, and a function that makes real ones. */
const fixtures: Readonly<Record<string, Place>> = {
  demand: placeDemands,
  achievement: placeAchievements,
  match: placeMatches,
  interest: placeInterest,
  'weight-set': placeWeightSets,
  'match-run': placeMatchRuns,
  'match-round': placeMatchRounds,
  'dead-letter': placeDeadLetters,
  'outbox-message': placeMessages,
  person: placePeople,
  organisation: placeOrganisations,
  'uscc-exception': placeUsccExceptions,
  'access-token': placeAccessTokens,
  erasure: placeErasures,
  mandate: placeMandates,
  invitation: placeInvitations,
  application: placeApplications,
  import: placeImports,
  question: placeQuestions,
  'asked-question': placeAskedQuestions,
  'open-demand': placeOpenDemands,
};

/** Those that the policies of these routes name. */
export async function placeAll(scene: Scene, objects: ReadonlySet<string | undefined>): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (const [, place] of Object.entries(fixtures).filter(([object]) => objects.has(object)))
    for (const owner of ['own', 'other'] as const) placed.push(...(await place(scene, owner)));
  return placed;
}
