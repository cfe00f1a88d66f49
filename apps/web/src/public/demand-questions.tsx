import { useTranslation } from 'react-i18next';
import type { PublicQuestions } from '../api/shapes';
import { Day } from '../parts/moment';
import { useTerms } from '../parts/terms';
import { AskForm } from './ask-form';
import { useVisitorRoles } from './visitor';
import { asWritten } from '../parts/written';

type Props = {
  demandId: string;
  /** Null when they could not be read. */
  questions: PublicQuestions | null;
  isFirstPage: boolean;
};
type PublicQuestion = PublicQuestions['items'][number];

/** What others asked and what the owner answered, and the way to ask. */
export function DemandQuestions({ demandId, questions, isFirstPage }: Props) {
  const { t } = useTranslation();
  return (
    <section id="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('question.public.title')}</h2>
      {!questions && <p className="note">{t('question.public.broken')}</p>}
      {questions?.items.length === 0 && (
        <p className="soft">
          {t(questions.asking === 'title-only' ? 'question.public.titleOnly' : 'question.public.empty')}
        </p>
      )}
      {questions && questions.items.length > 0 && (
        <ul className="questions">
          {questions.items.map((question) => (
            <Entry key={question.id} question={question} />
          ))}
        </ul>
      )}
      <p>
        {!isFirstPage && <a href={`/demands/${demandId}#questions`}>{t('question.public.newest')}</a>}{' '}
        {questions?.nextCursor && (
          <a href={`/demands/${demandId}?questions=${encodeURIComponent(questions.nextCursor)}#questions`}>
            {t('question.public.more')}
          </a>
        )}
      </p>
      {questions && <WayToAsk demandId={demandId} asking={questions.asking} />}
    </section>
  );
}

function Entry({ question }: { question: PublicQuestion }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const roles = useVisitorRoles();
  const isStaff = roles?.some((role) => role === 'expert' || role === 'operator');
  return (
    <li className="question">
      <p className="question-line soft">
        {t('question.public.asked', { kind: term('organisationKinds', question.askerKind) })} ·{' '}
        <Day at={question.askedAt} />
      </p>
      <p className="pen" lang={question.language === 'en' ? 'en' : 'zh-CN'}>
        {asWritten(question.text)}
      </p>
      <div className="question-answer">
        <p className="soft">
          {t('question.public.answer')} · <Day at={question.answeredAt} />
          {question.correctedAt && (
            <>
              {' · '}
              {t('question.public.corrected')} <Day at={question.correctedAt} />
            </>
          )}
        </p>
        <p className="pen">{asWritten(question.answer)}</p>
      </div>
      {isStaff && <a href={`/console/questions/${question.id}`}>{t('question.public.manage')}</a>}
    </li>
  );
}

function WayToAsk({ demandId, asking }: { demandId: string; asking: PublicQuestions['asking'] }) {
  const { t } = useTranslation();
  if (asking === 'yes') return <AskForm demandId={demandId} />;
  if (asking === 'title-only') return null;
  if (asking === 'staff') return <p className="soft">{t('question.public.staff')}</p>;
  const way = {
    'sign-in': {
      text: t('question.public.signInText'),
      go: t('question.public.signIn'),
      href: `/sign-in?back=/demands/${demandId}`,
    },
    organisation: {
      text: t('question.public.organisation'),
      go: t('question.public.organisationGo'),
      href: '/console',
    },
    own: { text: t('question.public.own'), go: t('question.public.ownGo'), href: `/console/demands/${demandId}` },
    'own-elsewhere': {
      text: t('question.public.ownElsewhere'),
      go: t('question.public.ownElsewhereGo'),
      href: '/console',
    },
  }[asking];
  return (
    <p className="soft way-to-ask">
      {way.text} <a href={way.href}>{way.go}</a>
    </p>
  );
}
