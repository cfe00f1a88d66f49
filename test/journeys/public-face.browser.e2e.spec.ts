import type { Browser, Page } from 'playwright-core';
import { openBrowser, sitDown } from './browser';
import { Installation } from './installation';
import { lookAt } from './pages/seat';

const operator = {
  OPERATOR_ZH: '某市技术转移中心',
  OPERATOR_EN: 'City Transfer Centre',
  OPERATOR_CONTACT: 'desk@city.example',
};

let here: Installation;
let browser: Browser;
let ids: { demand: string; achievement: string };

beforeAll(async () => {
  here = await Installation.prepare();
  await here.startApi({ env: operator });
  browser = await openBrowser();
  const idOf = async (kind: string) => {
    const answer = await fetch(`${here.url}/api/public/${kind}s?limit=1`);
    return ((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? '';
  };
  ids = { demand: await idOf('demand'), achievement: await idOf('achievement') };
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await here?.stop();
}, 60_000);

async function read(path: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(here.url + path, { headers });
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return answer.text();
}

const attributes = (tag: string) =>
  Object.fromEntries(
    [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name.toLowerCase(), plain(value)]),
  );
const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'");
const tags = (html: string, name: string) => (html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []).map(attributes);
const meta = (html: string, name: string) =>
  tags(html, 'meta').find((tag) => tag['name'] === name || tag['property'] === name)?.['content'];
const canonical = (html: string) => tags(html, 'link').find(({ rel }) => rel === 'canonical')?.['href'];
const dataIn = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/g)].map(
    ([, text = '']) => JSON.parse(text) as Record<string, unknown>,
  );

