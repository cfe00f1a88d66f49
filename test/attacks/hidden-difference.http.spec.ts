// Figures, facets, totals, feeds and lists: whatever is read before something hidden comes to be is read the same after it.
import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import { addressesOfReads, differences, readAll, searchAll } from '../support/all-reads';
import { aDemandForm, anAchievementForm } from '../support/forms';
import { Market } from '../support/market';
import { RunningApi } from '../support/running-api';
import { uploaded } from '../support/uploads';
import type { Receipt, Visitor } from '../support/visitor';

const hiddenWord = '磁流变减振支座';
const hiddenForm = { title: `${hiddenWord}的清洗`, background: `叶片积碳难以去除，试过${hiddenWord}。` };
/** Among words that everybody uses, one that stands in what is hidden alone weighs them all. */
const searched = [
  '叶片',
  `叶片 ${hiddenWord}`,
  `清洗装备 ${hiddenWord} 积碳`,
  `laser 高温合金 ${hiddenWord}`,
  hiddenWord,
];
/** None of ours. */
const invited = { visibility: 'invited', invitedUsccs: ['91310000631696382C'] };
const parties = ['enterprise', 'institute', 'researcher', 'service_provider', 'tech_manager', 'organisation_admin'];

let api: RunningApi;
let market: Market;
let owner: Visitor;
let office: Visitor;
let unnamed: Visitor;
let readers: ReadonlyMap<string, Visitor>;
let staff: ReadonlyMap<string, Visitor>;
let known: { demands: string[]; achievements: string[]; 'match-runs': string[] };

jest.setTimeout(300_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  [owner, office] = [await api.signIn('enterprise'), await api.signIn('institute')];
  unnamed = await api.signIn('enterprise');
  const others = new Map<string, Visitor>();
  for (const role of parties as Role[]) {
    const home = role === 'researcher' ? others.get('institute')?.organisationId : undefined;
    others.set(role, await api.signIn(role, home));
  }
  readers = new Map([['nobody in particular', api.anybody], ...others]);
  staff = new Map([
    ['expert', market.expert],
    ['platform_reviewer', market.reviewer],
    ['authority', await api.signIn('authority')],
  ]);
  const [rival, institute] = [others.get('enterprise') ?? owner, others.get('institute') ?? office];
  known = {
    demands: [
      await market.publishDemand(rival),
      await market.publishDemand(unnamed, { title: '公开的叶片清洗', anonymous: true }),
      await market.publishDemand(owner, { title: '只有标题的叶片清洗', visibility: 'title_only' }),
    ],
    achievements: [
      await market.publishAchievement(institute),
      await market.publishAchievement(office, { title: '公开的清洗装备' }),
    ],
    'match-runs': [],
  };
  await api.drain();
  const runs = await api.query<{ id: string }>(`SELECT id FROM matching.runs`);
  known['match-runs'] = runs.map(({ id }) => id);
});
afterAll(() => api.stop());

type Reading = ReadonlyMap<string, ReadonlyMap<string, string>>;

// What some answers are for a few seconds is over with every reading.
const second = 1_000;
let later = 0;
beforeAll(() => jest.spyOn(performance, 'now').mockImplementation(() => Date.now() - performance.timeOrigin + later));

/** Everything that each of them can ask for; a stranger besides by what the hidden thing is. */
async function readBy(people: ReadonlyMap<string, Visitor>): Promise<Reading> {
  const traits = {
    highTechField: ['8'],
    demandType: ['research'],
    district: ['310115'],
    cooperationMode: ['licence'],
    kind: ['demand', 'achievement'],
    grouped: ['true'],
    limit: ['1'],
  };
  const plain = addressesOfReads({ ids: known, words: [], traits: {} });
  const wide = addressesOfReads({ ids: known, words: [hiddenWord, '叶片', '清洗'], traits });
  later += 60 * second;
  const all = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, person] of people) {
    const addresses = person.token ? plain : wide;
    const some = addresses.filter((address) => !closed.has(`${name} ${address}`));
    const answers = await readAll(api, person, some);
    // What is refused for what it is, or for who asks, is refused the same next time: the matrix of policies shows that.
    for (const [address, told] of answers) if (/^(403|404)/.test(told)) closed.add(`${name} ${address}`);
    all.set(name, new Map([...answers, ...(await searchAll(api, person, searched))]));
  }
  return all;
}
const closed = new Set<string>();

