import { inTurn, type Owner, type Place, type Scene } from './policy-scene';
import type { Receipt, Visitor } from './visitor';

const text = '清洗后叶片的表面粗糙度要求是多少？';

async function open({ market, as }: Scene, owner: Owner): Promise<{ enterprise: Visitor; demandId: string }> {
  const enterprise = as(owner, 'enterprise');
  return { enterprise, demandId: await market.publishDemand(enterprise, { title: '问答示例', anonymous: true }) };
}

/** One question in each of its states, asked by `asker`. */
async function inEveryState({ market }: Scene, asker: Visitor, demandId: string, enterprise: Visitor) {
  const { expert } = market;
  const ask = () => asker.done(asker.post(`/demands/${demandId}/questions`, { language: 'zh', text }));
  const answer = async () => {
    const { id, version } = await ask();
    return enterprise.done(enterprise.post(`/questions/${id}/answer`, { version, text: '不大于 1.6 微米。' }));
  };
  const step = (by: Visitor, at: Receipt, what: string, reasonCode?: string) =>
    by.done(by.post(`/questions/${at.id}/${what}`, { version: at.version, ...(reasonCode ? { reasonCode } : {}) }));
  const places: Readonly<Record<string, () => Promise<Receipt>>> = {
    asked: ask,
    answered: answer,
    declined: async () => step(enterprise, await ask(), 'decline', 'decline.off_topic'),
    withdrawn: async () => step(asker, await ask(), 'withdrawal'),
    hidden: async () => step(expert, await answer(), 'hiding', 'hide.off_topic'),
  };
  return inTurn(Object.entries(places), async ([label, make]) => ({ label, id: (await make()).id }));
}

const stranger = ({ api }: Scene) => api.signIn('institute');

/** By the side it is put to: the owner of the demand. */
export const placeQuestions: Place = async (scene, owner) => {
  const { enterprise, demandId } = await open(scene, owner);
  const { organisationId } = enterprise;
  const made = await inEveryState(scene, await stranger(scene), demandId, enterprise);
  return made.map(({ label, id }) => {
    return { object: 'question', owner, organisationId, label, id, states: { question: label }, isPrivate: false };
  });
};

/** By the side that asks. */
export const placeAskedQuestions: Place = async (scene, owner) => {
  const asker = scene.as(owner, 'institute');
  const { organisationId } = asker;
  const other = await scene.api.signIn('enterprise');
  const demandId = await scene.market.publishDemand(other, { title: '问答示例' });
  const made = await inEveryState(scene, asker, demandId, other);
  return made.map(({ label, id }) => {
    return {
      object: 'asked-question',
      owner,
      organisationId,
      label,
      id,
      states: { question: label },
      isPrivate: false,
    };
  });
};

export const placeOpenDemands: Place = async (scene, owner) => {
  const { enterprise, demandId } = await open(scene, owner);
  const { organisationId } = enterprise;
  const object = 'open-demand';
  return [{ object, owner, organisationId, label: 'published', id: demandId, states: {}, isPrivate: false }];
};
