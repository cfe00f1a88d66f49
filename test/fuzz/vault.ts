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

const word = (what: string) => `CANARY-${what}-CANARY`;

/** Who may read each kind of private thing of an organisation that no sender belongs to. */
const readers: Readonly<Record<string, readonly Role[]>> = {
  'draft-demand': [],
  'draft-achievement': [],
  'demand-contact': ['expert', 'operator'],
  'achievement-contact': ['platform_reviewer', 'operator'],
  'achievement-detail': ['platform_reviewer', 'operator'],
  'view-name': [],
  'token-name': [],
  'file-name': [],
  'import-text': [],
  application: ['platform_reviewer'],
  question: ['expert', 'operator'],
  invitation: ['sysadmin', 'operator'],
};

/** What strangers keep to themselves: each with a word of its own, so that an answer that has it tells where it leaks. */
export async function fillVault(api: RunningApi, market: Market): Promise<Vault> {
  const [owner, office] = [await api.signIn('enterprise'), await api.signIn('institute')];
  const admin = await api.signIn('organisation_admin', owner.organisationId);
  const placed = [
    ...(await ofEnterprise(owner, market, office)),
    ...(await ofInstitute(office, market)),
    ...(await ofPerson(owner, admin)),
    await anApplication(api),
  ];
  await api.drain();
  const canaries = Object.entries(readers).map(([what, allowed]): Canary => {
    return { word: word(what), mayRead: (sender) => (allowed as readonly string[]).includes(sender) };
  });
  return { placed, canaries };
}

async function ofEnterprise(owner: Visitor, market: Market, asker: Visitor): Promise<Planted[]> {
  const draft = word('draft-demand');
  const hidden = aDemandForm({ title: draft, background: draft, keywords: [draft], decisionOwner: draft });
  const { id } = await owner.done(owner.post('/demands', hidden));
  const contact = { name: word('demand-contact'), phone: word('demand-contact') };
  const open = await market.publishDemand(owner, { anonymous: true, contact, decisionOwner: contact.name });
  const asked = { language: 'zh', text: word('question') };
  const question = await asker.done(asker.post(`/demands/${open}/questions`, asked));
  return [
    { object: 'demand', id },
    { object: 'demand', id: open },
    { object: 'open-demand', id: open },
    { object: 'question', id: question.id },
    { object: 'asked-question', id: question.id },
  ];
}

async function ofInstitute(office: Visitor, market: Market): Promise<Planted[]> {
  const draft = word('draft-achievement');
  const hidden = anAchievementForm({ title: draft, summary: draft, keywords: [draft] });
  const { id } = await office.done(office.post('/achievements', hidden));
  const contact = { name: word('achievement-contact'), phone: word('achievement-contact') };
  const open = await market.publishAchievement(office, { contact, detail: word('achievement-detail') });
  return [
    { object: 'achievement', id },
    { object: 'achievement', id: open },
  ];
}

async function ofPerson(owner: Visitor, admin: Visitor): Promise<Planted[]> {
  const view = { list: 'own-demands', name: word('view-name'), search: 'state=draft', isDefault: false };
  const kept = await owner.done(owner.post('/saved-views', view));
  const token = { name: word('token-name'), scopes: ['demand:read'], days: 9 };
  const made = await owner.done(owner.post('/account/tokens', token));
  const fileId = await uploaded(
    owner,
    'import',
    `${word('file-name')}.jsonl`,
    JSON.stringify({ id: word('import-text') }),
  );
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

async function anApplication(api: RunningApi): Promise<Planted> {
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
