import { addDays, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import { anApplicationForm, applied, taken } from '../../../libs/enrolment/application.fixture';
import { aCreditCode } from '../../support/credit-code';
import { uploaded } from '../../support/uploads';
import type { Receipt, Visitor } from '../../support/visitor';
import type { Kit, Recipes } from './kit';

const isNot = ({ sender }: Kit, role: Role) => sender !== role;

/** Somebody else in the organisation that the enterprise senders act for. */
async function aMember({ api, as }: { api: Kit['api']; as: Kit['as'] }) {
  const { organisationId } = await as('enterprise');
  const { personId } = await api.person([{ organisationId, roles: ['enterprise'] }]);
  return { personId, organisationId };
}
const memberOf = (kit: Kit) => aMember({ api: kit.api, as: (role) => kit.as(role) });

/** A mailbox is written to a few times an hour; here the same one a thousand times. */
const forgetLetters = (kit: Kit) => kit.api.query(`DELETE FROM account.sign_in_failures WHERE key LIKE 'mail:%'`);

/** An address that may be invited here, and the token of its mail. */
async function invited(kit: Kit): Promise<string> {
  const known = kit.sender === 'anonymous' ? kit.anAddress() : (kit.account?.login ?? '');
  const admin = await kit.api.signIn('organisation_admin', await kit.api.organisation('enterprise'));
  await forgetLetters(kit);
  await kit.post(admin, '/invitations', { email: known, roles: ['enterprise'], language: 'zh' });
  return kit.tokenMailedTo(known);
}

const newcomer = { name: '新来的人', password: 'a long sentence nobody guesses 7', noticeVersion: '2026-11' };

async function mandateForm(kit: Kit, login?: string) {
  const [rule] = await kit.api.query<{ role: string }>(
    `SELECT role FROM identity.role_rules WHERE organisation_kind = 'enterprise' AND in_mandate LIMIT 1`,
  );
  const elsewhere = async () => {
    const organisationId = await kit.api.organisation('tech_manager');
    return (await kit.api.person([{ organisationId, roles: ['tech_manager'] }])).login;
  };
  const today = dayInShanghai(new Date());
  const days = { startsOn: today, endsOn: addDays(today, 30) };
  return { ...days, roles: [rule?.role], purpose: '代为维护需求', login: login ?? (await elsewhere()) };
}

async function offeredToMe(kit: Kit): Promise<Receipt | undefined> {
  if (isNot(kit, 'tech_manager')) return undefined;
  const admin = await kit.api.signIn('organisation_admin', await kit.api.organisation('enterprise'));
  await forgetLetters(kit);
  return kit.post(admin, '/mandates', await mandateForm(kit, kit.account?.login));
}

async function myApplication(kit: Kit): Promise<Receipt | undefined> {
  return kit.sender === 'anonymous' ? undefined : applied(kit.me);
}

const wrongCode = () => {
  const given = aCreditCode();
  return given.slice(0, -1) + (given.endsWith('0') ? '1' : '0');
};

const reviewed = async (kit: Kit) => {
  const somebody: Visitor = await kit.api.anybody.signIn(await kit.api.person([]));
  return taken(await kit.as('platform_reviewer'), somebody);
};

/** Nothing of the sender's is open that would stand in the way of an erasure. */
async function freeToGo({ api, account, sender }: Kit): Promise<boolean> {
  if (sender === 'anonymous') return false;
  const mine = [account?.personId];
  await api.query(`DELETE FROM privacy.erasures WHERE person_id = $1`, mine);
  await api.query(`DELETE FROM enrolment.applications WHERE applicant_id = $1 AND state <> 'verified'`, mine);
  return true;
}

/** Members, mandates, invitations, applications: whom a verb is about exists just then, and where it must. */
export const peopleRecipes: Recipes = {
  changeMemberRoles: async (kit) => {
    const { personId } = await memberOf(kit);
    return { ids: [personId], body: { roles: ['enterprise', 'organisation_admin'], version: 1 } };
  },
  removeMember: async (kit) => {
    const { personId } = await memberOf(kit);
    return { ids: [personId], body: { reasonCode: 'remove.left', version: 1 } };
  },
  changeRolesOfPerson: async (kit) => {
    const { personId, organisationId } = await memberOf(kit);
    return { ids: [personId], body: { roles: ['enterprise', 'organisation_admin'], organisationId, version: 1 } };
  },
  removePersonFromOrganisation: async (kit) => {
    const { personId, organisationId } = await memberOf(kit);
    return { ids: [personId], body: { reasonCode: 'remove.left', organisationId, version: 1 } };
  },
  movePerson: async (kit) => {
    const { personId } = await memberOf(kit);
    const version = await kit.versionOf('identity.people', personId);
    return { ids: [personId], body: { action: 'disable', reasonCode: 'disable.left', version } };
  },
  moveOrganisation: async (kit) => {
    const id = await kit.api.organisation('enterprise');
    const version = await kit.versionOf('identity.organisations', id);
    return { ids: [id], body: { action: 'suspend', reasonCode: 'suspend.under_inquiry', version } };
  },
  exceptUscc: async () => ({ body: { uscc: wrongCode(), reason: '历史代码', proof: '登记证 2001-7' } }),
  withdrawUsccException: async (kit) => {
    const admin = await kit.as('sysadmin');
    const { id, version } = await kit.post(admin, '/uscc-exceptions', { uscc: wrongCode(), reason: '一', proof: '二' });
    return { ids: [id], body: { version, reason: '已更正' } };
  },
  offerMandate: async (kit) => ({ body: await mandateForm(kit) }),
  endMandate: async (kit) => {
    const admin = await kit.as('organisation_admin');
    const { id, version } = await kit.post(admin, '/mandates', await mandateForm(kit));
    return { ids: [id], body: { version, action: 'withdraw', reasonCode: 'withdraw.mistake' } };
  },
  answerMandate: async (kit) => {
    const offered = await offeredToMe(kit);
    return offered && { ids: [offered.id], body: { version: offered.version, action: 'accept' } };
  },
  readMandateHistory: async (kit) => {
    const offered = await offeredToMe(kit);
    return offered && { ids: [offered.id] };
  },
  invite: async (kit) => {
    const { organisationId } = await kit.as('enterprise');
    return { body: { email: kit.anAddress(), roles: ['enterprise'], language: 'en', organisationId } };
  },
  readInvitation: async (kit) => ({ body: { token: await invited(kit) } }),
  acceptInvitation: async (kit) => {
    const form = kit.sender === 'anonymous' ? newcomer : {};
    return { body: { token: await invited(kit), ...form } };
  },
  declineInvitation: async (kit) => ({ body: { token: await invited(kit), reasonCode: 'decline.not_mine' } }),
  applyForOrganisation: async (kit) =>
    kit.sender === 'anonymous'
      ? undefined
      : { body: anApplicationForm({ fileIds: [await uploaded(kit.me, 'application')] }) },
  readApplication: async (kit) => {
    const mine = await myApplication(kit);
    return mine && { ids: [mine.id] };
  },
  withdrawApplication: async (kit) => {
    const mine = await myApplication(kit);
    return mine && { ids: [mine.id], body: { version: mine.version, reasonCode: 'withdraw.entered_by_mistake' } };
  },
  amendApplication: async (kit) => {
    if (kit.sender === 'anonymous') return undefined;
    // Nobody reviews what they handed in themselves.
    const { reviewer } = kit.market;
    const { id, version } = await taken(reviewer, kit.me);
    const back = { version, verdict: 'return', reasonCodes: ['return.name_differs'], reasonText: '请核对' };
    const returned = await kit.post(reviewer, `/applications/${id}/verification/decision`, back);
    return { ids: [id], body: { ...anApplicationForm({ name: `更正 ${newId()}` }), version: returned.version } };
  },
  beginVerification: async (kit) => {
    const somebody = await kit.api.anybody.signIn(await kit.api.person([]));
    const { id, version } = await applied(somebody);
    return { ids: [id], body: { version } };
  },
  decideApplication: async (kit) => {
    const { id, version } = await reviewed(kit);
    return { ids: [id], body: { version, verdict: 'pass', reasonCodes: [] } };
  },
  requestErasure: async (kit) => ((await freeToGo(kit)) ? {} : undefined),
  withdrawErasure: async (kit) => {
    // The last administrator of an organisation, or of the platform, has to hand it over first.
    if (!(await freeToGo(kit)) || kit.sender === 'organisation_admin' || kit.sender === 'sysadmin') return undefined;
    const { version } = await kit.post(kit.me, '/account/erasure');
    return { body: { version } };
  },
  refuseErasure: async (kit) => {
    const somebody = await kit.api.anybody.signIn(await kit.api.person([]));
    const { id, version } = await kit.post(somebody, '/account/erasure');
    return { ids: [id], body: { version, reasonCode: 'refuse.kept_by_law', reasonText: '合同履行中' } };
  },
};
