import type { TFunction } from 'i18next';
import type { PublicAchievement, PublicDemand } from '../api/shapes';
import { organisationNameIn } from '../parts/organisation-name';
import { pairText } from '../parts/pair-text';
import { titleIn } from '../parts/title-text';
import type { Language } from '../words/words';
import { absolute, beginning, inLanguage } from './canonical';
import { langTag } from './lang-tag';

/** What a page says of itself to machines, in the words of schema.org. */
export type StructuredData = { '@type': string } & Record<string, unknown>;
export type Place = { publicUrl: string; language: Language; t: TFunction };

/** As the text of a script element: nothing in it can end the element or begin another. */
export function scriptText(data: StructuredData): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function siteData({ publicUrl, language, t }: Place): StructuredData {
  return {
    '@type': 'WebSite',
    name: t('brand'),
    description: t('public.home.lead'),
    url: absolute(publicUrl, inLanguage('/', language)),
    inLanguage: langTag[language],
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: absolute(publicUrl, `${inLanguage('/search', language)}${language === 'zh' ? '?' : '&'}q={words}`),
      },
      'query-input': 'required name=words',
    },
  };
}

export type Step = readonly [name: string, path: string];

/** From the home page down to this one. */
export function trailData({ publicUrl, language, t }: Place, steps: readonly Step[]): StructuredData {
  const all: readonly Step[] = [[t('public.detail.home'), '/'], ...steps];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: all.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(publicUrl, inLanguage(path, language)),
    })),
  };
}

/** Of a demand that shows its title only: its title, and how long it stands. */
export function demandData({ publicUrl, language }: Place, demand: PublicDemand): StructuredData {
  const { id, publishedAt, validUntil, budget, view } = demand;
  const name = titleIn(language, demand).main;
  return said({
    '@type': 'Demand',
    name,
    description: view === 'full' ? beginning(pairText(language, demand, 'background').text, 500) : undefined,
    identifier: id,
    url: absolute(publicUrl, inLanguage(`/demands/${id}`, language)),
    itemOffered: { '@type': 'Service', name },
    validFrom: publishedAt ?? undefined,
    validThrough: validUntil ?? undefined,
    priceSpecification: view === 'full' && budget ? { '@type': 'PriceSpecification', ...priceOf(budget) } : undefined,
  });
}

export function achievementData({ publicUrl, language }: Place, achievement: PublicAchievement): StructuredData {
  const { id, publishedAt, keywords, price, ipRights } = achievement;
  const owner = organisationNameIn(language, achievement);
  const url = absolute(publicUrl, inLanguage(`/achievements/${id}`, language));
  return said({
    '@type': 'CreativeWork',
    name: titleIn(language, achievement).main,
    abstract: beginning(pairText(language, achievement, 'summary').text, 500),
    identifier: [id, ...ipRights.map(({ number }) => number).filter(Boolean)],
    url,
    inLanguage: langTag[achievement.language],
    datePublished: publishedAt ?? undefined,
    keywords: keywords.length > 0 ? keywords.join(', ') : undefined,
    creator: owner ? { '@type': 'Organization', name: owner } : undefined,
    offers: price ? { '@type': 'Offer', url, ...priceOf(price) } : undefined,
  });
}

/** Yuan with a point and two digits; an amount never passes through a floating-point number. */
function priceOf({ fen }: { fen: string }): { price: string; priceCurrency: 'CNY' } {
  const digits = fen.padStart(3, '0');
  return { price: `${digits.slice(0, -2)}.${digits.slice(-2)}`, priceCurrency: 'CNY' };
}

/** What is not known is not said: a null would be a statement. */
function said(data: StructuredData): StructuredData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as StructuredData;
}
