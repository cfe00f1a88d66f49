import { aDemandForm } from '../../../test/support/forms';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

interface Figures {
  readonly asOf: string;
  readonly figures: readonly {
    readonly code: string;
    readonly value: number;
    readonly unit: Words;
    readonly definition: Words;
  }[];
}
interface Words {
  readonly zh: string;
  readonly en: string;
}

let api: RunningApi;
let market: Market;
let enterprise: Visitor;
let institute: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  [enterprise, institute] = [await api.signIn('enterprise'), await api.signIn('institute')];
});
afterAll(() => api.stop());

const read = async () => (await api.anybody.get<Figures>('/public/figures')).body;
const figures = async () => Object.fromEntries((await read()).figures.map(({ code, value }) => [code, value]));

describe('the public figures', () => {
  it('are counted from what is really there, and follow it', async () => {
    const nothing = { published_demands: 0, valid_demands: 0, published_achievements: 0, matches: 0, organisations: 0 };
    expect(await figures()).toEqual(nothing);
    await enterprise.done(enterprise.post('/demands', aDemandForm()));
    expect(await figures()).toEqual(nothing);
    const demand = await market.publishDemand(enterprise);
    await market.publishDemand(enterprise);
    const achievement = await market.publishAchievement(institute);
    await api.drain();
    expect(await figures()).toEqual({
      published_demands: 2,
      valid_demands: 2,
      published_achievements: 1,
      matches: 2,
      organisations: 2,
    });
    await market.withdrawDemand(enterprise, demand);
    await api.drain();
    expect(await figures()).toEqual({
      published_demands: 1,
      valid_demands: 2,
      published_achievements: 1,
      matches: 1,
      organisations: 2,
    });
    await market.withdrawAchievement(institute, achievement);
    await api.drain();
    expect(await figures()).toEqual({
      published_demands: 1,
      valid_demands: 2,
      published_achievements: 0,
      matches: 0,
      organisations: 2,
    });
  });

  it('count nothing that is for the invited alone, nor whose it is', async () => {
    const before = await figures();
    const newcomer = await api.signIn('enterprise');
    await market.publishDemand(newcomer, { visibility: 'invited', invitedUsccs: ['91310000631696382C'] });
    await market.publishAchievement(institute);
    await api.drain();
    expect(await figures()).toEqual({ ...before, published_achievements: 1, matches: 1 });
    await market.publishDemand(newcomer, { visibility: 'title_only' });
    await api.drain();
    const [open = 0, valid = 0, organisations = 0] = ['published_demands', 'valid_demands', 'organisations'].map(
      (code) => before[code],
    );
    expect(await figures()).toMatchObject({
      published_demands: open + 1,
      valid_demands: valid + 1,
      organisations: organisations + 1,
    });
  });

  it('say in both languages what they count', async () => {
    for (const { unit, definition } of (await read()).figures)
      expect([unit.zh, unit.en, definition.zh, definition.en].every((text) => text.length > 0)).toBe(true);
  });
});
