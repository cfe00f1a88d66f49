import type { TFunction } from 'i18next';
import type { Figures, PublicAchievements, PublicDemands, Taxonomy } from '../api/shapes';
import { feedOf } from './feeds';
import { forgivingSearch } from './forgiving-search';
import { HomePage } from './home-page';
import { type ListAddress, type ListKind, listHref, readList } from './list-address';
import { ListPage } from './list-page';
import { type Page, part, type Visit } from './page';
import { readPublicList } from './read-list';
import { readSearch } from './search-address';
import { SearchPage } from './search-page';
import { siteData, trailData } from './structured-data';

export async function homePage(visit: Visit): Promise<Page> {
  const { api, t } = visit;
  const [figures, demands, achievements] = await Promise.all([
    part<Figures>(api, '/public/figures'),
    // The lists, not the search: its index may be a moment behind, and the figures beside would contradict it.
    part<PublicDemands>(api, '/public/demands?limit=4'),
    part<PublicAchievements>(api, '/public/achievements?limit=4'),
  ]);
  return {
    status: 200,
    title: t('public.home.title'),
    description: t('publicFace.about.home'),
    main: <HomePage figures={figures} demands={demands} achievements={achievements} />,
    address: '/',
    feeds: [feedOf('demand', [], visit), feedOf('achievement', [], visit)],
    data: [siteData(visit)],
  };
}

export async function searchPage({ address, api, t }: Visit): Promise<Page> {
  const { search, result, ignored } = await forgivingSearch(api, readSearch(address.searchParams));
  return {
    status: result ? 200 : 503,
    title: search.q ? t('public.search.titleFor', { q: search.q }) : t('public.search.title'),
    description: t('publicFace.about.search'),
    main: <SearchPage search={search} result={result} ignored={ignored} />,
    address: search.q || !result ? null : '/search',
  };
}

export async function listPage(kind: ListKind, visit: Visit): Promise<Page> {
  const { address, api, t } = visit;
  const found = await readPublicList(api, readList(kind, address.searchParams));
  const title = [t(`list.public.${kind}s`), ...(await fieldNames(found.address, visit))].join(' · ');
  return {
    status: found.result ? 200 : 503,
    title,
    description: describe(title, t(`list.public.${kind}sLead`), found.counts?.total, t),
    main: <ListPage {...found} feed={feedOf(kind, found.address.chosen.highTechField ?? [], visit)} />,
    address: found.result ? homeOf(found.address) : null,
    feeds: [feedOf(kind, found.address.chosen.highTechField ?? [], visit)],
    data: [trailData(visit, [[t(`kind.${kind}`), `/${kind}s`]])],
  };
}

/**
 * Sort changes no content and is left out. One filter makes a list that somebody may look for; pages further on and
 * combinations of filters are without number, and what they list is found from the others.
 */
function homeOf(address: ListAddress): string | null {
  const filters = Object.values(address.chosen).flat().length + Object.keys(address.entered).length;
  return address.cursor || filters > 1 ? null : listHref(address, { sort: null });
}

/** A list of one field is looked for by the name of the field. */
async function fieldNames({ chosen }: ListAddress, { api, language }: Visit): Promise<string[]> {
  const codes = chosen.highTechField ?? [];
  if (codes.length === 0) return [];
  const taxonomy = await part<Taxonomy>(api, '/taxonomy?tables=highTechFields');
  const rows = taxonomy?.tables.flatMap((table) => table.rows) ?? [];
  return rows.filter(({ code }) => codes.includes(code)).map((row) => row[language]);
}

function describe(title: string, lead: string, total: number | undefined, t: TFunction): string {
  const count = total === undefined ? '' : t('list.public.total', { total: total.toLocaleString('en') });
  return t('publicFace.about.list', { title, lead, count }).trim();
}
