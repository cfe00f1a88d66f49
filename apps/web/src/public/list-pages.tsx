import type { TFunction } from 'i18next';
import type { Figures, SearchResult } from '../api/shapes';
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
    part<SearchResult>(api, '/public/search?kind=demand&limit=4'),
    part<SearchResult>(api, '/public/search?kind=achievement&limit=4'),
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
  return {
    status: found.result ? 200 : 503,
    title: t(`list.public.${kind}s`),
    description: describe(kind, found.counts?.total, t),
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

function describe(kind: ListKind, total: number | undefined, t: TFunction): string {
  const lead = t(`list.public.${kind}sLead`);
  return total === undefined ? lead : `${lead} ${t('list.public.total', { total: total.toLocaleString('en') })}`;
}
