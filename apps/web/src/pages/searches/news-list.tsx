import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { type NewsItem, newsQuery } from '../../api/search-queries';
import { Loaded } from '../../parts/loaded';
import { Day, Moment } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { ProblemNotice } from '../../parts/problem-notice';
import { useLanguage } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { FoundTitle } from './found-title';
import { asWritten } from '../../parts/written';

/** What came for the organisation's demands or achievements since the reader last said "seen". */
export function NewsList() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(newsQuery);
  const seen = useCommand({
    send: async (key, _: undefined) =>
      answerOf(await client.POST('/api/news/visit', { params: { header: once(key) } })),
    changes: [['news'], ['search-alerts']],
  });
  return (
    <section className="block" aria-live="polite">
      <h2>{t('search.news.title')}</h2>
      {seen.problem && <ProblemNotice problem={seen.problem} />}
      <Loaded of={reading} lines={2}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              <p className="soft">
                {t('search.news.since')}
                <Day at={pages[0]?.since} />
              </p>
              {items.length === 0 && <p className="soft">{t('search.news.none')}</p>}
              <ul className="found-list">
                {items.map((item) => (
                  <li key={item.matchId}>
                    <News item={item} />
                  </li>
                ))}
              </ul>
              {items.length > 0 && (
                <Button loading={seen.pending} onClick={() => seen.run(undefined)}>
                  {t('search.news.seen')}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
      <MoreButton reading={reading} />
    </section>
  );
}

function News({ item }: { item: NewsItem }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { own, terms } = item;
  return (
    <>
      <FoundTitle found={item.found} isTitleOnly={item.score === null} />
      <p className="soft">
        {t('search.news.for')}
        {t(`kind.${own.kind}`)} <a href={`/console/${own.kind}s/${own.id}`}>{asWritten(titleIn(language, own).main)}</a>{' '}
        · <Moment at={item.foundAt} />
        {terms.length > 0 && (
          <>
            {' '}
            · {t('search.news.terms')}
            {/* A word may count twice, as the need's own and for what was marked relevant. */}
            {asWritten([...new Set(terms)].join(t('comma')))}
          </>
        )}
      </p>
    </>
  );
}
