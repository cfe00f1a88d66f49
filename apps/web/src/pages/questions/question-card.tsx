import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../api/question-queries';
import { Day } from '../../parts/moment';
import { PromisedDay } from '../../parts/promised-day';
import { Reasons } from '../../parts/reasons';
import { StateMark } from '../../parts/state-mark';
import { WayDots } from '../../parts/way';
import { useTerms } from '../../parts/terms';
import { AnswerForm } from './answer-form';
import { QuestionDialog, type QuestionStep } from './question-dialog';
import { asWritten } from '../../parts/written';

/** One question with its answer, and what the reader may do with it: the server's word. */
export function QuestionCard({ question }: { question: Question }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const place = useRef<HTMLElement>(null);
  // The form in which one wrote is gone; the focus stays with the question.
  const onDone = () => setTimeout(() => place.current?.focus());
  return (
    <article className="question" tabIndex={-1} ref={place}>
      <p className="question-line">
        <StateMark of="question" state={question.state} />
        <WayDots of="question" state={question.state} />
        <span className="soft">
          {t('question.asker')} {term('organisationKinds', question.askerKind)} · <Day at={question.askedAt} />
          {question.dueOn && ' · '}
          <PromisedDay day={question.dueOn} />
        </span>
      </p>
      <p className="pen" lang={question.language === 'en' ? 'en' : 'zh-CN'}>
        {question.text}
      </p>
      {question.answer !== null && (
        <div className="question-answer">
          <p className="soft">
            {t('question.answer')} <Day at={question.answeredAt} />
            {question.correctedAt && (
              <>
                {' · '}
                {t('question.corrected')} <Day at={question.correctedAt} />
              </>
            )}
          </p>
          <p className="pen">{asWritten(question.answer)}</p>
        </div>
      )}
      {question.state === 'hidden' && question.answer === null && <p className="soft">{t('question.hiddenAnswer')}</p>}
      <Reasons table="questionReasons" codes={question.reasonCodes} text={question.reasonText} />
      <QuestionActions question={question} onDone={onDone} />
    </article>
  );
}

function QuestionActions({ question, onDone }: { question: Question; onDone: () => void }) {
  const { t } = useTranslation();
  const [isWriting, setWriting] = useState(false);
  const [asking, setAsking] = useState<QuestionStep | null>(null);
  const { allowedActions } = question;
  if (question.side === 'staff' && question.isPartial) return <p className="soft">{t('question.partial')}</p>;
  if (allowedActions.length === 0) return null;
  const act = (action: (typeof allowedActions)[number]) =>
    action === 'answer' || action === 'correct' ? setWriting(true) : setAsking(action);
  const done = () => {
    setWriting(false);
    setAsking(null);
    onDone();
  };
  if (isWriting) return <AnswerForm question={question} onDone={done} />;
  return (
    <div className="row-actions">
      {allowedActions.map((action) => (
        <Button key={action} className={action === 'answer' ? 'main-action' : undefined} onClick={() => act(action)}>
          {t(`question.action.${action}`)}
        </Button>
      ))}
      {asking && <QuestionDialog question={question} action={asking} onCancel={() => setAsking(null)} onDone={done} />}
    </div>
  );
}
