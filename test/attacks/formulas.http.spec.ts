// Every table that leaves the product as a file, with words in it that a spreadsheet would calculate: where cells are
// parted as they were written, and where other signs part them. Which tables there are, the contract says.
import { BeginOrgReview } from '#achievement';
import { systemActor } from '#platform/http/actor';
import { type Operation, readContract } from '../fuzz/contract';
import { aDemandForm, anAchievementForm } from '../support/forms';
import { Market } from '../support/market';
import { asLine } from '../support/as-line';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';
import { wideLimits } from '../support/wide-limits';
import { cellsOfBook } from '../support/workbooks';

process.env.LIMITS = wideLimits;

const words = [
  `=cmd|'/C calc'!A0`,
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\u3000=1',
  '\u200B=1',
  '＝1+1',
  '＠SUM(1)',
  `a;=cmd|'/C calc'!A0;`,
  'a\t+1',
  'a\n=1+1',
  '","=1+1',
  '";=1+1;"',
  'no sign of XML: \uFFFE\uFFFF\u0008\u001F',
];
/** The beginning of a cell that a spreadsheet, or an input method before it, takes for a formula. */
const calculated = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

let api: RunningApi;
const people = new Map<string, Visitor>();
beforeAll(async () => {
  api = await RunningApi.start();
  const market = await Market.open(api);
  for (const role of ['enterprise', 'institute', 'auditor', 'operator', 'authority'] as const)
    people.set(role, await somebody(role));
  const [enterprise, institute] = [await somebody('enterprise'), await somebody('institute')];
  people.set('enterprise', enterprise).set('institute', institute);
  people.set('expert', market.expert).set('platform_reviewer', market.reviewer);
  const researcher = await api.signIn('researcher', institute.organisationId);
  for (const word of words) {
    await market.publishDemand(enterprise, demandOf(word));
    const waiting = await enterprise.done(enterprise.post('/demands', demandOf(word)));
    await enterprise.done(enterprise.post(`/demands/${waiting.id}/submission`, { version: waiting.version }));
    await market.publishAchievement(institute, achievementOf(word));
    for (const by of [institute, researcher]) {
      const { id, version } = await by.done(by.post('/achievements', achievementOf(word)));
      const sent = await by.done(by.post(`/achievements/${id}/submission`, { version }));
      const { organisationId } = institute;
      const boot = { ...systemActor('test', 'test'), organisationId, roles: ['institute' as const] };
      if (by === researcher) await api.get(BeginOrgReview).execute({ id, version: sent.version }, boot);
    }
  }
  await api.drain();
}, 120_000);
afterAll(() => api.stop());

/** Whose organisation and whose own name are formulas as well. */
async function somebody(role: 'enterprise' | 'institute' | 'auditor' | 'operator' | 'authority'): Promise<Visitor> {
  const organisationId = await api.organisation(role, `=1+${people.size} ${Math.random()}`);
  const person = await api.person([{ organisationId, roles: [role] }]);
  await api.query(`UPDATE identity.people SET name = '@SUM(A1)' WHERE id = $1`, [person.personId]);
  return Object.assign(await api.anybody.signIn(person), { organisationId });
}

const demandOf = (word: string) =>
  aDemandForm({
    title: asLine(word),
    background: word,
    solverConditions: word,
    keywords: [word.trim(), '第二', '第三'],
  });
const achievementOf = (word: string) =>
  anAchievementForm({ title: asLine(word), summary: word, benefit: word, keywords: [word.trim(), '第二', '第三'] });

const tables = readContract().operations.filter(({ method, responses }) => {
  const kinds = Object.values(responses).flatMap(({ content = {} }) => Object.keys(content));
  return method === 'GET' && kinds.some((kind) => /^text\/csv/.test(kind));
});
const who = ({ 'x-policy': policy }: Operation): Visitor => {
  const role = Array.isArray(policy.who) ? policy.who.find((one) => people.has(one)) : undefined;
  return people.get(role ?? '') ?? api.anybody;
};

async function bytesOf(url: string, by: Visitor): Promise<Buffer> {
  const answer = await api.app.inject({ method: 'GET', url, headers: { cookie: by.cookie } });
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.rawPayload;
}

/** As a spreadsheet parts it: a quote means something at the beginning of a cell and nowhere else. */
function cellsOf(text: string, sign: string): string[] {
  const cells: string[] = [];
  const escaped = sign === '\t' ? '\\t' : sign;
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"([^${escaped}\\r\\n]*)|([^${escaped}\\r\\n]*))(?:${escaped}|\\r\\n?|\\n|$)`,
    'gy',
  );
  for (let at = 0; at < text.length;) {
    cell.lastIndex = at;
    const [whole = ' ', quoted, after = '', bare = ''] = cell.exec(text) ?? [];
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"') + after);
    at += Math.max(1, whole.length);
  }
  return cells;
}

function holdsNoFormula(text: string): void {
  for (const sign of [',', ';', '\t'])
    expect([sign, cellsOf(text, sign).filter((cell) => calculated.test(cell))]).toEqual([sign, []]);
}

const plainQuery = (path: string, format: string) =>
  `${path}?format=${format}&language=zh${path.includes('audit') ? '&purpose=export.routine' : ''}`;

it('every table of the product is tried', () => expect(tables.length).toBeGreaterThanOrEqual(9));

describe.each(tables.map((operation) => [operation.operationId, operation] as const))('%s', (_, operation) => {
  it('gives as a workbook no formula, and nothing that would break its XML', async () => {
    if (operation.operationId === 'exportAuditEvents') return;
    const { sheet } = await cellsOfBook(await bytesOf(plainQuery(operation.path, 'xlsx'), who(operation)));
    expect(sheet.rowCount).toBeGreaterThan(1);
    const kinds = new Set<unknown>();
    sheet.eachRow((row) => row.eachCell((cell) => kinds.add(typeof cell.value)));
    expect([...kinds].filter((kind) => kind !== 'string' && kind !== 'number')).toEqual([]);
  });

  it('gives as CSV no cell that is calculated, whatever parts the cells', async () => {
    const text = (await bytesOf(plainQuery(operation.path, 'csv'), who(operation))).toString('utf8');
    expect(text.length).toBeGreaterThan(200);
    holdsNoFormula(text.replace(/^\uFEFF/, ''));
  });
});
