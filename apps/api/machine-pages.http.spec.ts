import { aCreditCode } from '../../test/support/credit-code';
import { Market } from '../../test/support/market';
import { RunningApi } from '../../test/support/running-api';
import type { Visitor } from '../../test/support/visitor';
import { ReadSitemap } from '#syndication';

process.env.PUBLIC_URL = 'https://jiqiao.example/';
process.env.LIMITS = 'export=20/3600';

const site = 'https://jiqiao.example';
const secret = '磁流变减振支座';
const dangerous = `=HYPERLINK("//evil") <b>&amp;</b> ]]> ${secret.slice(0, 2)}叶片`;

let api: RunningApi;
let market: Market;
let owner: Visitor;
let office: Visitor;
const ids = { open: '', titled: '', invited: '', unnamed: '', achievement: '' };
let ownName = '';

jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  [owner, office] = [await api.signIn('enterprise'), await api.signIn('institute')];
  const background = `叶片积碳难以去除，试过${secret}。`;
  const titled = { background, visibility: 'title_only', invitedUsccs: [aCreditCode()] };
  ids.open = await market.publishDemand(owner, {
    title: dangerous,
    background: `响铃\u0007之后：${dangerous}`,
    highTechField: '8',
  });
  ids.titled = await market.publishDemand(owner, { ...titled, title: '只有标题的需求', highTechField: '4' });
  ids.invited = await market.publishDemand(owner, { ...titled, visibility: 'invited', title: '只给受邀单位的需求' });
  ids.unnamed = await market.publishDemand(owner, { anonymous: true, title: '不具名的需求', highTechField: '4' });
  ids.achievement = await market.publishAchievement(office, { title: '公开的成果', highTechField: '8' });
  const [row] = await api.query<{ name: string }>(`SELECT name FROM identity.organisations WHERE id = $1`, [
    owner.organisationId,
  ]);
  ownName = row?.name ?? '';
});
afterAll(async () => {
  await market.clear();
  await api.stop();
});

const ask = (url: string, headers: Record<string, string> = {}) =>
  api.app.inject({ method: 'GET', url, headers, remoteAddress: '203.0.113.7' });
const read = async (url: string) => {
  const { statusCode, payload } = await ask(url);
  expect({ url, statusCode }).toEqual({ url, statusCode: 200 });
  return payload;
};

/** Elements in order; throws where one is not closed by its own end, as a reader of XML would. */
function elementsOf(xml: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  const text = xml.replace(/^<\?xml[^>]*\?>/, '');
  for (const [, slash, name = '', rest = ''] of text.matchAll(/<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*\s*\/?)>/g)) {
    if (slash) {
      if (open.pop() !== name) throw new Error(`</${name}> ends nothing`);
      continue;
    }
    found.push(name);
    if (!rest.endsWith('/')) open.push(name);
  }
  if (open.length > 0) throw new Error(`<${open.join('> <')}> has no end`);
  const between = text.replace(/<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*\s*\/?)>/g, '');
  expect(between).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|apos);)|[^\t\n\r\u0020-\uFFFF]/);
  return found;
}

describe('robots.txt', () => {
  it('names the map of the site and keeps robots out of what is for one person', async () => {
    const { payload, headers } = await ask('/robots.txt');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(payload).toContain(`Sitemap: ${site}/sitemap.xml\n`);
    for (const closed of ['/console', '/api/', '/register']) expect(payload).toContain(`Disallow: ${closed}\n`);
    expect(payload).not.toMatch(/^Disallow: \/(demands|achievements)?$/m);
  });
});

describe('the map of the site', () => {
  it('leads over its parts to what anybody may see, each with the day of its last change, and to nothing else', async () => {
    const index = await read('/sitemap.xml');
    expect(elementsOf(index)[0]).toBe('sitemapindex');
    const parts = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc = '']) => loc.replace(site, ''));
    expect(parts).toEqual(['/sitemaps/pages.xml', '/sitemaps/demands-1.xml', '/sitemaps/achievements-1.xml']);
    const [pages = '', demands = '', achievements = ''] = await Promise.all(parts.map(read));
    for (const part of [pages, demands, achievements]) expect(elementsOf(part)[0]).toBe('urlset');
    expect(pages).toContain(`<loc>${site}/privacy</loc>`);
    expect(locationsIn(demands)).toEqual([ids.open, ids.titled, ids.unnamed].map((id) => `${site}/demands/${id}`));
    expect(locationsIn(achievements)).toEqual([`${site}/achievements/${ids.achievement}`]);
    expect(demands.match(/<lastmod>\d{4}-\d\d-\d\dT[\d:.]+Z<\/lastmod>/g)).toHaveLength(3);
    expect(index + pages + demands + achievements).not.toContain(ids.invited);
  });

  it('is cut into parts of a size, and has no part behind the last', async () => {
    const sitemap = api.get(ReadSitemap);
    expect(await sitemap.index(2)).toContain('demands-2.xml');
    expect(await sitemap.index(2)).not.toContain('demands-3.xml');
    expect(locationsIn((await sitemap.part('demands-2', 2)) ?? '')).toEqual([`${site}/demands/${ids.unnamed}`]);
    expect(await sitemap.part('demands-3', 2)).toBeNull();
  });

  it.each([
    '/sitemaps/demands-2.xml',
    '/sitemaps/demands-0.xml',
    '/sitemaps/users.xml',
    '/sitemaps/pages',
    '/sitemaps/..%2f',
  ])('has nothing at %s', async (url) => expect((await ask(url)).statusCode).toBe(404));
});

