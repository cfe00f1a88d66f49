import { aDemandForm } from '../../../test/support/forms';
import { RunningApi } from '../../../test/support/running-api';
import { uploaded } from '../../../test/support/uploads';
import type { Visitor } from '../../../test/support/visitor';
import { aWorkbook, cellsOfBook } from '../../../test/support/workbooks';
import type { ImportDetailResponse } from './import.response';

let api: RunningApi;
let enterprise: Visitor;
let office: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  [enterprise, office] = await Promise.all([api.signIn('enterprise'), api.signIn('institute')]);
});
afterAll(() => api.stop());

async function checked(content: Buffer, by = enterprise, kind = 'demands'): Promise<ImportDetailResponse> {
  const fileId = await uploaded(by, 'import', 'sheet.xlsx', content);
  const { id } = await by.done(by.post('/imports', { kind, fileId }));
  await api.drain();
  return (await by.get<ImportDetailResponse>(`/imports/${id}`)).body;
}

async function bytes(path: string, by = enterprise): Promise<Buffer> {
  const answer = await api.app.inject({ method: 'GET', url: `/api${path}`, headers: { cookie: by.cookie } });
  expect(answer.statusCode).toBe(200);
  return answer.rawPayload;
}

describe('the template', () => {
  it.each(['zh', 'en'])('in %s has drop-down lists, notes and an example that passes', async (language) => {
    const content = await bytes(`/imports/template?kind=demands&language=${language}`);
    const { values, sheet } = await cellsOfBook(content);
    expect(values).toHaveLength(1);
    expect(JSON.stringify(sheet.getRow(1).getCell(2).note)).toMatch(/300/);
    const column = (sheet.getRow(1).values as string[]).findIndex((header) => /需求类型|Type of need/.test(header));
    expect(sheet.getRow(5).getCell(column).dataValidation).toMatchObject({ type: 'list' });
    const example = await cellsOfBook(content, language === 'zh' ? '示例' : 'Example');
    const filled = await aWorkbook(language === 'zh' ? '需求' : 'Demands', example.values);
    expect(await checked(filled)).toMatchObject({ state: 'checked', read: 1, bad: 0, faults: [] });
  });

  it('of achievements passes its own check too', async () => {
    const { values } = await cellsOfBook(await bytes('/imports/template?kind=achievements', office), '示例');
    expect(await checked(await aWorkbook('成果', values), office, 'achievements')).toMatchObject({
      bad: 0,
      fresh: 1,
      faults: [],
    });
  });
});

describe('what was taken out', () => {
  const odd = {
    title: '=HYPERLINK("http://x") 需求',
    budget: { fen: '123456789' },
    translations: { title: { text: 'A need' } },
    visibility: 'title_only',
    keywords: ['a,b', '叶片', '积碳'],
    indicators: [
      {
        name: '外观 等级',
        operator: 'eq',
        value: 'A 级 | 以上',
        unit: '',
        mustHave: false,
        testMethod: '目测',
        currentLevel: '',
      },
      { name: '粒径', operator: 'range', value: '10', valueTo: '20', unit: 'μm', mustHave: true },
    ],
  };

  it('comes back in as the same, to the last fen, here and elsewhere', async () => {
    for (const given of [{}, odd]) await enterprise.done(enterprise.post('/demands', aDemandForm(given)));
    const content = await bytes('/demands/export?format=xlsx');
    const { sheet } = await cellsOfBook(content);
    sheet.eachRow((row) => row.eachCell(({ formula }) => expect(formula).toBeUndefined()));
    expect(await checked(content)).toMatchObject({ read: 2, fresh: 0, bad: 0, differing: 0, unchanged: 2 });
    const other = await api.signIn('enterprise');
    const { id, version, fresh } = await checked(content, other);
    expect(fresh).toBe(2);
    await other.done(other.post(`/imports/${id}/storing`, { version }));
    await api.drain();
    const contents = (organisationId: string) =>
      api.query(
        `SELECT r.title, r.background, r.indicators, r.budget::text, r.deadline::text, r.keywords, r.contact, r.language,
                r.demand_type, r.translations, r.visibility, r.anonymous, r.cooperation_modes, r.declared_unclassified
           FROM demand.demands d JOIN demand.demand_revisions r ON r.id = d.current_revision_id
          WHERE d.organisation_id = $1 ORDER BY r.title, r.id`,
        [organisationId],
      );
    const plain = (rows: unknown) =>
      JSON.parse(
        JSON.stringify(rows)
          .replaceAll('""', 'null')
          .replace(/,?"(valueTo|testMethod|currentLevel|unit)":null/g, ''),
      ) as unknown;
    expect(plain(await contents(other.organisationId))).toEqual(plain(await contents(enterprise.organisationId)));
  });

  it('as CSV calculates nothing and is read as UTF-8', async () => {
    const text = (await bytes('/demands/export?format=csv&language=zh')).toString('utf8');
    expect(text.startsWith('\uFEFF"编号","标题"')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"") 需求"`);
    expect(text).toContain('"123.456789"');
  });
});
