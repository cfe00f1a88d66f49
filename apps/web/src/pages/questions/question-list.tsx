import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Question } from '../../api/question-queries';
import { QuestionCard } from './question-card';
import { asWritten } from '../../parts/written';

type Props = {
  questions: readonly Question[];
  empty: ReactNode;
  /** On the page of the demand itself its title says nothing new. */
  withoutDemand?: boolean;
};

export function QuestionList({ questions, empty, withoutDemand }: Props) {
  if (questions.length === 0) return <div className="empty">{typeof empty === 'string' ? <p>{empty}</p> : empty}</div>;
  return (
    <ul className="questions">
      {questions.map((question) => (
        <li key={question.id}>
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
