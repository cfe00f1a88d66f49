// An enterprise that asked to stay unnamed: every route that anybody else may read, asked about everything it has.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Enrol } from '#identity';
import { addDays, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { MailQueries } from '#platform/mail/mail.queries';
import { aCreditCode } from '../support/credit-code';
import { Market } from '../support/market';
import { RunningApi } from '../support/running-api';
import { aScan, uploaded } from '../support/uploads';
import type { Visitor } from '../support/visitor';

interface Route {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}
const contract = JSON.parse(readFileSync(resolve(__dirname, '../../apps/api/openapi.json'), 'utf8')) as {
  readonly paths: Record<string, { readonly get?: Route }>;
};
const routes = Object.entries(contract.paths).flatMap(([path, { get }]) => (get ? [{ path, get }] : []));
/** A stream without an end, whose messages are read where they come from; and what leads out of the product. */
const isApart = ({ operationId }: Route) => operationId === 'streamEvents' || /cityAccount/i.test(operationId);

const [name, nameEn, uscc] = ['上海凌岳精密机械股份有限公司', 'Lingyue Precision Machinery Co., Ltd.', aCreditCode()];
const [person, agentName, node] = ['沈默言', '陆经纬', '青浦区域服务节点甲'];
const inEnglish = { [person]: 'Shen Moyan', [agentName]: 'Lu Jingwei', [node]: 'Qingpu Service Node A' };

const askersAddress = 'asker@institute.example';

let api: RunningApi;
let market: Market;
let owner: Visitor & { readonly personId: string };
let demand: string;
let file: string;
let mandate: string;
let achievement: string;
let question: string;
let office: Visitor;
let guest: Visitor;
let hidden: readonly string[];

jest.setTimeout(240_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  office = await api.signIn('institute');
  guest = await api.signIn('enterprise');
  await api.query(
    `UPDATE identity.people SET login = $2
      WHERE id IN (SELECT person_id FROM identity.memberships WHERE organisation_id = $1)`,
    [office.organisationId, askersAddress],
  );
  await publishUnnamed();
  achievement = await market.publishAchievement(office);
  await api.drain();
  question = (
    await office.done(
      office.post(`/demands/${demand}/questions`, { language: 'zh', text: '清洗后叶片的表面粗糙度要求是多少？' }),
    )
  ).id;
  await owner.done(owner.post(`/questions/${question}/answer`, { version: 1, text: '不大于 1.6 微米。' }));
  await api.drain();
});
afterAll(() => api.stop());

/** A firm whose demand the manager of a node posted for it, with a file, invited readers and a change under way. */
async function publishUnnamed(): Promise<void> {
  const test = systemActor('test', 'test');
  const organisationId = await api.get(Enrol).organisation({ uscc, name, nameEn, kind: 'enterprise' }, test);
  const account = await api.person([{ organisationId, roles: ['enterprise'] }]);
  await api.query(`UPDATE identity.people SET name = $2, name_en = $3 WHERE id = $1`, [
    account.personId,
    person,
    inEnglish[person],
  ]);
  owner = Object.assign(await api.anybody.signIn(account), { organisationId, personId: account.personId });
  const agent = await anAgentOf(organisationId);
  file = await uploaded(agent.visitor, 'demand', '工况说明.pdf', Buffer.concat([aScan(), Buffer.from(name)]));
  const [invited] = await api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [
    guest.organisationId,
  ]);
  const given = {
    anonymous: true,
    attachmentIds: [file],
    invitedUsccs: [invited?.uscc],
    contact: { name: person, phone: '021-55550199', email: 'silent@lingyue.example' },
  };
  demand = await market.publishDemand(agent.visitor, given);
  hidden = [name, '凌岳精密', nameEn, 'Lingyue', uscc, organisationId, account.personId, account.login, person].concat(
    [mandate, agentName, agent.personId, agent.login, node, ...Object.values(inEnglish)],
    ['55550199', 'silent@lingyue.example'],
  );
}

async function anAgentOf(principal: string) {
  const organisationId = await api.organisation('service_provider', node);
  const account = await api.person([{ organisationId, roles: ['tech_manager'] }]);
  await api.query(`UPDATE identity.organisations SET name_en = $2 WHERE id = $1`, [organisationId, inEnglish[node]]);
  await api.query(`UPDATE identity.people SET name = $2, name_en = $3 WHERE id = $1`, [
    account.personId,
    agentName,
    inEnglish[agentName],
  ]);
  const visitor = await api.anybody.signIn(account);
  mandate = newId();
  const today = dayInShanghai(new Date());
  await api.query(
    `INSERT INTO identity.mandates (id, principal_id, agent_id, roles, starts_on, ends_on, state, version, offered_by, agent_organisation_id)
     VALUES ($1, $2, $3, '{enterprise}', $4, $5, 'active', 1, $3, $6)`,
    [mandate, principal, account.personId, today, addDays(today, 30), organisationId],
  );
  await visitor.put('/session/acting-as', { organisationId: principal, mandateId: mandate });
  return { visitor, ...account };
}

