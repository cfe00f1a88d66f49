import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { questionsQuery } from '../../api/question-queries';
import { Loaded } from '../../parts/loaded';
import { QuestionList } from '../questions/question-list';

const shown = 5;

/** Questions of others on our needs that nobody has answered; answered where they stand. */
export function WaitingQuestions() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(questionsQuery({ side: 'received', state: 'asked', order: 'oldest' }));
  return (
    <section className="block">
      <h2>
        {t('question.waiting')}{' '}
        <Link to="/questions" search={{ side: 'received' }}>
          {t('question.wholeList')}
        </Link>
      </h2>
      <Loaded of={reading} lines={2}>
        {({ pages }) => (
          <QuestionList
            questions={pages.flatMap(({ items }) => items).slice(0, shown)}
            empty={t('question.nothingWaits')}
          />
        )}
      </Loaded>
    </section>
  );
}