/** What was told, and to whom. */
function toldBy(before: Reading, after: Reading): string[] {
  const heard = new Map<string, string[]>();
  for (const [name, is] of after)
    for (const line of differences(before.get(name) ?? new Map<string, string>(), is))
      heard.set(line, [...(heard.get(line) ?? []), name]);
  return [...heard].map(([line, names]) => `${line} – ${names.join(', ')}`);
}

const submit = async (by: Visitor, path: string, form: object): Promise<Receipt> => {
  const { id, version } = await by.done(by.post(path, form));
  return { ...(await by.done(by.post(`${path}/${id}/submission`, { version }))), id };
};

async function draftEverything(): Promise<void> {
  await owner.done(owner.post('/demands', aDemandForm(hiddenForm)));
  await office.done(office.post('/achievements', anAchievementForm({ title: hiddenWord })));
  await uploaded(owner, 'demand', `${hiddenWord}.pdf`);
  const record = JSON.stringify({ id: '1', title: hiddenWord, text: hiddenWord });
  const fileId = await uploaded(owner, 'import', 'rows.jsonl', record);
  await owner.done(owner.post('/imports', { kind: 'demands', fileId }));
  await owner.done(owner.post('/account/tokens', { name: hiddenWord, scopes: ['demand:read'], days: 9 }));
  const view = {
    list: 'public-search',
    name: hiddenWord,
    search: `q=${hiddenWord}`,
    isDefault: false,
    alerts: 'daily',
  };
  await owner.done(owner.post('/saved-views', view));
  const admin = await api.signIn('organisation_admin', owner.organisationId);
  const email = `${newId()}@invited.example`;
  await admin.done(admin.post('/invitations', { email, roles: ['enterprise'], language: 'zh' }));
}

async function handInEverything(): Promise<void> {
  await submit(owner, '/demands', aDemandForm(hiddenForm));
  for (const [verdict, reasonCodes, publish] of [
    ['return', ['return.indicator_missing'], true],
    ['reject', ['reject.untrue'], true],
    ['pass', [], false],
  ] as const) {
    const { id, version } = await submit(owner, '/demands', aDemandForm(hiddenForm));
    const taken = await market.expert.done(market.expert.post(`/demands/${id}/screening`, { version }));
    const decision = { version: taken.version, verdict, reasonCodes, publish };
    await market.expert.done(market.expert.post(`/demands/${id}/screening/decision`, decision));
  }
  const researcher = await api.signIn('researcher', office.organisationId);
  for (const by of [researcher, office]) await submit(by, '/achievements', anAchievementForm({ title: hiddenWord }));
}

async function openToTheInvited(): Promise<void> {
  // A firm whose first demand this is: that it is here at all is nobody's business.
  const newcomer = await api.signIn('enterprise', await api.organisation('enterprise', `${hiddenWord}厂`));
  for (const by of [owner, newcomer]) {
    const id = await market.publishDemand(by, { ...hiddenForm, ...invited });
    await api.drain();
    const { body } = await by.get<{ matches: { id: string }[] }>(`/demands/${id}/matches`);
    for (const match of body.matches)
      await by.done(by.put(`/matches/${match.id}/feedback`, { verdict: 'not_relevant', reasonCode: 'too_early' }));
  }
  await api.drain();
}