describe('what a search engine reads', () => {
  const publicPaths = () => [
    ...['/', '/search', '/demands', '/achievements', '/demands?highTechField=4', '/open-data', '/feeds'],
    ...['/privacy', '/terms', '/accessibility', `/demands/${ids.demand}`, `/achievements/${ids.achievement}`],
  ];

  it('is a title and a description of its own on every page, in either language, and one home of each', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const heads = new Map<string, string>();
      for (const path of publicPaths()) {
        const html = await read(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}&utm_source=x`);
        const home = (each: string) =>
          here.url + path + (each === 'en' ? `${path.includes('?') ? '&' : '?'}lang=en` : '');
        expect(canonical(html)).toBe(home(lang));
        const others = tags(html, 'link').filter(({ hreflang }) => hreflang);
        expect(others.map(({ hreflang, href }) => [hreflang, href])).toEqual([
          ['zh-CN', home('zh')],
          ['en', home('en')],
          ['x-default', home('zh')],
        ]);
        const [, title = ''] = /<title>(.*?)<\/title>/.exec(html) ?? [];
        const description = meta(html, 'description') ?? '';
        expect(description.length).toBeGreaterThan(15);
        expect(meta(html, 'og:description')).toBe(description);
        expect(meta(html, 'og:url')).toBe(home(lang));
        expect(meta(html, 'robots')).toBeUndefined();
        heads.set(path, `${title}\n${description}`);
      }
      expect(new Set(heads.values()).size).toBe(heads.size);
    }
  }, 60_000);

  it('is a picture of ours where a page is shared, of the size that it says, in the words of the page’s language', async () => {
    const alts = new Set<string>();
    for (const path of ['/?lang=zh', '/?lang=en', `/demands/${ids.demand}`]) {
      const html = await read(path);
      const of = (name: string) => meta(html, name) ?? '';
      expect(of('og:image')).toMatch(new RegExp(`^${here.url}/assets/share-[\\w-]+\\.png$`));
      expect(of('twitter:card')).toBe('summary_large_image');
      alts.add(of('og:image:alt'));
      const answer = await fetch(of('og:image'));
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, of('og:image:type')]);
      expect(answer.headers.get('cache-control')).toContain('immutable');
      const content = Buffer.from(await answer.arrayBuffer());
      expect(content.subarray(1, 4).toString('latin1')).toBe('PNG');
      // Width and height stand in the first chunk of every PNG.
      const size = [content.readUInt32BE(16), content.readUInt32BE(20)];
      expect(size.map(String)).toEqual([of('og:image:width'), of('og:image:height')]);
      expect(content.length).toBeLessThan(100_000);
    }
    expect(alts.size).toBe(2);
    for (const closed of ['/forgot', '/search?q=轴承']) expect(meta(await read(closed), 'og:image')).toBeUndefined();
  });

  it('has one home where only order or a counter differ, and none where there would be no end of pages', async () => {
    expect(canonical(await read('/demands?sort=deadline&highTechField=4&fbclid=1'))).toBe(
      `${here.url}/demands?highTechField=4`,
    );
    for (const path of ['/search?q=轴承', '/demands?highTechField=4&highTechField=8', '/forgot', '/register']) {
      const html = await read(path);
      expect([path, meta(html, 'robots'), canonical(html)]).toEqual([path, 'noindex', undefined]);
    }
  });

  it('is told what the site, a demand and an achievement are, in the words of schema.org', async () => {
    const typesAt = async (path: string) => dataIn(await read(path));
    const [site] = await typesAt('/');
    expect(site).toMatchObject({ '@context': 'https://schema.org', '@type': 'WebSite', url: `${here.url}/` });
    expect(JSON.stringify(site)).toContain(`${here.url}/search?q={words}`);
    const [demand, trail] = await typesAt(`/demands/${ids.demand}`);
    expect(demand).toMatchObject({ '@type': 'Demand', identifier: ids.demand });
    expect(trail).toMatchObject({ '@type': 'BreadcrumbList' });
    expect((trail?.['itemListElement'] as object[]).length).toBe(3);
    const [achievement] = await typesAt(`/achievements/${ids.achievement}`);
    expect(achievement).toMatchObject({ '@type': 'CreativeWork', url: `${here.url}/achievements/${ids.achievement}` });
    expect((await typesAt('/open-data'))[0]).toMatchObject({ '@type': 'Dataset' });
  });

  it('finds a page behind every address of the map', async () => {
    const index = await read('/sitemap.xml');
    for (const [, part = ''] of index.matchAll(/<loc>(.*?)<\/loc>/g)) {
      const found = [...(await read(part.replace(here.url, ''))).matchAll(/<loc>(.*?)<\/loc>/g)];
      expect(found.length).toBeGreaterThan(0);
      const seen = part.endsWith('pages.xml') ? found : found.slice(0, 3);
      for (const [, page = ''] of seen) {
        const path = plain(page).replace(here.url, '');
        expect(canonical(await read(path))).toBe(plain(page));
      }
    }
  }, 60_000);
});

describe('the home page', () => {
  it('shows the newest as soon as they are public, before any worker has indexed them', async () => {
    const html = await read('/');
    expect(html).toContain(`href="/demands/${ids.demand}"`);
    expect(html).toContain(`href="/achievements/${ids.achievement}"`);
  });
});

describe('what programs read', () => {
  it('every line of the page about open data works as it stands, and so does every file and feed', async () => {
    const html = await read('/open-data');
    const examples = [...html.matchAll(/<pre><code>curl &quot;(.*?)&quot;<\/code><\/pre>/g)].map(([, url = '']) =>
      plain(url),
    );
    expect(examples.length).toBeGreaterThan(10);
    const files = tags(html, 'a')
      .map(({ href = '' }) => href)
      .filter((href) => /\.(csv|json)(\?|$)/.test(href));
    expect(files).toHaveLength(3);
    const feeds = tags(await read('/feeds?lang=en'), 'a')
      .map(({ href = '' }) => href)
      .filter((href) => href.includes('.atom'));
    expect(feeds.length).toBeGreaterThan(10);
    for (const url of [...examples, ...[...files, ...feeds].map((path) => here.url + path)])
      expect([url, (await fetch(url)).status]).toEqual([url, 200]);
  }, 60_000);

  it('a list names its feed, of the field that is chosen', async () => {
    const html = await read('/achievements?highTechField=8');
    const [feed] = tags(html, 'link').filter(({ type }) => type === 'application/atom+xml');
    expect(feed?.['href']).toBe('/feeds/achievements.atom?field=8');
    expect(tags(html, 'a').map(({ href }) => href)).toContain('/feeds/achievements.atom?field=8');
  });
});

describe('the rules', () => {
  it('name their version and who answers, and stay at the address of the version', async () => {
    for (const name of ['privacy', 'terms', 'accessibility']) {
      const html = await read(`/${name}`, { 'accept-language': 'en' });
      expect(html).toContain('Version 2026-11, in force since 23\u00a0Nov\u00a02026');
      expect(html).toContain('City Transfer Centre');
      expect(html).toContain('desk@city.example');
      expect(canonical(await read(`/${name}/2026-11`))).toBe(`${here.url}/${name}`);
      expect((await fetch(`${here.url}/${name}/2020-01`)).status).toBe(404);
    }
  });

  it('are what whoever registers agrees to, in that very version', async () => {
    const html = await read('/register');
    const agreed = tags(html, 'input').find(({ name }) => name === 'noticeVersion')?.['value'];
    expect(agreed).toBe('2026-11');
    await read(`/privacy/${agreed}`);
    expect(tags(html, 'a').map(({ href }) => href)).toEqual(
      expect.arrayContaining([`/privacy/${agreed}`, '/terms/2026-11']),
    );
  });
});

describe('in the browser', () => {
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    const seat = await sitDown(browser, here.url);
    [page, complaints] = [seat.page, seat.complaints];
  });

  it.each(['/', '/open-data', '/feeds', '/privacy', '/terms', '/accessibility', '/demands', '/register'])(
    'the page stands on a desk and on a phone, in both languages, and axe finds nothing serious: %s',
    async (path) => {
      for (const lang of ['zh', 'en']) {
        await page.goto(`${path}?lang=${lang}`);
        await lookAt(page, `face${path.replaceAll('/', '-')}`);
      }
      expect(complaints).toEqual([]);
    },
    60_000,
  );

  it('the foot of the page leads on by keyboard, without script', async () => {
    const context = await browser.newContext({ baseURL: here.url, locale: 'zh-CN', javaScriptEnabled: false });
    const plainPage = await context.newPage();
    for (const [name, path] of [
      ['开放数据', '/open-data'],
      ['按领域订阅', '/feeds'],
      ['隐私说明', '/privacy'],
      ['使用条款', '/terms'],
      ['无障碍说明', '/accessibility'],
    ] as const) {
      await plainPage.goto('/');
      const link = plainPage.getByRole('contentinfo').getByRole('link', { name, exact: true });
      await link.focus();
      await plainPage.keyboard.press('Enter');
      await plainPage.waitForURL(`**${path}`);
      expect(await plainPage.getByRole('heading', { level: 1 }).count()).toBe(1);
    }
    await context.close();
  });
});
