import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { questionsQuery } from '../../api/question-queries';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { QuestionList } from './question-list';

/** What was asked on one demand, on its owner's page: answered where it stands. */
export function DemandQuestions({ demandId }: { demandId: string }) {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(questionsQuery({ side: 'received', demandId }));
  return (
    <section className="block" aria-labelledby="questions">
      <h2 id="questions">{t('question.onDemand')}</h2>
      <Loaded of={reading} lines={2}>
        {({ pages }) => (
          <QuestionList
            questions={pages.flatMap(({ items }) => items)}
            empty={t('question.onDemandNone')}
            withoutDemand
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </section>
  );
}
