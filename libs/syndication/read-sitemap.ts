import { Injectable } from '@nestjs/common';
import { PublicAchievementLists } from '#achievement';
import { PublicDemandLists } from '#demand';
import { env } from '#platform/config/env';
import { highTechFields } from '#taxonomy';
import { xmlHead, xmlText } from './xml';

/** The protocol allows 50,000; less costs the database less at a time. */
const perPart = 20_000;
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Pages that are always there; those for one person are none of a search engine's business. */
const standing = [
  '/',
  '/demands',
  '/achievements',
  '/search',
  '/open-data',
  '/feeds',
  '/privacy',
  '/terms',
  '/accessibility',
];

interface Place {
  readonly path: string;
  readonly changedAt?: Date;
}

/** The map of what anybody may see: an index, the standing pages, and the open demands and achievements in parts. */
@Injectable()
export class ReadSitemap {
  constructor(
    private readonly demands: PublicDemandLists,
    private readonly achievements: PublicAchievementLists,
  ) {}

  async index(most = perPart): Promise<string> {
    const parts = [
      'pages',
      ...partsOf('demands', await this.demands.countOpen(), most),
      ...partsOf('achievements', await this.achievements.countOpen(), most),
    ];
    const lines = parts.map((part) => `<sitemap><loc>${located(`/sitemaps/${part}.xml`)}</loc></sitemap>\n`);
    return `${xmlHead}<sitemapindex xmlns="${schema}">\n${lines.join('')}</sitemapindex>\n`;
  }

  /** Null where there is no such part. */
  async part(name: string, most = perPart): Promise<string | null> {
    if (name === 'pages') return urlSet(pages());
    const [, kind, number] = /^(demands|achievements)-([1-9]\d{0,4})$/.exec(name) ?? [];
    if (!kind || !number) return null;
    const wanted = { from: (Number(number) - 1) * most, most };
    const found = await (kind === 'demands' ? this.demands : this.achievements).addresses(wanted);
    if (found.length === 0) return null;
    return urlSet(found.map(({ id, publishedAt }) => ({ path: `/${kind}/${id}`, changedAt: publishedAt })));
  }
}

function partsOf(kind: string, count: number, most: number): string[] {
  return Array.from({ length: Math.ceil(count / most) }, (_, index) => `${kind}-${index + 1}`);
}

/** With a list for each field of technology: what people look for most. */
function pages(): Place[] {
  const lists = ['/demands', '/achievements'].flatMap((list) =>
    highTechFields.codes.map((code) => `${list}?${new URLSearchParams({ highTechField: code }).toString()}`),
  );
  return [...standing, ...lists].map((path) => ({ path }));
}

function urlSet(places: readonly Place[]): string {
  const lines = places.map(
    ({ path, changedAt }) =>
      `<url><loc>${located(path)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}</url>\n`,
  );
  return `${xmlHead}<urlset xmlns="${schema}">\n${lines.join('')}</urlset>\n`;
}

const located = (path: string) => xmlText(env().PUBLIC_URL + path);
