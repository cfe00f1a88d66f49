import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Question } from '../../api/question-queries';
import { QuestionCard } from './question-card';
import { asWritten } from '../../parts/written';
import { useKeptFocus } from './use-kept-focus';

type Props = {
  questions: readonly Question[];
  empty: ReactNode;
  /** On the page of the demand itself its title says nothing new. */
  withoutDemand?: boolean;
};

export function QuestionList({ questions, empty, withoutDemand }: Props) {
  const list = useKeptFocus(questions.map(({ id }) => id));
  return (
    <div ref={list} tabIndex={-1}>
      {questions.length === 0 ? (
        <div className="empty">{typeof empty === 'string' ? <p>{empty}</p> : empty}</div>
      ) : (
        <Questions questions={questions} withoutDemand={withoutDemand} />
      )}
    </div>
  );
}

function Questions({ questions, withoutDemand }: Omit<Props, 'empty'>) {
  return (
    <ul className="questions">
      {questions.map((question) => (
        <li key={question.id} data-entry={question.id}>
          {!withoutDemand && (
            <p>
              <Link to="/questions/$id" params={{ id: question.id }}>
                {asWritten(question.demandTitle)}
              </Link>
            </p>
          )}
          <QuestionCard question={question} />
        </li>
      ))}
    </ul>
  );
}