/** The addresses of one route, with every id that could lead to the demand; and with the firm typed wherever one may type. */
function addressesOf({ path, get }: (typeof routes)[number]): string[] {
  const ids = [demand, achievement, question, file];
  const plain = path.replace(/^\/api/, '');
  const filled = plain.includes('{id}') ? ids.map((id) => plain.replace('{id}', id)) : [plain];
  const addresses = filled.map((address) =>
    address
      .replace('{fileId}', file)
      .replace('{number}', '1')
      .replace('{year}', '2026')
      .replace('{code}', '91310000MA1FL00000')
      .replace(/\{\w+\}/g, demand),
  );
  const typed = (get.parameters ?? []).some((parameter) => parameter.in === 'query' && parameter.name === 'q');
  return typed ? [...addresses, ...addresses.map((address) => `${address}?q=${encodeURIComponent(name)}`)] : addresses;
}

/** What the names are found in, but for the words that the reader typed. */
async function leaksIn(reader: Visitor, address: string): Promise<string[]> {
  const { text, headers, status } = await reader.get(address);
  if (status >= 500) return [`${address} answers ${status}`];
  const told = `${text} ${JSON.stringify({ ...headers, 'set-cookie': undefined })}`;
  return hidden.filter((word) => told.includes(word)).map((word) => `${address} tells ${word}`);
}

describe('an enterprise that asked to stay unnamed', () => {
  it.each([
    ['nobody in particular', () => Promise.resolve(api.anybody)],
    ['another enterprise', () => api.signIn('enterprise')],
    ['an institute whose achievement answers it, and who asked a question', () => Promise.resolve(office)],
    ['an organisation that it invited', () => Promise.resolve(guest)],
    ['a technology manager', () => api.signIn('tech_manager')],
    ['an administrator of another organisation', () => api.signIn('organisation_admin')],
    ['a researcher', () => api.signIn('researcher')],
    ['a service agency', () => api.signIn('service_provider')],
  ])('is told on no route to %s', async (_, come) => {
    const reader = await come();
    const leaks: string[] = [];
    for (const route of routes.filter(({ get }) => !isApart(get)))
      for (const address of addressesOf(route)) leaks.push(...(await leaksIn(reader, address)));
    expect(leaks).toEqual([]);
    // The walk met the demand, and would have seen a name.
    expect(await leaksIn(owner, `/demands/${demand}`)).not.toEqual([]);
    const { status, text } = await reader.get(`/public/demands/${demand}`);
    expect([status, text.includes('航空发动机叶片积碳激光清洗')]).toEqual([200, true]);
  });

  it('is no more to an auditor who reads the case, nor is who posts for it', async () => {
    const auditor = await api.signIn('auditor');
    for (const part of ['', '/history', '/revisions', '/revisions/1', '/preview']) {
      const path = `/demands/${demand}${part}`;
      expect([path, (await auditor.get(path)).status, await leaksIn(auditor, path)]).toEqual([path, 200, []]);
    }
    expect(await leaksIn(market.expert, `/demands/${demand}`)).not.toEqual([]);
  });

  it('is not found by typing who it is, and its demand is', async () => {
    for (const typed of [name, '凌岳精密机械', nameEn, 'Lingyue Precision', uscc, person, node]) {
      const { body } = await api.anybody.get<{ items: { id: string }[] }>(
        `/public/search?kind=demand&q=${encodeURIComponent(typed)}`,
      );
      expect({ typed, found: body.items.map(({ id }) => id) }).toEqual({ typed, found: [] });
    }
    const { body } = await api.anybody.get<{ items: { id: string }[] }>(
      `/public/search?kind=demand&q=${encodeURIComponent('叶片积碳')}`,
    );
    expect(body.items.map(({ id }) => id)).toEqual([demand]);
  });

  it('is in no live message, no name of a file and no letter to others', async () => {
    const told = await api.query<{ text: string }>(
      `SELECT payload::text AS text FROM platform.live_events WHERE organisation_id <> $1`,
      [owner.organisationId],
    );
    expect(told.length).toBeGreaterThan(0);
    const mails = await api.query<{ id: string }>(`SELECT id FROM platform.mails`);
    const letters: string[] = [];
    for (const { id } of mails) {
      const mail = await api.get(Database).transaction((tx) => api.get(MailQueries).textOf(tx, id));
      if (mail?.to === askersAddress) letters.push(`${mail.subject} ${mail.text}`);
    }
    expect(letters.length).toBeGreaterThan(0);
    for (const text of [...told.map((row) => row.text), ...letters])
      for (const word of hidden) expect(text).not.toContain(word);
  });

  it('is kept from others in what its files are asked for', async () => {
    for (const reader of [api.anybody, office, guest]) {
      const answers = await Promise.all([
        reader.get(`/public/demands/${demand}/attachments/${file}/content`),
        reader.get(`/files/${file}`),
        reader.get(`/files/${file}/content`),
      ]);
      for (const { status, text } of answers) {
        expect([401, 404]).toContain(status);
        expect(text).not.toContain('工况说明');
      }
    }
  });
});
