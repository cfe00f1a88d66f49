import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { questionsQuery } from '../../api/question-queries';
import { EmptyList } from '../../parts/empty-list';
import { Loaded } from '../../parts/loaded';
import { QuestionList } from '../questions/question-list';

const shown = 5;

/** For who has no cases of their own yet, but may ask on those of others: what they asked, and what came back. */
export function AskedQuestions() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(questionsQuery({ side: 'asked' }));
  return (
    <section className="block">
      <h2>
        {t('start.asked')} <Link to="/questions">{t('start.askedAll')}</Link>
      </h2>
      <Loaded of={reading}>
        {({ pages }) => (
          <QuestionList
            questions={pages[0]?.items.slice(0, shown) ?? []}
            empty={
              <EmptyList text={t('question.empty.asked')}>
                <a href="/demands">{t('public.home.allDemands')}</a>
              </EmptyList>
            }
          />
        )}
      </Loaded>
    </section>
  );
}