/** What the public form of a demand that shows its title only has not; what answers it answers it still, which its owner is told. */
async function changeWhatIsNotShown(): Promise<void> {
  const [, , id = ''] = known.demands;
  const { body } = await owner.get<{ version: number }>(`/demands/${id}`);
  const form = aDemandForm({
    title: '只有标题的叶片清洗',
    visibility: 'title_only',
    background: `高温合金叶片表面积碳难以去除，希望采用激光清洗，或改用${hiddenWord}。`,
    indicators: [{ name: '噪声', operator: 'le', value: '60', unit: 'dB', mustHave: true }],
    budget: { fen: '990000000' },
    contact: { name: '另一人', phone: '021-55550999' },
  });
  const saved = await owner.done(owner.put(`/demands/${id}`, { ...form, version: body.version }));
  const submitted = await owner.done(owner.post(`/demands/${id}/submission`, { version: saved.version }));
  const { expert } = market;
  const taken = await expert.done(expert.post(`/demands/${id}/screening`, { version: submitted.version }));
  const verdict = { version: taken.version, verdict: 'pass', reasonCodes: [] };
  await expert.done(expert.post(`/demands/${id}/screening/decision`, verdict));
}

/** A name that an unnamed demand does not tell, and a named one would. */
async function renameOwner(): Promise<void> {
  await api.query(
    `UPDATE identity.organisations SET name = $2, name_en = 'Hidden Works', district_code = '310112' WHERE id = $1`,
    [unnamed.organisationId, `${hiddenWord}厂`],
  );
}

let last: Reading = new Map();

/** What the readers are told by what happens now. */
async function toldOf(happens: () => Promise<unknown>, people: ReadonlyMap<string, Visitor>): Promise<string[]> {
  await happens();
  await api.drain();
  const before = last;
  last = await readBy(people);
  return toldBy(before, last);
}

describe('whoever reads before and after', () => {
  it('is told of what is public when it comes', async () => {
    const stranger = new Map([['nobody in particular', api.anybody]]);
    last = await readBy(stranger);
    expect(await toldOf(() => Promise.resolve(), stranger)).toEqual([]);
    const told = (await toldOf(() => market.publishDemand(owner, { title: '又一项公开的叶片清洗' }), stranger)).join();
    for (const path of [
      ...['/api/public/figures', '/api/public/demands/counts', '/api/public/search?', '/api/public/demands/export'],
      ...['/open-data/demands', '/feeds/demands.atom', '/sitemaps/demands-1.xml'],
    ])
      expect(told).toContain(path);
    const everybody = new Map([...readers, ...staff]);
    last = await readBy(everybody);
    expect([...last.values()].every((answers) => [...answers.values()].some((told) => told.startsWith('200')))).toBe(
      true,
    );
  });

  it('finds no phone and no mailbox of anybody else, on whatever list or page', () => {
    const [ofDemands, ofAchievements] = ['55550100', 'shen@institute.example'];
    const mayKnow = new Map([
      ['enterprise', [ofDemands]],
      ['institute', [ofAchievements]],
      ['researcher', [ofAchievements]],
      ['expert', [ofDemands]],
      ['platform_reviewer', [ofAchievements]],
    ]);
    const found = [...last].flatMap(([name, answers]) =>
      [ofDemands, ofAchievements]
        .filter((contact) => !mayKnow.get(name)?.includes(contact))
        .flatMap((contact) => [...answers].filter(([, told]) => told.includes(contact)).map(([at]) => `${name} ${at}`)),
    );
    expect(found).toEqual([]);
    expect([...(last.get('enterprise')?.values() ?? [])].join()).toContain(ofDemands);
  });

  it('learns nothing of a draft, not even at the desks of those who judge', async () => {
    expect(await toldOf(draftEverything, new Map([...readers, ...staff]))).toEqual([]);
  });

  it('learns nothing of what was handed in, sent back, refused or held back', async () => {
    expect(await toldOf(handInEverything, readers)).toEqual([]);
  });

  it('learns nothing of what is open to others who were invited, of its matches and of what was said about them', async () => {
    expect(await toldOf(openToTheInvited, readers)).toEqual([]);
  });

  it('learns nothing of what a demand keeps to itself that shows its title only', async () => {
    expect(await toldOf(changeWhatIsNotShown, readers)).toEqual([]);
  });

  it('learns nothing of what an enterprise is called that asked to stay unnamed', async () => {
    expect(await toldOf(renameOwner, readers)).toEqual([]);
  });
});
