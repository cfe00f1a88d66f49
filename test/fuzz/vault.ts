import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import { applied } from '../../libs/enrolment/application.fixture';
import { aDemandForm, anAchievementForm } from '../support/forms';
import type { Market } from '../support/market';
import { type Placed, secretOf } from '../support/policy-matrix';
import type { RunningApi } from '../support/running-api';
import { uploaded } from '../support/uploads';
import type { Visitor } from '../support/visitor';
import type { Canary } from './verdict';

type Planted = Pick<Placed, 'object' | 'id'>;

interface Vault {
  readonly placed: readonly Planted[];
  readonly canaries: readonly Canary[];
}

/** `strangers`: organisations that no sender belongs to; `home`: those that the senders act for. */
type Party = 'strangers' | 'home';

interface Scene {
  readonly api: RunningApi;
  readonly market: Market;
  readonly owner: Visitor;
  readonly office: Visitor;
  readonly admin: Visitor;
  readonly word: (what: Kind) => string;
}

export const wordOf = (party: Party, what: Kind) => `CANARY-${party}-${what}.`;

interface Readers {
  /** Staff that works on it, whoever owns it. */
  readonly staff: readonly Role[];
  /** Those of the organisation that may read it as its members. */
  readonly members: readonly Role[];
  /** The operations in which an auditor may besides. */
  readonly auditIn?: readonly string[];
}

const bothSides = {
  staff: ['expert', 'operator'],
  members: ['enterprise', 'institute', 'researcher', 'organisation_admin'],
} as const;

const readers = {
  'draft-demand': { staff: [], members: ['enterprise'] },
  'draft-achievement': { staff: [], members: ['institute', 'researcher'] },
  'revised-demand': { staff: [], members: ['enterprise'] },
  'revised-achievement': { staff: [], members: ['institute', 'researcher'] },
  'demand-contact': { staff: ['expert', 'operator'], members: ['enterprise'] },
  // Why a case was decided as it was is what an auditor audits; each such reading is kept (test/attacks/case-reading).
  'demand-verdict': { staff: ['expert', 'operator', 'auditor'], members: ['enterprise'] },
  'achievement-contact': { staff: ['platform_reviewer', 'operator'], members: ['institute', 'researcher'] },
  // The text that was decided upon, but nobody's name to write to.
  'achievement-detail': { staff: ['platform_reviewer', 'operator', 'auditor'], members: ['institute', 'researcher'] },
  'achievement-verdict': { staff: ['platform_reviewer', 'operator', 'auditor'], members: ['institute', 'researcher'] },
  'view-name': { staff: [], members: ['enterprise'] },
  'token-name': { staff: [], members: ['enterprise', 'organisation_admin'] },
  'file-name': { staff: [], members: ['enterprise'] },
  'import-text': { staff: [], members: ['enterprise'] },
  application: { staff: ['platform_reviewer', 'auditor'], members: [] },
  // Both sides of it are organisations: whoever belongs to one reads it, its administrator too.
  question: bothSides,
  'declined-question': bothSides,
  invitation: { staff: ['sysadmin', 'operator'], members: ['organisation_admin'] },
  // Who acted is the audit itself: there an auditor learns the name, and nowhere else.
  'anonymous-name': {
    staff: ['expert', 'operator', 'sysadmin', 'platform_reviewer'],
    members: [],
    auditIn: ['listAuditEvents', 'readAuditEvent', 'exportAuditEvents'],
  },
} as const satisfies Readonly<Record<string, Readers>>;
type Kind = keyof typeof readers;

/** What people keep to themselves: each with a word of its own, so that an answer that has it tells where it leaks. */
export async function fillVaults(
  { api, market }: { readonly api: RunningApi; readonly market: Market },
  home: (role: Role) => Promise<Visitor>,
): Promise<Vault[]> {
  const [owner, office] = [await strangers(api), await api.signIn('institute')];
  const admin = await api.signIn('organisation_admin', owner.organisationId);
  const theirs = { api, market, owner, office, admin, word: (what: Kind) => wordOf('strangers', what) };
  const own = {
    ...{ api, market, owner: await home('enterprise'), office: await home('institute') },
    ...{ admin: await home('organisation_admin'), word: (what: Kind) => wordOf('home', what) },
  };
  const placed = [await fill(theirs), await fill(own)];
  await api.drain();
  return (['strangers', 'home'] as const).map((party, i) => {
    const canaries = Object.entries(readers).map(([what, given]): Canary => {
      const { staff, members, auditIn = [] }: Readers = given;
      const allowed: readonly string[] = party === 'home' ? [...staff, ...members] : staff;
      const mayRead: Canary['mayRead'] = (sender, { operationId }) =>
        allowed.includes(sender) || (sender === 'auditor' && auditIn.includes(operationId));
      return { word: wordOf(party, what as Kind), mayRead };
    });
    return { placed: placed[i] ?? [], canaries };
  });
}

/** An enterprise whose very name is a secret: whatever it publishes, it publishes without it. */
async function strangers(api: RunningApi): Promise<Visitor> {
  const name = `${wordOf('strangers', 'anonymous-name')} ${newId()}`;
  return api.signIn('enterprise', await api.organisation('enterprise', name));
}

async function fill(scene: Scene): Promise<Planted[]> {
  return [
    ...(await ofEnterprise(scene)),
    ...(await ofInstitute(scene)),
    ...(await ofPerson(scene)),
    await anApplication(scene),
  ];
}

