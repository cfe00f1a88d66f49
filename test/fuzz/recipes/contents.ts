import { newId } from '#kernel/id';
import { aDemandForm, anAchievementForm } from '../../support/forms';
import { aScan, uploaded } from '../../support/uploads';
import type { Receipt, Visitor } from '../../support/visitor';
import type { Kit, Recipe, Recipes } from './kit';

const at = ({ id, version }: Receipt, more: object = {}) => ({ ids: [id], body: { version, ...more } });
const withdrawal = { action: 'withdraw', reasonCode: 'withdraw.no_longer_needed' };

const aDemand = async (kit: Kit) => kit.post(await kit.as('enterprise'), '/demands', aDemandForm());
const submitted = async (kit: Kit) => {
  const { id, version } = await aDemand(kit);
  return { ...(await kit.post(await kit.as('enterprise'), `/demands/${id}/submission`, { version })), id };
};
async function publishedDemand(kit: Kit, given: object = {}): Promise<Receipt> {
  const id = await kit.market.publishDemand(await kit.as('enterprise'), given);
  return { id, state: 'published', version: await kit.versionOf('demand.demands', id) };
}
/** Taken by whoever decides next. */
const taken = async (kit: Kit, by: Visitor) => {
  const { id, version } = await submitted(kit);
  return { ...(await kit.post(by, `/demands/${id}/screening`, { version })), id };
};
const revised = async (kit: Kit) => {
  const { id, version } = await publishedDemand(kit);
  const owner = await kit.as('enterprise');
  return { ...(await owner.done(owner.put(`/demands/${id}`, { ...aDemandForm(), title: '改后', version }))), id };
};

const maker = (kit: Kit) => kit.as(kit.sender === 'researcher' ? 'researcher' : 'institute');
const anAchievement = async (kit: Kit) => kit.post(await maker(kit), '/achievements', anAchievementForm());
async function publishedAchievement(kit: Kit, given: object = {}): Promise<Receipt> {
  const id = await kit.market.publishAchievement(await kit.as('institute'), given);
  return { id, state: 'published', version: await kit.versionOf('achievement.achievements', id) };
}
const handedIn = async (kit: Kit, by: 'researcher' | 'institute') => {
  const visitor = await kit.as(by);
  const { id, version } = await kit.post(visitor, '/achievements', anAchievementForm());
  return { ...(await kit.post(visitor, `/achievements/${id}/submission`, { version })), id };
};

/** A published text that shows a file of its own: the same content twice would be one file. */
const withAttachment =
  (subject: 'demand' | 'achievement'): Recipe =>
  async (kit) => {
    const owner = await kit.as(subject === 'demand' ? 'enterprise' : 'institute');
    const file = await uploaded(owner, subject, '说明.pdf', Buffer.concat([aScan(), Buffer.from(newId())]));
    await kit.api.drain();
    const publish = subject === 'demand' ? publishedDemand : publishedAchievement;
    const { id } = await publish(kit, { attachmentIds: [file] });
    return { ids: [id, file] };
  };

const demandRecipes: Recipes = {
  createDemand: async () => ({ body: aDemandForm() }),
  reviseDemand: async (kit) => at(await aDemand(kit), aDemandForm({ title: '改后' })),
  deleteDemand: async (kit) => at(await aDemand(kit)),
  submitDemand: async (kit) => at(await aDemand(kit)),
  moveDemand: async (kit) => at(await publishedDemand(kit), withdrawal),
  discardDemandText: async (kit) => at(await revised(kit)),
  beginScreening: async (kit) => at(await submitted(kit)),
  screenDemand: async (kit) => {
    if (kit.sender !== 'expert') return undefined;
    const decision = { verdict: 'return', reasonCodes: ['return.indicator_missing'], publish: false };
    return at(await taken(kit, kit.me), decision);
  },
  publishDemand: async (kit) => {
    const expert = kit.sender === 'expert' ? kit.me : kit.market.expert;
    const { id, version } = await taken(kit, expert);
    const held = { version, verdict: 'pass', reasonCodes: [], publish: false };
    return at({ ...(await kit.post(expert, `/demands/${id}/screening/decision`, held)), id });
  },
  readPublicDemandAttachment: withAttachment('demand'),
};

const achievementRecipes: Recipes = {
  createAchievement: async () => ({ body: anAchievementForm() }),
  reviseAchievement: async (kit) => at(await anAchievement(kit), anAchievementForm({ title: '改后' })),
  deleteAchievement: async (kit) => at(await anAchievement(kit)),
  submitAchievement: async (kit) => at(await anAchievement(kit)),
  moveAchievement: async (kit) =>
    at(await publishedAchievement(kit), { action: 'withdraw', reasonCode: 'withdraw.team_left' }),
  discardAchievementText: async (kit) => {
    const { id, version } = await publishedAchievement(kit);
    const form = anAchievementForm({ title: '改后', version });
    const owner = await kit.as('institute');
    return at({ ...(await owner.done(owner.put(`/achievements/${id}`, form))), id });
  },
  confirmAchievement: async (kit) => at(await handedIn(kit, 'researcher'), { verdict: 'pass', reasonCodes: [] }),
  reviewAchievement: async (kit) =>
    at(await handedIn(kit, 'institute'), { verdict: 'reject', reasonCodes: ['reject.out_of_scope'] }),
  confirmAvailability: async (kit) => {
    const { id, version } = await publishedAchievement(kit);
    return { body: { ids: [id], versions: [version] } };
  },
  readPublicAchievementAttachment: withAttachment('achievement'),
};

/** Asked by a stranger about a demand of the senders' own organisation. */
async function asked(kit: Kit): Promise<Receipt> {
  const { id } = await publishedDemand(kit, { title: '问答示例' });
  return kit.post(await kit.as('institute'), `/demands/${id}/questions`, {
    language: 'zh',
    text: '粗糙度要求是多少？',
  });
}
async function answered(kit: Kit): Promise<Receipt> {
  const { id, version } = await asked(kit);
  const text = '不大于 1.6 微米。';
  return kit.post(await kit.as('enterprise'), `/questions/${id}/answer`, { version, text });
}

const questionRecipes: Recipes = {
  answerQuestion: async (kit) => at(await asked(kit), { text: '不大于 1.6 微米。' }),
  correctAnswer: async (kit) => at(await answered(kit), { text: '不大于 0.8 微米。' }),
  declineQuestion: async (kit) => at(await asked(kit), { reasonCode: 'decline.off_topic' }),
  withdrawQuestion: async (kit) => (kit.sender === 'institute' ? at(await asked(kit)) : undefined),
  hideAnswer: async (kit) => at(await answered(kit), { reasonCode: 'hide.off_topic' }),
  restoreAnswer: async (kit) => {
    const { id, version } = await answered(kit);
    const hiding = { version, reasonCode: 'hide.off_topic' };
    return at(await kit.post(kit.market.expert, `/questions/${id}/hiding`, hiding));
  },
};

/** Texts stand where the verb wants them, made by whom the product lets make them. */
export const contentRecipes: Recipes = { ...demandRecipes, ...achievementRecipes, ...questionRecipes };
