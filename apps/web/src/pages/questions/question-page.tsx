import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type QuestionDetail, questionQuery } from '../../api/question-queries';
import { Moment } from '../../parts/moment';
import { Way } from '../../parts/way';
import { LoadedPage } from '../frame/loaded-page';
import { PageHead } from '../frame/page-head';
import { QuestionCard } from './question-card';

/** Where letters about a question lead. */
export function QuestionPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/questions/$id' });
  const reading = useQuery(questionQuery(id));
  return (
    <LoadedPage of={reading}>
      {(question) => (
        <>
          <PageHead title={question.demandTitle} back={<Link to="/questions">{t('question.back')}</Link>}>
            {question.side === 'owner' ? (
              <Link to="/demands/$id" params={{ id: question.demandId }}>
                {t('demand.mine')}
              </Link>
            ) : (
              <a href={`/demands/${question.demandId}`}>{t('question.publicPage')}</a>
            )}
          </PageHead>
          <section className="panel">
            <Way
              of="question"
              state={question.state}
              days={{ asked: question.askedAt, answered: question.answeredAt, shown: question.answeredAt }}
            />
          </section>
          <section className="panel">
            <QuestionCard question={question} />
          </section>
          <FormerAnswers answers={question.formerAnswers} />
        </>
      )}
    </LoadedPage>
  );
}

function FormerAnswers({ answers }: { answers: QuestionDetail['formerAnswers'] }) {
  const { t } = useTranslation();
  if (answers.length === 0) return null;
  return (
    <section className="block">
      <h2>{t('question.formerTitle')}</h2>
      <ol className="questions">
        {answers.map(({ text, writtenAt, replacedAt }) => (
          <li key={replacedAt}>
            <p className="soft">
              <Moment at={writtenAt} /> {t('question.until')} <Moment at={replacedAt} />
            </p>
            <p className="pen">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