async function ofEnterprise(scene: Scene): Promise<Planted[]> {
  const { owner, market, word } = scene;
  const draft = word('draft-demand');
  const hidden = aDemandForm({ title: draft, background: draft, keywords: [draft], decisionOwner: draft, ...unfit });
  const { id } = await owner.done(owner.post('/demands', hidden));
  const contact = { name: word('demand-contact'), phone: '021-55550100' };
  const secret = { anonymous: true, contact, decisionOwner: contact.name };
  const open = await market.publishDemand(owner, secret);
  await reviseDemand(scene, secret);
  const returned = await returnDemand(scene, secret);
  return [
    { object: 'demand', id },
    { object: 'demand', id: open },
    { object: 'demand', id: returned },
    { object: 'open-demand', id: open },
    ...(await questions(scene, open)),
  ];
}

/** It lacks what a submission asks for: else somebody of its own would hand it in by chance, and it would be hidden no more. */
const unfit = { declaredUnclassified: false };

/** What is written anew stays with its writer until it is handed in. */
async function reviseDemand({ owner, market, word, api }: Scene, secret: object): Promise<void> {
  const id = await market.publishDemand(owner, secret);
  const [row] = await api.query<{ version: number }>(`SELECT version FROM demand.demands WHERE id = $1`, [id]);
  const hidden = { title: word('revised-demand'), background: word('revised-demand'), ...unfit };
  const form = aDemandForm({ ...secret, ...hidden });
  await owner.done(owner.put(`/demands/${id}`, { ...form, version: row?.version }));
}

async function returnDemand({ owner, market: { expert }, word }: Scene, secret: object): Promise<string> {
  const { id, version } = await owner.done(owner.post('/demands', aDemandForm(secret)));
  const submitted = await owner.done(owner.post(`/demands/${id}/submission`, { version }));
  const taken = await expert.done(expert.post(`/demands/${id}/screening`, { version: submitted.version }));
  const reason = { reasonCodes: ['return.indicator_missing'], reasonText: word('demand-verdict') };
  const verdict = { version: taken.version, verdict: 'return', ...reason };
  await expert.done(expert.post(`/demands/${id}/screening/decision`, verdict));
  return id;
}

async function questions({ owner, office, word }: Scene, demandId: string): Promise<Planted[]> {
  const ask = (text: string) => office.done(office.post(`/demands/${demandId}/questions`, { language: 'zh', text }));
  const question = await ask(word('question'));
  const { id, version } = await ask(word('declined-question'));
  await owner.done(owner.post(`/questions/${id}/decline`, { version, reasonCode: 'decline.off_topic' }));
  return [question.id, id].flatMap((one) => [
    { object: 'question', id: one },
    { object: 'asked-question', id: one },
  ]);
}

async function ofInstitute({ office, market, word, api }: Scene): Promise<Planted[]> {
  const draft = word('draft-achievement');
  const hidden = anAchievementForm({ title: draft, summary: draft, keywords: [draft] });
  const { id } = await office.done(office.post('/achievements', hidden));
  const contact = { name: word('achievement-contact'), phone: '021-55550100' };
  const secret = { contact, detail: word('achievement-detail') };
  const open = await market.publishAchievement(office, secret);
  const again = await market.publishAchievement(office, secret);
  const [row] = await api.query<{ version: number }>(`SELECT version FROM achievement.achievements WHERE id = $1`, [
    again,
  ]);
  const anew = { ...secret, ...unfit, title: word('revised-achievement'), version: row?.version };
  await office.done(office.put(`/achievements/${again}`, anAchievementForm(anew)));
  const refused = await office.done(office.post('/achievements', anAchievementForm(secret)));
  const { version } = await office.done(
    office.post(`/achievements/${refused.id}/submission`, { version: refused.version }),
  );
  const reason = { reasonCodes: ['return.benefit_unclear'], reasonText: word('achievement-verdict') };
  const { reviewer } = market;
  const verdict = { version, verdict: 'return', ...reason };
  await reviewer.done(reviewer.post(`/achievements/${refused.id}/review/decision`, verdict));
  return [id, open, again, refused.id].map((one) => ({ object: 'achievement', id: one }));
}

async function ofPerson({ owner, admin, word }: Scene): Promise<Planted[]> {
  const view = { list: 'own-demands', name: word('view-name'), search: 'state=draft', isDefault: false };
  const kept = await owner.done(owner.post('/saved-views', view));
  const token = { name: word('token-name'), scopes: ['demand:read'], days: 9 };
  const made = await owner.done(owner.post('/account/tokens', token));
  const record = JSON.stringify({ id: word('import-text') });
  const fileId = await uploaded(owner, 'import', `${word('file-name')}.jsonl`, record);
  const { id } = await owner.done(owner.post('/imports', { kind: 'demands', fileId }));
  const email = `${word('invitation')}${newId()}@invited.example`;
  const invited = await admin.done(admin.post('/invitations', { email, roles: ['enterprise'], language: 'zh' }));
  return [
    { object: 'view', id: kept.id },
    { object: 'access-token', id: made.id },
    { object: 'file', id: fileId },
    { object: 'import', id },
    { object: 'invitation', id: invited.id },
  ];
}

async function anApplication({ api, word }: Scene): Promise<Planted> {
  const somebody = await api.anybody.signIn(await api.person([]));
  const { id } = await applied(somebody, { statement: word('application') });
  return { object: 'application', id };
}

const isOwner = (sender: string) => ['enterprise', 'organisation_admin', 'institute', 'researcher'].includes(sender);

/** In each object of the matrix of policies stands a word that its owner reads, and staff that works on it. */
export const secretsOfMatrix: readonly Canary[] = Object.entries(secretOf).map(([owner, secret]) => {
  return {
    word: secret,
    mayRead: (sender, { 'x-policy': { anyFor = [], fields } }) =>
      (owner === 'own' && fields === 'own' && isOwner(sender)) ||
      (fields === 'own' && (anyFor as readonly string[]).includes(sender)),
  };
});
