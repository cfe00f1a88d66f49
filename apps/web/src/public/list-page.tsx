import { useTranslation } from 'react-i18next';
import { useTerms } from '../parts/terms';
import { ItemCard } from './item-card';
import { type ListAddress, listHref, sortsOf, toggled, without } from './list-address';
import { ListExport } from './list-export';
import { ListFilters } from './list-filters';
import type { FeedLink } from './page';
import type { FoundList } from './read-list';

const tables = {
  highTechField: 'highTechFields',
  demandType: 'demandTypes',
  form: 'achievementForms',
  stage: 'maturityStages',
  district: 'districts',
  cooperationMode: 'cooperationModes',
} as const;

/** All that is open of one kind. No script: filters, sort and pages are links and one form. */
export function ListPage({ address, result, counts, ignored, feed }: FoundList & { feed: FeedLink }) {
  const { t } = useTranslation();
  const { kind } = address;
  return (
    <div className="search-page list-page">
      <header>
        <h1>{t(`list.public.${kind}s`)}</h1>
        <p className="lead">
          {t(`list.public.${kind}sLead`)} <a href={`/search?kind=${kind}`}>{t('list.public.search')}</a>
        </p>
      </header>
      <div className="search-columns">
        <ListFilters address={address} counts={counts} tables={tables} />
        <section aria-labelledby="total">
          <p id="total" className="total">
            {result
              ? counts && t('list.public.total', { total: counts.total.toLocaleString('en') })
              : t('public.search.broken')}
            <Sorts address={address} />
          </p>
          {counts && hasAmount(address) && counts.negotiable > 0 && (
            <p className="note">{t('list.public.negotiable', { count: counts.negotiable.toLocaleString('en') })}</p>
          )}
          {ignored && (
            <p className="note" role="status">
              {t('public.search.ignored')}
            </p>
          )}
          <Chosen address={address} />
          {result?.items.length === 0 && (
            <div className="empty">
              <h2>{t('list.public.emptyTitle')}</h2>
              <p>{t(kind === 'demand' ? 'list.public.emptyDemands' : 'list.public.emptyAchievements')}</p>
            </div>
          )}
          <ul className="cards">
            {result?.items.map((item) => (
              <li key={item.id}>
                <ItemCard item={item} level="h2" />
              </li>
            ))}
          </ul>
          <p className="pages">
            {address.cursor && <a href={listHref(address, {})}>{t('public.search.first')}</a>}
            {result?.nextCursor && (
              <a rel="next" href={listHref(address, { cursor: result.nextCursor })}>
                {t('public.search.next')}
              </a>
            )}
          </p>
          <ListExport address={address} total={result ? counts?.total : undefined} />
          <p className="list-export">
            {t('publicFace.feeds.follow')} <a href={feed.path}>{t('publicFace.feeds.atom')}</a>{' '}
            <a href="/feeds">{t('publicFace.feeds.byField')}</a>
          </p>
        </section>
      </div>
    </div>
  );
}

function hasAmount({ entered }: ListAddress): boolean {
  return Object.keys(entered).some((name) => /^(budget|price)/.test(name));
}

function Sorts({ address }: { address: ListAddress }) {
  const { t } = useTranslation();
  const names: Record<string, string> = t('list.sorts', { returnObjects: true });
  const [usual] = sortsOf(address.kind);
  return (
    <span className="sorts" role="group" aria-label={t('list.public.sortName')}>
      {sortsOf(address.kind).map((sort) => (
        <a
          key={sort}
          href={listHref(address, { sort: sort === usual ? null : sort })}
          aria-current={(address.sort ?? usual) === sort ? 'true' : undefined}
        >
          {names[sort] ?? sort}
        </a>
      ))}
    </span>
  );
}

function Chosen({ address }: { address: ListAddress }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const words: Record<string, string> = t('list.public', { returnObjects: true });
  const chosen = (Object.keys(tables) as (keyof typeof tables)[]).flatMap((name) =>
    (address.chosen[name] ?? []).map((value) => ({
      href: toggled(address, name, value),
      text: term(tables[name], value),
    })),
  );
  const entered = Object.entries(address.entered).map(([name, value]) => ({
    href: without(address, name),
    text: t('list.chosen', { name: words[name] ?? name, value }),
  }));
  if (chosen.length + entered.length === 0) return null;
  return (
    <ul className="chosen" aria-label={t('public.search.active')}>
      {[...chosen, ...entered].map(({ href, text }) => (
        <li key={text}>
          <a href={href} aria-label={t('public.search.remove', { name: text })}>
            {text} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a href={listHref(address, { chosen: {}, entered: {} })}>{t('public.search.clear')}</a>
      </li>
    </ul>
  );
}
