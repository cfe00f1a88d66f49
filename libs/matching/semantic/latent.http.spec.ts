import { resolve } from 'node:path';
import { contentHash } from '#semantics';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { LatentSpace } from '../engine/latent/latent-space';
import { anOffer } from '../corpus/match-document.factory';
import { MatchIndex } from '../corpus/match-index';
import { RepeatRun } from '../run/repeat-run';
import { LiveLatent } from './live-latent';

let api: RunningApi;
let market: Market;
let firm: Visitor;
let office: Visitor;
beforeAll(async () => {
  process.env.LATENT_MEANING = 'on';
  api = await RunningApi.start();
  market = await Market.open(api);
  [firm, office] = await Promise.all([api.signIn('enterprise'), api.signIn('institute')]);
});
afterAll(() => api.stop());

const offers = [
  ['Laser stripping of turbine blades', 'Pulsed laser light strips carbon from turbine blades and vanes.'],
  ['Coating of turbine vanes', 'Nickel coating protects turbine vanes and blades from heat.'],
  ['Repair of turbine blades', 'Laser deposition repairs worn turbine blades with nickel.'],
  ['Vaccine dosage control', 'Protein antigen dosage is controlled for each vaccine batch.'],
  ['Antigen storage', 'Cold storage keeps vaccine antigen and protein stable.'],
] as const;

const anEnglishOffer = ([title, summary]: readonly [string, string]) => ({
  language: 'en',
  title,
  summary,
  benefit: 'Saves time.',
  economics: 'Pays within one year.',
  keywords: ['laser', 'turbine', 'storage'],
});

describe('the small model of our own texts', () => {
  it('takes part for a short English need, is named, and repeats to the last bit', async () => {
    for (const offer of offers) await market.publishAchievement(office, anEnglishOffer(offer));
    const english = { language: 'en', title: 'Cleaning turbine blades', background: 'Carbon on blades must go.' };
    const need = { ...english, keywords: ['blades', 'carbon', 'turbine'], indicators: indicators('time') };
    const demand = await market.publishDemand(firm, need);
    await api.drain();
    const { matches, run } = (await firm.get(`/demands/${demand}/matches`)).body as unknown as {
      run: { id: string; semantics: { model: string } };
      matches: { criteria: { criterion: string; value: number | null; cosines: number[] }[] }[];
    };
    expect(run.semantics.model).toBe('latent-128-1');
    const semantic = matches[0]?.criteria.find(({ criterion }) => criterion === 'semantic');
    expect(semantic?.value).toBeGreaterThan(0);
    expect(semantic?.cosines.length).toBeGreaterThan(0);
    await market.publishAchievement(office, anEnglishOffer(['Another laser', 'A laser for turbine blades.']));
    await api.drain();
    expect(await api.get(RepeatRun).execute(run.id)).toMatchObject({ outcome: 'identical' });
  });

  it('leaves Chinese needs to their words', async () => {
    const demand = await market.publishDemand(firm, { title: '涡轮叶片清洗', indicators: indicators('时间') });
    await api.drain();
    const [row] = await api.query<{ values: (number | null)[] }>(
      `SELECT array_agg((c ->> 'value')::float8) AS values FROM matching.matches m, jsonb_array_elements(m.criteria) c
        WHERE m.demand_id = $1 AND c ->> 'criterion' = 'semantic'`,
      [demand],
    );
    expect((row?.values ?? []).every((value) => value === null)).toBe(true);
  });

  it('is the same to the last bit whether a thread or this process has made it', async () => {
    const latent = api.get(LiveLatent);
    latent.execArgv = [
      '--conditions=jiqiao-source',
      '--require',
      resolve(__dirname, '../../../test/support/typescript-in-threads.cjs'),
    ];
    const index = new MatchIndex();
    for (let at = 0; at < 301; at += 1) {
      const [title, text] = offers[at % offers.length] ?? offers[0];
      index.put(anOffer({ id: `o${String(at).padStart(3, '0')}`, title, text: `${text} Number ${at % 7} of series.` }));
    }
    index.seq = 301;
    const { state } = await latent.of(index);
    const here = LatentSpace.of(index.documents.values());
    const words = 'turbine blades and carbon';
    expect((await latent.vectorsOf([words], state)).get(contentHash(words))).toEqual(
      here.placeOf({ title: '', text: words }),
    );
  });
});

function indicators(name: string) {
  return [{ name, operator: 'le', value: '40', unit: 'min', mustHave: true }];
}
