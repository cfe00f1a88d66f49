import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Question, questionsQuery } from '../../api/question-queries';
import { EmptyList } from '../../parts/empty-list';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useTerms } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { useSession } from '../frame/roles';
import { QuestionList } from './question-list';
import { sidesFor } from './questions-search';

export function QuestionsPage() {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  const search = useSearch({ from: '/questions' });
  const sides = sidesFor(useSession().actingAs?.roles ?? []);
  const side = search.side ?? sides[0];
  const { state } = search;
  const reading = useInfiniteQuery(questionsQuery({ side, state }));
  return (
    <>
      <PageHead title={t('question.title')} lead={t('question.lead')} />
      {sides.length > 1 && (
        <nav className="state-filter" aria-label={t('question.sides')}>
          {sides.map((each) => (
            <Link key={each} to="/questions" search={{ side: each }} aria-current={each === side ? 'true' : undefined}>
              {t(`question.side.${each}`)}
            </Link>
          ))}
        </nav>
      )}
      <nav className="state-filter" aria-label={t('question.states')}>
        <Link
          to="/questions"
          search={{ side }}
          activeOptions={{ exact: true }}
          aria-current={state ? undefined : 'true'}
        >
          {t('question.everyState')}
        </Link>
        {rows('questionStates').map(({ code }) => (
          <Link
            key={code}
            to="/questions"
            search={{ side, state: code as Question['state'] }}
            aria-current={state === code ? 'true' : undefined}
          >
            {term('questionStates', code)}
          </Link>
        ))}
      </nav>
      <Loaded of={reading}>
        {(data) => (
          <QuestionList
            questions={data.pages.flatMap((page) => page.items)}
            empty={
              <EmptyList isFiltered={state !== undefined} text={t(`question.empty.${side}`)}>
                {side === 'received' ? (
                  <Link to="/demands">{t('demand.mine')}</Link>
                ) : (
                  <a href="/demands">{t('public.home.allDemands')}</a>
                )}
              </EmptyList>
            }
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}