const locationsIn = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, location]) => location);

describe('a feed', () => {
  it('has the newest of its kind first, with what anybody may see and not a word more', async () => {
    const { payload, headers } = await ask('/feeds/demands.atom');
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(elementsOf(payload).slice(0, 2)).toEqual(['feed', 'id']);
    expect([...payload.matchAll(/<id>urn:uuid:(.*?)<\/id>/g)].map(([, id]) => id)).toEqual([
      ids.unnamed,
      ids.titled,
      ids.open,
    ]);
    expect(payload).not.toContain(secret);
    const entries = payload.split('<entry>').slice(1);
    expect(entries.map((entry) => entry.includes(ownName))).toEqual([false, false, true]);
    expect(entries[1]).not.toContain('<summary');
    expect(entries[2]).toContain('&lt;b&gt;&amp;amp;&lt;/b&gt; ]]&gt;');
    expect(entries[2]).toContain(`<link rel="alternate" type="text/html" href="${site}/demands/${ids.open}"/>`);
  });

  it('of a field has that field alone, in the language of its address, whatever the browser speaks', async () => {
    const { payload } = await ask('/feeds/demands.atom?field=4&lang=en', { 'accept-language': 'zh' });
    expect([...payload.matchAll(/<id>urn:uuid:(.*?)<\/id>/g)].map(([, id]) => id)).toEqual([ids.unnamed, ids.titled]);
    expect(payload).toContain('xml:lang="en"');
    expect(payload).toContain(`<id>${site}/feeds/demands.atom?field=4&amp;lang=en</id>`);
    expect(payload).toContain(`href="${site}/demands?highTechField=4&amp;lang=en"`);
    expect(await read('/feeds/achievements.atom?field=4')).not.toContain('<entry>');
    expect(await read('/feeds/achievements.atom?field=4&field=8')).toContain(ids.achievement);
  });

  it('is sent once: whoever has it is told that it is the same', async () => {
    const first = await ask('/feeds/demands.atom');
    const mark = String(first.headers['etag']);
    expect(first.headers['cache-control']).toBe('public, max-age=300');
    const again = await ask('/feeds/demands.atom', { 'if-none-match': `"other", W/${mark}` });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
    expect(again.headers['etag']).toBe(mark);
    expect((await ask('/feeds/demands.atom', { 'if-none-match': '"other"' })).statusCode).toBe(200);
    expect((await ask('/feeds/demands.atom?lang=en', { 'if-none-match': mark })).statusCode).toBe(200);
  });

  it.each([
    '/feeds/demands.atom?field=99',
    '/feeds/demands.atom?field=4&field=x%27--',
    '/feeds/users.atom',
    '/feeds/demands.csv',
    '/feeds/constructor',
  ])('is not there at %s', async (url) => expect((await ask(url)).statusCode).toBe(404));

  it('is as little of whoever is signed in as of anybody: its answer is kept by caches', async () => {
    const asOwner = await ask('/feeds/demands.atom', { cookie: owner.cookie });
    expect(asOwner.payload).toBe(await read('/feeds/demands.atom'));
    expect(asOwner.payload).not.toContain(ids.invited);
    expect(asOwner.headers['set-cookie']).toBeUndefined();
  });
});

describe('a whole file of open data', () => {
  it('has a row for each that anybody may see, and no cell that a spreadsheet would calculate', async () => {
    const { payload, headers } = await ask('/open-data/demands.csv?lang=en');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="demands\.csv"/);
    expect(payload.startsWith('\uFEFF"Title"')).toBe(true);
    for (const id of [ids.open, ids.titled, ids.unnamed]) expect(payload).toContain(id);
    expect(payload).not.toContain(ids.invited);
    expect(payload).not.toContain(secret);
    expect(payload).toContain(`"'=HYPERLINK(""//evil"")`);
    expect(payload).not.toMatch(/(^|,)"[=+@-]/m);
    expect(await read('/open-data/achievements.csv')).toContain(ids.achievement);
  });

  it('is the whole list, also where a list to look at would be cut', async () => {
    await api.query(
      `INSERT INTO demand.demands SELECT made.* FROM demand.demands d CROSS JOIN generate_series(1, 5200) n
        CROSS JOIN LATERAL jsonb_populate_record(d, jsonb_build_object('id', md5(n::text)::uuid)) made WHERE d.id = $1`,
      [ids.open],
    );
    expect((await read('/open-data/demands.csv')).trimEnd().split('\r\n').length).toBeGreaterThan(5_200);
  });

  it('and the contract of the api can be had; other files are not there', async () => {
    const contract = JSON.parse(await read('/open-data/openapi.json')) as { openapi: string; paths: object };
    expect(contract.openapi).toMatch(/^3\.1/);
    expect(Object.keys(contract.paths)).toContain('/api/public/demands');
    for (const url of ['/open-data/users.csv', '/open-data/demands.xlsx', '/open-data/..%2fpackage.json'])
      expect((await ask(url)).statusCode).toBe(404);
  });

  it('is made so many times an hour for one address, and not for others at its cost', async () => {
    let last = await ask('/open-data/achievements.csv');
    for (let count = 0; count < 25 && last.statusCode === 200; count += 1)
      last = await ask('/open-data/achievements.csv');
    expect(last.statusCode).toBe(429);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    const other = await api.app.inject({
      method: 'GET',
      url: '/open-data/achievements.csv',
      remoteAddress: '203.0.113.8',
    });
    expect(other.statusCode).toBe(200);
  });
});
